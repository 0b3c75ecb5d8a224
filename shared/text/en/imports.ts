/** Words of the import: kinds, fields, and one sentence for each problem of a file. */
export const imports = {
  kinds: {
    systems: "systems",
    endpoints: "endpoints",
    contacts: "contacts",
    keys: "recovery keys",
    runbooks: "runbooks",
  },
  severities: { refused: "left out", repaired: "taken with a change", notice: "taken, look at it" },
  shapes: {
    csv: "table",
    vcard: "vCard",
    "manage-bde": "output of manage-bde",
    markdown: "Markdown",
  },
  fields: {
    id: "ID",
    name: "Name",
    type: "Type",
    tier: "Tier",
    rtoMinutes: "RTO (minutes)",
    mtpdMinutes: "MTPD (minutes)",
    effortMinutes: "Effort (minutes)",
    location: "Location",
    owner: "Owner",
    dependsOn: "Depends on",
    remarks: "Remarks",
    assetTag: "Asset tag",
    serialNumber: "Serial number",
    site: "Site",
    department: "Department",
    room: "Room",
    firstName: "First name",
    lastName: "Last name",
    organisation: "Organisation",
    role: "Role",
    mobile: "Mobile",
    workPhone: "Work phone",
    workPhone2: "Work phone 2",
    phone: "Phone",
    homePhone: "Home phone",
    homePhone2: "Home phone 2",
    email: "E-mail",
    email2: "E-mail 2",
    other: "Other",
    callOrder: "Order of calling",
    deputy: "Deputy",
    notes: "Notes",
    keyId: "Key ID",
    key: "Recovery key",
    device: "Device",
    deviceId: "Device ID",
    deviceName: "Device name",
    storedAt: "Stored at",
    volumeType: "Volume",
    directory: "Directory",
    badBlocks: "Wrong blocks",
    title: "Title",
    language: "Language",
    appliesTo: "Applies to",
    roles: "Roles",
    reviewed: "Reviewed",
    reviewDue: "Review due",
    steps: "Steps",
    source: "Text (checksum)",
  },
  place: {
    row: "{{file}}, row {{row}}",
    line: "{{file}}, line {{row}}",
    file: "{{file}}",
  },
  problems: {
    "missing-id": "Nothing in this row says what to call it; it was left out. Give it a name or a number.",
    "duplicate-id":
      "“{{id}}” already stands in row {{firstRow}} of {{firstFile}}; this one was left out. Decide which of the two is right.",
    "not-a-number":
      "“{{value}}” in column “{{column}}” is not a number and was not taken. Correct it in the source and import again.",
    "unknown-dependency":
      "“{{id}}” depends on “{{dependency}}”, which is neither in these files nor in the vault. Import that system or correct the entry.",
    "missing-tier": "“{{id}}” has no tier and so comes last in every order. Give it one.",
    "self-dependency": "“{{id}}” names itself as something it depends on; that entry was dropped.",
    "dependency-cycle":
      "These systems need one another, so none of them can start first: {{members}}. Decide where to break in and keep a runbook for it.",
    "formula-cell":
      "“{{value}}” in column “{{column}}” begins like a formula, which a spreadsheet would run. It was kept as plain text; check what it should say.",
    "lost-letters":
      "“{{value}}” in column “{{column}}” lost letters before this file was written (“?” or “�” inside a word). Correct it in the source, or export again as UTF-8.",
    "bad-encoding":
      "The file announces {{encoding}} but holds other bytes; they show as “�”. Export it again.",
    "column-count": "This row has {{found}} cells, the header {{expected}}; the missing ones count as empty.",
    "column-count-refused":
      "This row has {{found}} cells, the header {{expected}}, so its columns have shifted; it was left out. Look for a separator or a line break without quotation marks.",
    "unclosed-quote":
      "A quotation mark that opens in this row is never closed: the row and everything after it was left out. Close it and import again.",
    "too-long":
      "The value in column “{{column}}” has more than {{limit}} characters; the row was left out. Shorten it.",
    "bad-date": "“{{value}}” in column “{{column}}” cannot be read as a date and was not taken.",
    "object-array":
      "For {{device}} the export holds “System.Object[]” instead of a key: the device has several keys and the script lost them. Fetch its keys from the directory.",
    "bad-key-block":
      "The recovery key of {{device}} (key ID {{keyId}}) has a wrong digit in block {{blocks}}. It was taken and marked; fetch it again from the directory.",
    "bad-key-shape":
      "The recovery key of {{device}} (key ID {{keyId}}) is not eight groups of six digits; it was left out. Fetch it again from the directory.",
    "bad-key-id":
      "“{{keyId}}” is not a key ID, and without one nobody could find this key; the row was left out.",
    "repeated-key":
      "Key ID {{keyId}} also stands in row {{firstRow}} of {{firstFile}}, alike; it was taken once.",
    "conflicting-key":
      "Key ID {{keyId}} also stands in row {{firstRow}} of {{firstFile}}, with other digits; this one was left out. Ask the directory which is right.",
    "conflicting-key-vault":
      "Key ID {{keyId}} is in the vault with other digits; this one was left out. Ask the directory which is right.",
    "unknown-device":
      "{{device}} is not among the endpoints, so this key has no asset tag and no room. Import the endpoints, or check the name.",
    "unknown-device-many":
      "{{devices}} keys belong to devices that are not among the endpoints ({{device}} …; rows {{rows}}). Import the endpoints, or check the names.",
    "unknown-device-nameless":
      "The file does not say which device key ID {{keyId}} belongs to. It can be found by key ID only.",
    "unknown-device-nameless-many":
      "The file does not say which devices {{devices}} keys belong to (rows {{rows}}). They can be found by key ID only.",
    "several-keys":
      "{{device}} has {{count}} keys. Compare the key ID on its screen before you read one out.",
    "several-keys-many":
      "{{devices}} devices have more than one key ({{device}} …; rows {{rows}}). Compare the key ID on the screen before you read one out.",
    "no-number": "{{name}} has no telephone number and cannot be called when mail is down. Add one.",
    "photo-dropped": "The photo of {{name}} was left out: Blackstart keeps no pictures of people.",
    "unknown-deputy":
      "{{deputy}}, the deputy of {{name}}, is neither in these files nor in the vault. Import that person or correct the name.",
    "ambiguous-deputy":
      "{{count}} contacts are called {{deputy}}, so it is not clear who stands in for {{name}}. Make the name unique.",
    "own-deputy": "{{name}} is entered as their own deputy. Name somebody else.",
    "odd-number": "“{{value}}” of {{name}} is not a number that can be dialled. It was kept as written.",
    "odd-email":
      "“{{value}}” of {{name}} is an address that most mail systems refuse. It was kept as written.",
    "broken-card": "This line of a card cannot be read and was dropped; the rest of the card was taken.",
    "broken-card-refused":
      "What begins on this line is not a whole card (BEGIN:VCARD to END:VCARD); it was left out. Export it again.",
    "bad-front-matter":
      "The head of this runbook cannot be read at “{{key}}” ({{detail}}). That entry does not count; correct it.",
    "unknown-directive": "“{{name}}” is no directive that Blackstart knows; it is shown as written.",
    "unknown-step": "The jump to “{{target}}” leads nowhere: no step has this mark. Correct one of the two.",
    "duplicate-step": "Two steps are marked “{{id}}”; jumps lead to the first one. Rename one of them.",
    "unknown-runbook":
      "Runbook “{{runbook}}” is neither in these files nor in the vault. Import it or correct the reference.",
    "unknown-system":
      "“{{system}}” is no system and no type of system in the vault. Import the systems, or correct the entry.",
    "network-link": "“{{link}}” will not open when the network is down. Write what it says into the runbook.",
    "html-as-text_one": "{{count}} piece of HTML is shown as text.",
    "html-as-text_other": "{{count}} pieces of HTML are shown as text.",
    "no-steps": "This runbook has no step that can be ticked off. Number the things to do.",
    "review-due": "The review of this runbook was due on {{due}}. Check it and enter the new date.",
    "image-left-out":
      "The picture “{{image}}” stays behind; its name is shown as text. Describe what it shows.",
  },
};

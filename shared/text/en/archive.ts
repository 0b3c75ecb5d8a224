export const archive = {
  /** The log in sentences: CSV and report. */
  entry: {
    kind: {
      declared: "Incident declared",
      closed: "Incident closed",
      note: "Note",
      systemState: "System state",
      runStarted: "Runbook begun",
      stepAnswered: "Runbook",
      runAbandoned: "Runbook stopped",
      keyRevealed: "Key shown",
      exportMade: "Exported",
    },
    declared: "{{title}} ({{kind}}); noticed {{noticedAt}}; systems affected: {{systems}}",
    closedSilently: "Closed without a summary",
    systemStateBecause: "{{state}}: {{reason}}",
    runStarted: "“{{title}}”",
    step: "Step {{number}} “{{title}}”: {{result}}",
    because: "reason: {{reason}}",
    branch: "goes on at “{{choice}}”",
    confirmedBy: "confirmed by {{names}}",
    runAbandoned: "Reason: {{reason}}",
    keyRevealed: "Recovery key {{keyId}} of {{device}} was shown; reason: {{purpose}}",
    exportedArchive: "Incident archive written to {{target}}",
    exportedContactTree: "Contact tree written to {{target}}",
  },
  stepResult: {
    done: "done",
    failed: "failed",
    skipped: "skipped",
    deferred: "deferred",
    "needs-part": "needs a part",
  },
  column: {
    number: "No.",
    occurredAt: "Happened",
    enteredAt: "Written down",
    author: "By",
    kind: "Kind",
    system: "System",
    text: "Text",
    device: "Device",
    seq: "Position in chain",
    hash: "Hash (SHA-256)",
  },
  report: {
    source: "{{vault}} · exported {{at}} by {{by}}\n{{entries}} entries, newest {{head}} …",
    title: "Incident report",
    incident: "Incident",
    kind: "Kind",
    noticedAt: "Noticed",
    declaredAt: "Declared",
    declaredBy: "Declared by",
    closedAt: "Closed",
    stillOpen: "still open",
    summary: "Summary",
    exportedAt: "Exported",
    exportedBy: "Exported by",
    vault: "Vault",
    drillNote: "This was an exercise. Nothing in this report describes a real event.",
    systems: "Systems",
    noSystems: "No system was named as affected.",
    state: "State",
    since: "Since",
    reason: "Reason",
    runs: "Runbooks",
    noRuns: "No runbook was begun.",
    runStarted: "Begun {{at}} by {{by}}",
    runAbandoned: "stopped before the end",
    runOnSystem: "on {{system}}",
    noAnswers: "No step was answered.",
    step: "Step",
    result: "Result",
    remark: "Remark",
    time: "Time",
    log: "Log",
    late: "written down {{at}}",
    anchor: "Proof",
    anchorNote:
      "Compare these lines with another copy: a log whose newest entries were cut off, or that was written anew as a whole, shows only here. The log is tamper-evident: a change can be seen, not prevented.",
    entries: "Entries",
    head: "Hash of the newest entry",
    fingerprint: "Fingerprint of the signing device",
    publicKey: "Public key (minisign)",
    devices: "Chains",
    deviceLine: "Device {{device}}: {{entries}} entries, newest {{hash}}",
    signature: "Compared and confirmed (name, date, signature)",
  },
  verifyFile: {
    text: `How to check this archive
=========================

Incident:     {{title}}
Number:       {{incident}}
Exported:     {{madeAt}} by {{madeBy}}
Entries:      {{entries}}
Newest entry: {{head}}

Signed by this device:
Public key:   {{publicKey}}
Key ID:       {{keyId}}
Fingerprint:  {{fingerprint}}

This archive is tamper-evident: changes can be seen. It proves who signed only if the public key is
known to be that device's key. A key that lies beside what it signs proves nothing by itself. So compare
the fingerprint above with one that reached you another way: on paper (report, handover sheet), by
telephone, or from an earlier archive.

What each file is
-----------------
incident.jsonl        the log, one entry per line, exactly as stored; each entry holds the hash of the one before
incident.csv          the same for a spreadsheet
report.html           the same to read and print
SHA256SUMS            the hash of each file
SHA256SUMS.minisig    the device's signature of that list

With Blackstart (no vault needed)
---------------------------------
blackstart verify FOLDER

With stock tools
----------------
Open a terminal in this folder.

1. Were the files changed?
   Linux:     sha256sum -c SHA256SUMS
   macOS:     shasum -a 256 -c SHA256SUMS
   Windows:   certutil -hashfile incident.jsonl SHA256      (compare with SHA256SUMS, file by file)
   Also look for files that SHA256SUMS does not name: nothing vouches for them.

2. Is the list signed with the key above?   (https://jedisct1.github.io/minisign/)
   minisign -Vm SHA256SUMS -P {{publicKey}}
   Windows the same with minisign.exe. The trusted comment must name {{entries}} entries and the hash above.

3. Does the fingerprint belong to the key?   (Linux, macOS)
   echo {{publicKey}} | base64 -d | tail -c 32 | sha256sum
   The first 32 digits are the fingerprint. (macOS: shasum -a 256)

4. Is the chain of the entries unbroken?
   hash = SHA-256 of: the line "blackstart journal entry v1" with its line feed, the 32 bytes of "prev", the entry's text.
   Each entry's "prev" is the hash of the entry before it of the same device; the first has 64 zeros.`,
  },
  verdict: {
    whole:
      "Whole: {{entries}} entries, signed with key {{keyId}}. Compare the fingerprint {{fingerprint}} with a copy on paper.",
    wholeGiven: "Whole: {{entries}} entries, signed with the key that you named, {{keyId}}.",
    broken_one: "NOT whole: {{count}} finding. Do not rely on this archive.",
    broken_other: "NOT whole: {{count}} findings. Do not rely on this archive.",
  },
  finding: {
    checksums: "All {{files}} files match their checksums.",
    checksumsIgnored:
      "All {{files}} files match their checksums. {{ignored}} files that the computer itself put there were left out.",
    signature: "The list of checksums is signed with key {{keyId}}. Signed with it: “{{comment}}”",
    chain: "The chain of {{entries}} entries is unbroken. Newest entry: {{head}}",
    signer:
      "The public key {{publicKey}} lies in the archive itself: it proves that nothing was changed since this key signed, not whose key it is. Compare the fingerprint {{fingerprint}} with one on paper or from another source.",
    signerGiven: "Signed with the key that you named: {{publicKey}}, fingerprint {{fingerprint}}.",
    fileChanged: "{{name}} was changed after the archive was made.",
    fileMissing: "{{name}} is missing.",
    fileUnlisted: "{{name}} was added later: it is not in the list of checksums.",
    chainBroken: {
      gap: "Line {{line}}: entries of device {{device}} are missing before number {{seq}} (expected {{expected}}).",
      prev: "Line {{line}}: entry {{seq}} of device {{device}} does not follow the one before it; that one or this one was changed.",
      order: "Line {{line}}: entry {{seq}} of device {{device}} stands in the wrong place.",
      incident: "Line {{line}}: the entry belongs to another incident ({{incident}}).",
      count: "The log holds {{found}} entries, {{expected}} were signed.",
      head: "The newest entry is not the one that was signed ({{expected}}).",
      cut: "Line {{line}}: the last line is cut off.",
    },
    signatureWrong: {
      unreadable: "SHA256SUMS.minisig is not a signature file.",
      "other-key": "The list of checksums was signed with another key than the one named ({{keyId}}).",
      content: "The signature does not fit the list of checksums: one of them was changed.",
      comment: "The comment beside the signature was changed.",
    },
    signatureMissing: {
      file: "The signature (SHA256SUMS.minisig) is missing.",
      key: "No public key was found (VERIFY.txt is missing or does not name one).",
    },
    notAnArchive: "This is not an incident archive: {{missing}} is missing.",
    unsafeName: {
      link: "{{name}} is a link. An archive holds none; it was not followed.",
      special: "{{name}} is neither a file nor a folder; it was not opened.",
      path: "The list of checksums names “{{name}}”, which points out of the archive or cannot be a file name. It was not opened.",
      twice: "The list of checksums names {{name}} twice.",
      line: "Line {{line}} of SHA256SUMS cannot be read.",
    },
    entryUnreadable: {
      "not-text": "Line {{line}} of incident.jsonl is not text.",
      "not-json": "Line {{line}} of incident.jsonl is not an entry.",
      "wrong-shape": "Line {{line}} of incident.jsonl does not have the shape of an entry.",
      "not-canonical":
        "Line {{line}} of incident.jsonl was rewritten: it is not byte for byte what Blackstart writes.",
      "unknown-kind":
        "Line {{line}} holds an entry of the kind “{{entryKind}}”, which this version does not know. Check it with a newer Blackstart.",
    },
    tooLarge: {
      file: "{{name}} is too large to be checked ({{bytes}} bytes, limit {{limit}}).",
      files: "The folder holds more than {{limit}} files.",
      depth: "{{name}} lies too deep in folders.",
      line: "Line {{line}} of incident.jsonl is longer than {{limit}} bytes.",
    },
    more: "There are more findings of this sort.",
  },
  progress: { writing: "Writing the archive", checking: "Checking the archive" },
};

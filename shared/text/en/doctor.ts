/** The examination of a vault. */
export const doctor = {
  part: {
    "slot-files": "Key files",
    slots: "Key slots",
    backups: "Backups",
    header: "Size and salt",
    pages: "Pages",
    wal: "Write-ahead log",
    integrity: "Tables",
    "foreign-keys": "References",
    chains: "Log chains",
    "high-water": "Confirmed entries",
    seals: "Recovery keys",
  },
  verdict: { whole: "whole", damaged: "DAMAGED", notice: "note", "not-checked": "not checked" },
  finding: {
    "slot-files-alike": "Both copies can be read and are alike (change {{generation}}).",
    "slot-file-damaged": "{{file}} cannot be used: {{detail}}.",
    "slot-file-older":
      "{{file}} is older than its copy (change {{generation}} instead of {{newest}}): a change of the key slots was interrupted.",
    "slot-files-missing": "Both key files (vault.json, vault.copy.json) are missing.",
    "rekey-unfinished": "A change of the master key was interrupted.",
    "slots-genuine_one": "{{count}} key slot, genuine under the master key.",
    "slots-genuine_other": "{{count}} key slots, genuine under the master key.",
    "slot-file-not-genuine":
      "{{file}} was changed by somebody without the master key, or belongs to another vault.",
    "slots-damaged": "The secret fits, but the key slots are damaged: {{detail}}.",
    "slots-older":
      "An older key file was put back (change {{generation}}, the store knows of change {{remembered}}): a slot that was removed may open the vault again.",
    "backups-whole_one": "{{count}} whole backup, made {{newest}}.",
    "backups-whole_other": "{{count}} whole backups, the newest made {{newest}}.",
    "backup-damaged": "The backup {{path}} is damaged.",
    "backup-other-key_one": "{{count}} backup opens with the secrets from before the master key was changed.",
    "backup-other-key_other":
      "{{count}} backups open with the secrets from before the master key was changed.",
    "no-backups": "There is no whole backup.",
    "header-whole": "{{pages}} pages, and the salt is right.",
    "size-whole": "{{pages}} whole pages.",
    "database-missing": "vault.db is missing.",
    "database-empty": "vault.db is empty.",
    "database-uneven": "vault.db was cut off in the middle of a page ({{bytes}} bytes, {{extra}} too many).",
    "salt-differs": "The first bytes of vault.db are not those of this vault.",
    "pages-whole": "Every page is as it was written ({{pages}}).",
    "pages-damaged_one": "{{count}} of {{total}} pages is damaged: {{pages}}.",
    "pages-damaged_other": "{{count}} of {{total}} pages are damaged: {{pages}}.",
    "pages-cut-off_one": "{{count}} page is missing at the end: {{pages}}.",
    "pages-cut-off_other": "{{count}} pages are missing at the end: {{pages}}.",
    "pages-mended_one":
      "{{count}} page was half written ({{pages}}). The log holds it whole; nothing is lost.",
    "pages-mended_other":
      "{{count}} pages were half written ({{pages}}). The log holds them whole; nothing is lost.",
    "wal-none": "Empty: everything has been brought into vault.db.",
    "wal-whole": "All of it can be read. Transactions: {{transactions}}, frames: {{frames}}.",
    "wal-tail":
      "Its last {{frames}} frames cannot be read. After a power cut that is normal: they had not been confirmed. If they had been, “Confirmed entries” names them.",
    "wal-damaged":
      "{{frames}} frames cannot be read, with {{transactions}} transactions that had been written. SQLite drops them without a word.",
    "not-closed":
      "The vault was not closed: last opened on “{{computer}}” since {{since}}. What lies in the log is brought in at the next opening.",
    "integrity-whole": "All {{tables}} tables and their indexes agree.",
    "integrity-broken_one": "{{count}} contradiction: {{first}}",
    "integrity-broken_other": "{{count}} contradictions, the first: {{first}}",
    "store-unreadable": "Cannot be read ({{code}}).",
    "store-from-future":
      "A newer Blackstart wrote it (version {{found}}, this one knows up to {{supported}}).",
    "foreign-keys-whole": "Everything that is referred to is there.",
    "foreign-keys-broken_one": "{{count}} record of {{table}} refers to one of {{parent}} that is not there.",
    "foreign-keys-broken_other":
      "{{count}} records refer to ones that are not there, the first from {{table}} to {{parent}}.",
    "chains-whole":
      "No gap, nothing changed. Incidents: {{incidents}}, chains: {{chains}}, entries: {{entries}}.",
    "chain-broken": "Incident {{incident}}, device {{device}}, entries {{seq}} to {{to}}: {{reason}}.",
    "chains-more_one": "There is {{count}} more break like these.",
    "chains-more_other": "There are {{count}} more breaks like these.",
    "mark-holds": "Everything that was confirmed is there. Chains: {{chains}}, entries: {{entries}}.",
    "mark-none": "No mark is kept in this place yet: the next opening begins one.",
    "entries-missing":
      "Incident {{incident}}: the confirmed entries {{from}} to {{to}} of device {{device}} are not there.",
    "import-missing": "The newest import that was confirmed is not there.",
    "mark-missing":
      "The mark of what was confirmed (vault.marks) is gone or not genuine: nobody can tell whether entries are missing.",
    "seals-whole": "All of them open, and their digits are as noted. Keys: {{keys}}.",
    "seals-broken_one": "{{count}} recovery key does not open any more (key ID {{keyId}}).",
    "seals-broken_other": "{{count}} recovery keys do not open any more, the first has key ID {{keyId}}.",
    "seals-differ_one": "{{count}} recovery key has other digits than were noted (key ID {{keyId}}).",
    "seals-differ_other":
      "{{count}} recovery keys have other digits than were noted, the first has key ID {{keyId}}.",
    "not-checked": "Not looked at: {{reason}}.",
  },
  reason: {
    "no-secret": "it needs a secret that opens the vault",
    "in-use": "the vault is open in another program, which is writing to it",
    "no-database": "there is nothing to look at",
    unreadable: "what it rests on cannot be read",
    "no-room": "there is no room for a temporary copy on this computer",
    medium: "the medium did not give the files back ({{code}})",
  },
  chainBreak: {
    gap: "entries are missing",
    "prev-differs": "it does not follow the entry before it",
    "hash-differs": "its text was changed",
    moved: "it stands in a place that is not its own",
    unreadable: "it cannot be read",
    "unknown-kind": "it is of a kind that this Blackstart does not know",
  },
  todo: {
    "rekey-unfinished": "Open the vault: the change is finished or undone, and it says which.",
    "slot-file-damaged":
      "The other copy opens the vault. Any change of a key slot writes both anew. If both are damaged, restore a backup.",
    "slot-file-older": "Open the vault once: both copies are made alike.",
    "slot-files-missing":
      "Copy vault.json back from a backup or another copy of this vault, or restore a backup.",
    "slot-file-not-genuine": "Open the vault, then change a passphrase: both files are written anew.",
    "slots-damaged": "Try another secret (recovery words, sheets), or restore a backup.",
    "slots-older":
      "Look at the list of key slots and remove what should not be there; then change the master key.",
    "backup-damaged": "Do not count on it. Make a new backup.",
    "no-backups": "Make one, and one on a second medium.",
    "database-missing": "Restore a backup.",
    "database-empty": "Restore a backup.",
    "database-uneven":
      "Do not write to this vault. Copy its folder to another medium, then restore a backup.",
    "salt-differs": "Do not write to this vault. Copy its folder to another medium, then restore a backup.",
    "pages-damaged": "Do not write to this vault. Copy its folder to another medium, then restore a backup.",
    "pages-cut-off": "Do not write to this vault. Copy its folder to another medium, then restore a backup.",
    "wal-damaged":
      "Copy the folder to another medium before you open the vault: opening it lets go of what cannot be read.",
    "not-closed": "Make sure that nobody has it open on another computer, then open and close it.",
    "integrity-broken": "Do not write to this vault. Restore a backup into a new folder.",
    "store-unreadable": "Do not write to this vault. Restore a backup into a new folder.",
    "store-from-future": "Examine it with the newer Blackstart.",
    "foreign-keys-broken": "Import the affected table again, or restore a backup.",
    "chain-broken":
      "Compare with an exported archive or a printed sheet of this incident. Keep this vault as it is.",
    "entries-missing":
      "Write down from memory and paper what these entries said, as late entries. Keep this vault as it is; a copy of it may hold them.",
    "import-missing": "Import the files again.",
    "mark-missing": "Compare the newest entries with paper or an exported archive.",
    "seals-broken": "Import these recovery keys again.",
    "seals-differ": "Import these recovery keys again.",
  },
  summary: {
    whole: "Whole: nothing in this vault is damaged.",
    wholeSoFar: "Nothing damaged was seen. Not everything was looked at.",
    damaged_one: "DAMAGED: {{count}} finding.",
    damaged_other: "DAMAGED: {{count}} findings.",
    restoreFrom: "The newest whole backup: {{path}}",
  },
};

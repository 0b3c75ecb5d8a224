import type { FailureTexts } from "../failure-shape.ts";

/** For each failure: what happened, what is safe, what to do now. Facts of the failure stand in double braces. */
export const failures = {
  backups: {
    damaged: {
      what: "This backup is damaged: {{path}}",
      safe: "Nothing was restored. The vault and its other backups were not touched.",
      todo: "Choose another backup.",
    },
    "not-made": {
      what: "The backup at {{path}} could not be made: {{reason}}.",
      safe: "The vault and the earlier backups are unchanged.",
      todo: "Check that the medium is plugged in and has space, then try again.",
    },
    unknown: {
      what: "This backup is not there any more.",
      safe: "Nothing was changed.",
      todo: "Look at the list again: an older backup may have made room for a newer one.",
    },
  },
  boundary: {
    "invalid-input": {
      what: "Some of the details were not accepted: {{fields}}.",
      safe: "Nothing was changed.",
      todo: "Check these fields and try again.",
    },
    internal: {
      what: "Blackstart made a mistake of its own (reference {{reference}}).",
      safe: "Everything that was confirmed before is on disk.",
      todo: "Try again. If it happens again, work on with the paper copy and note the reference.",
    },
    "core-ended": {
      what: "The part of Blackstart that holds the vault has ended.",
      safe: "Everything that was confirmed is on disk. The last action may not have been kept.",
      todo: "Unlock the vault again, then look in the log whether your last entry is there.",
    },
    unreachable: {
      what: "This window has lost its connection to Blackstart on this computer.",
      safe: "Everything that was confirmed is on disk.",
      todo: "Try again. If that does not help, close this window and start Blackstart again.",
    },
    cancelled: {
      what: "The work was cancelled.",
      safe: "Nothing was changed by it.",
      todo: "Start it again whenever you like.",
    },
  },
  dialogs: {
    unavailable: {
      what: "The file dialog of the system is not available here.",
      safe: "Nothing was changed.",
      todo: "Choose the folder or file in Blackstart's own list.",
    },
  },
  drafts: {
    "too-large": {
      what: "What was typed is too long to be kept over a lock (limit: {{limit}} characters).",
      safe: "It is still in this window.",
      todo: "Save it before you lock, or shorten it.",
    },
  },
  files: {
    exists: {
      what: "Something with this name is already there: {{path}}",
      safe: "It was not touched.",
      todo: "Choose another name or another folder.",
    },
    "name-unusable": {
      what: "“{{name}}” cannot be the name of a folder.",
      safe: "Nothing was created.",
      todo: 'Use a name without / \\ : * ? " < > | that does not end in a dot or a space.',
    },
    "no-permission": {
      what: "Blackstart is not allowed to use this place: {{path}}",
      safe: "Nothing there was changed.",
      todo: "Choose another place, or have the access rights changed.",
    },
    "not-found": {
      what: "Nothing was found at this place: {{path}}",
      safe: "Nothing was changed.",
      todo: "Check whether the stick or drive is plugged in, then choose again.",
    },
    "not-written": {
      what: "Writing to {{path}} failed: {{code}}.",
      safe: "What was there before is unchanged. The vault is not affected.",
      todo: "Check that the medium is plugged in, has space and is not write-protected; or choose another one.",
    },
    "readback-differs": {
      what: "What was read back from {{path}} differs from what was written.",
      safe: "The vault is not affected. The copy on this medium is not usable.",
      todo: "Do not trust this medium any more. Repeat it on another one.",
    },
  },
  imports: {
    binary: {
      what: "{{file}} is not a text file; Blackstart cannot read it.",
      safe: "Nothing was imported.",
      todo: "Export the data again as CSV, vCard or Markdown and choose that file.",
    },
    empty: {
      what: "{{file}} is empty.",
      safe: "Nothing was imported.",
      todo: "Export the data again and check the size of the file.",
    },
    "no-files": {
      what: "No file was chosen that can be imported.",
      safe: "Nothing was imported.",
      todo: "Choose at least one file or a folder with runbooks.",
    },
    "not-this-kind": {
      what: "{{file}} does not look like this kind of data ({{expected}}). Columns found: {{columns}}.",
      safe: "Nothing was imported.",
      todo: "Choose the right kind of data, or assign the columns by hand.",
    },
    "plan-gone": {
      what: "The preview is no longer valid: the vault was locked or another preview was made.",
      safe: "Nothing was imported.",
      todo: "Make the preview again, then import.",
    },
    "too-deep": {
      what: "{{file}} is nested too deeply (limit: {{limit}} levels).",
      safe: "Nothing was imported.",
      todo: "Simplify the lists or quotations in the file and choose it again.",
    },
    "too-large": {
      what: "{{file}} is too large: {{bytes}}, the limit is {{limit}}.",
      safe: "Nothing was imported.",
      todo: "Split the file, or export only the columns that are needed.",
    },
    "too-many-columns": {
      what: "{{file}} has too many columns (limit: {{limit}}).",
      safe: "Nothing was imported.",
      todo: "Check the separator of the file, or export only the columns that are needed.",
    },
    "too-many-files": {
      what: "{{folder}} holds too many files (limit: {{limit}}).",
      safe: "Nothing was imported.",
      todo: "Choose a folder that holds nothing but the runbooks.",
    },
    "too-many-rows": {
      what: "{{file}} has too many rows (limit: {{limit}}).",
      safe: "Nothing was imported.",
      todo: "Split the file and import the parts one after the other.",
    },
  },
  incidents: {
    "bad-time": {
      what: "This moment cannot be right: it lies {{aheadMinutes}} minutes in the future, or before 1970.",
      safe: "Nothing was written.",
      todo: "Check the date, the time and the clock of this computer.",
    },
    closed: {
      what: "This incident is closed.",
      safe: "Its log is complete and unchanged.",
      todo: "Declare a new incident if there is more to record.",
    },
    "reason-missing": {
      what: "Deferring or giving up a system needs a reason.",
      safe: "Nothing was written.",
      todo: "Say in a few words why, so that the next shift understands it.",
    },
    unknown: {
      what: "This incident is not in the vault.",
      safe: "Nothing was changed.",
      todo: "Check that the right vault is open and choose the incident again.",
    },
  },
  keys: {
    unknown: {
      what: "This recovery key is not in the vault any more.",
      safe: "No key was shown and nothing was logged.",
      todo: "Search again by the first 8 characters of the key ID.",
    },
  },
  printing: {
    "no-contacts": {
      what: "There are no contacts to print.",
      safe: "Nothing was written.",
      todo: "Import contacts first.",
    },
  },
  printouts: {
    "no-printer": {
      what: "No PDF can be made on this computer: {{reason}}",
      safe: "Nothing was written. The page itself is complete.",
      todo: "Save it as HTML and print it from any browser.",
    },
  },
  runbooks: {
    unknown: {
      what: "This runbook is not in the vault.",
      safe: "Nothing was changed.",
      todo: "Choose another runbook, or import the folder again.",
    },
  },
  runs: {
    abandoned: {
      what: "This run was stopped before.",
      safe: "Its answers are in the log.",
      todo: "Start the runbook again if the work goes on.",
    },
    "choice-missing": {
      what: "This step is a decision: it needs a choice.",
      safe: "Nothing was written.",
      todo: "Choose one of the ways, then confirm.",
    },
    "gate-closed": {
      what: "This check has to succeed before the run goes on.",
      safe: "Nothing was written. The run stands at the check.",
      todo: "Repeat the check. If it cannot succeed, stop the run and say why.",
    },
    "not-current": {
      what: "The run stands at another step now: {{current}}.",
      safe: "Nothing was written twice.",
      todo: "Look at the current step and go on from there.",
    },
    "people-missing": {
      what: "This step needs {{needed}} different people; {{named}} named so far.",
      safe: "Nothing was written. The step has not been passed.",
      todo: "Have another person confirm with their name.",
    },
    "reason-missing": {
      what: "This answer needs a reason.",
      safe: "Nothing was written.",
      todo: "Say in a few words why, then confirm.",
    },
    unknown: {
      what: "This run is not part of the incident.",
      safe: "Nothing was changed.",
      todo: "Open the runbook from the list again.",
    },
  },
  settings: {
    "not-saved": {
      what: "The settings could not be saved (system code {{code}}).",
      safe: "They hold until Blackstart is closed. The vault is not affected.",
      todo: "Go on working. Check the space and rights of the user's folder later.",
    },
  },
  slots: {
    "last-usable": {
      what: "This is the last key slot of the vault.",
      safe: "Nothing was changed.",
      todo: "Add another slot first; without one nobody could ever open the vault again.",
    },
    "pending-gone": {
      what: "These words are no longer waiting to be confirmed: the vault was locked or other words were drawn.",
      safe: "No slot was made; the sheet that was printed opens nothing.",
      todo: "Destroy that sheet and draw new words.",
    },
    "too-many": {
      what: "This vault has as many key slots as it can hold.",
      safe: "Nothing was changed.",
      todo: "Remove a slot that nobody needs any more, then add the new one.",
    },
    "typed-back-wrong": {
      what: "What was typed back does not match the sheet. Wrong: {{positions}}.",
      safe: "No slot was made yet. The words on the sheet stay the same.",
      todo: "Read these words from the paper once more and type them again.",
    },
    unknown: {
      what: "This key slot is not in the vault any more.",
      safe: "Nothing was changed.",
      todo: "Look at the list of slots again.",
    },
  },
  store: {
    damaged: {
      what: "The vault is damaged: {{detail}}",
      safe: "Blackstart has changed nothing in it. There may be backups in the folder “backups” of the vault.",
      todo: "Copy the whole vault folder before anything else, then open a copy on another medium.",
    },
    "disk-full": {
      what: "The disk that holds the vault is full.",
      safe: "Nothing of this action was kept; everything before it is on disk.",
      todo: "Free some space on that disk, then repeat the action.",
    },
    "from-future": {
      what: "This vault was written by a newer Blackstart (version {{found}}; this one knows {{supported}}).",
      safe: "The vault was not touched.",
      todo: "Open it with the newer Blackstart, for example from the other laptop or stick.",
    },
    io: {
      what: "The medium that holds the vault does not answer (system code {{code}}).",
      safe: "Everything that was confirmed was on the medium. The last action was not kept.",
      todo: "Plug the medium in again and unlock the vault. If it fails again, use the copy.",
    },
    "read-only": {
      what: "The vault lies on a medium that cannot be written.",
      safe: "Everything can be read; nothing is recorded.",
      todo: "Write down on paper what happens, or copy the vault folder to a writable medium and open it there.",
    },
  },
  systems: {
    unknown: {
      what: "These systems are not in the vault: {{ids}}.",
      safe: "Nothing was written.",
      todo: "Check the names, or import the system list again.",
    },
  },
  vault: {
    "in-use": {
      what: "This vault is already open in another Blackstart: {{path}}",
      safe: "The vault is not affected.",
      todo: "Change to the other window, or lock the vault there and try again here.",
    },
    locked: {
      what: "The vault is locked.",
      safe: "Everything that was confirmed is on disk.",
      todo: "Unlock it again.",
    },
    "name-unusable": {
      what: "“{{name}}” cannot be the name of a vault.",
      safe: "Nothing was created.",
      todo: 'Use a name without / \\ : * ? " < > | that does not end in a dot or a space.',
    },
    "not-a-vault": {
      what: "This folder is not a complete vault: {{path}} ({{missing}} is missing).",
      safe: "Nothing there was changed.",
      todo: "Choose the folder whose name ends in .blackstart, or use another copy of the vault.",
    },
    "not-found": {
      what: "There is no vault at this place: {{path}}",
      safe: "Nothing was changed.",
      todo: "Check whether the stick or drive is plugged in, then choose again.",
    },
    "open-elsewhere": {
      what: "This vault was not closed on another computer ({{computer}}, open since {{since}}).",
      safe: "Nothing was changed.",
      todo: "Make sure that it is not open there any more: two computers at once would damage it. Then open it here.",
    },
    "share-refused": {
      what: "{{sheet}} was refused: {{reason}}.",
      safe: "Nothing was changed. The other sheets that you entered are kept.",
      todo: "Check this sheet word by word, or use the sheet of another holder.",
    },
    "shares-too-few": {
      what: "{{entered}} sheets were entered, {{needed}} are needed.",
      safe: "Nothing was changed. The sheets that you entered are kept.",
      todo: "Enter further sheets of the same set, in any order.",
    },
    "slots-damaged": {
      what: "The key file of this vault is damaged: {{path}} ({{detail}})",
      safe: "The data itself was not touched.",
      todo: "Do not change the folder. Use another copy of the vault, or put its vault.json and vault.copy.json here.",
    },
    "words-unreadable": {
      what: "These are not the words of a recovery sheet: {{problem}}.",
      safe: "Nothing was changed. What you typed is kept.",
      todo: "Check the words against the sheet, in their order.",
    },
    "wrong-secret": {
      what: "This does not open the vault.",
      safe: "Nothing was changed. You can try as often as you like.",
      todo: "Check caps lock and keyboard layout, or that the sheets belong to this vault; then try again.",
    },
  },
} satisfies FailureTexts;

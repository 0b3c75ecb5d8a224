import type { vault as english } from "../en/vault.ts";
import type { Messages } from "../messages.ts";

export const vault: Messages<typeof english> = {
  unlockTitle: "Tresor entsperren",
  unlockNote: "Alles darin ist verschlüsselt, bis Sie die Passphrase eingeben. Es braucht kein Netz.",
  noRecent: "Auf diesem Rechner wurde noch kein Tresor geöffnet.",
  place: "Tresor",
  chooseVault: "Anderen Tresor wählen …",
  chooseFirstVault: "Tresor wählen …",
  chooseVaultTitle: "Tresorordner wählen",
  passphrase: "Passphrase",
  showPassphrase: "Passphrase zeigen",
  hidePassphrase: "Passphrase verbergen",
  capsLock: "Die Feststelltaste ist an.",
  operator: "Ihr Name im Protokoll",
  operatorHint: "Jeder Eintrag trägt ihn: Name oder Rolle, wie Ihr Team sie kennt.",
  operatorMissing: "Bitte geben Sie den Namen ein, den Ihre Einträge tragen sollen.",
  passphraseMissing: "Bitte geben Sie die Passphrase ein.",
  unlock: "Entsperren",
  unlocking: "Wird entsperrt …",
  unlockingNote: "Das dauert absichtlich etwa eine Sekunde: Es bremst das Raten.",
  createInstead: "Neuen Tresor anlegen",
  unlockInstead: "Vorhandenen Tresor entsperren",
  createTitle: "Tresor anlegen",
  createNote:
    "Ein Tresor ist ein Ordner; er kann auf diesem Rechner, auf einem USB-Stick oder auf beiden liegen. Sie können ihn kopieren wie jeden Ordner.",
  folder: "Ort",
  folderMissing: "Bitte wählen Sie einen Ordner.",
  chooseFolder: "Ordner wählen …",
  chooseFolderTitle: "Wo soll der Tresor angelegt werden?",
  createHere: "Hier anlegen",
  name: "Name",
  nameHint: "Zum Beispiel Ihre Organisation. Der Ordner wird {{folder}} heißen.",
  nameMissing: "Bitte geben Sie einen Namen ein.",
  passphraseAgain: "Passphrase noch einmal",
  passphraseHint:
    "Mindestens 8 Zeichen. Mehrere Wörter ohne Zusammenhang sind stark und auch unter Druck leicht zu tippen.",
  tooShort: "Die Passphrase braucht mindestens 8 Zeichen.",
  notEqual: "Die beiden Passphrasen unterscheiden sich.",
  strength: {
    label: "Stärke",
    short: "zu kurz",
    weak: "schwach: ein gestohlener Stick ließe sich durch Probieren öffnen",
    fair: "mittel: länger ist besser",
    strong: "stark",
  },
  noRecovery:
    "Niemand kann eine vergessene Passphrase wiederherstellen: weder die Hersteller von Blackstart noch Ihre Administration.",
  noRecoveryTodo:
    "Schreiben Sie sie auf und verwahren Sie sie bei Ihren Notfallunterlagen, zum Beispiel im Panzerschrank.",
  create: "Tresor anlegen",
  creating: "Wird angelegt …",
  locked: "Der Tresor wurde gesperrt. Nichts Gelesenes ist mehr im Speicher.",
  coreEnded:
    "Der Teil von Blackstart, der den Tresor hält, hat sich beendet. Alles Bestätigte ist gespeichert; prüfen Sie Ihren letzten Eintrag im Protokoll.",
  runsAs: "läuft als {{host}}",
  starting: "Blackstart macht sich bereit …",
};

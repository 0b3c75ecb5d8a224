import type { keys as english } from "../en/keys.ts";
import type { Messages } from "../messages.ts";

export const keys: Messages<typeof english> = {
  title: "Wiederherstellungsschlüssel",
  field: "Schlüssel-ID, Gerät oder Inventarnummer",
  fieldHint: "Inventarnummer, Gerät oder die ersten 8 Zeichen der Schlüssel-ID",
  results: "Gefundene Schlüssel",
  found_one: "{{count}} Schlüssel gefunden",
  found_other: "{{count}} Schlüssel gefunden",
  foundSome: "Die ersten {{shown}} von {{total}} Schlüsseln. Mehr Zeichen grenzen es ein.",
  noDevice: "Gerät unbekannt",
  noDate: "ohne Datum",
  room: "Raum {{room}}",
  keyId: "Schlüssel-ID",
  volumeLabel: "Laufwerk",
  storedAt: "Hinterlegt",
  directory: "Quelle",
  volume: {
    "operating-system": "Betriebssystem",
    "fixed-data": "Festes Datenlaufwerk",
    removable: "Wechselmedium",
    unknown: "Laufwerk unbekannt",
  },
  match: {
    "key-id": "Schlüssel-ID stimmt überein",
    beginning: "Bisher stimmt nur der Anfang der Schlüssel-ID",
    device: "Über das Gerät gefunden: Schlüssel-ID vergleichen",
  },
  compare: "Erst vergleichen: Das Gerät muss eine Schlüssel-ID zeigen, die so beginnt:",
  newer_one: "{{count}} neuerer Schlüssel",
  newer_other: "{{count}} neuere Schlüssel",
  older_one: "{{count}} älterer Schlüssel",
  older_other: "{{count}} ältere Schlüssel",
  others: "Weitere Schlüssel dieses Geräts",
  othersNote: "Es entscheidet allein die Schlüssel-ID auf dem Bildschirm.",
  damaged: {
    short_one: "Block {{blocks}} ist falsch",
    short_other: "Blöcke {{blocks}} sind falsch",
    title_one:
      "Block {{blocks}} dieses Schlüssels kann nicht stimmen: Mindestens eine Ziffer darin ist falsch.",
    title_other:
      "Die Blöcke {{blocks}} dieses Schlüssels können nicht stimmen: In jedem ist mindestens eine Ziffer falsch.",
    tryOthers:
      "Das Gerät wird diesen Schlüssel ablehnen. Sehen Sie nach, ob einer der weiteren Schlüssel unten die richtige Schlüssel-ID hat.",
    noOthers:
      "Das Gerät wird diesen Schlüssel ablehnen. Holen Sie ihn noch einmal aus seiner Quelle oder vergleichen Sie den Block mit einer Ausfertigung auf Papier.",
  },
  purpose: "Wofür wird der Schlüssel gebraucht?",
  purposeWords: "Grund",
  purposeMissing: "Geben Sie an, wofür der Schlüssel gebraucht wird: Der Grund kommt ins Protokoll.",
  reason: {
    boot: "Start verlangt den Schlüssel",
    repair: "Reparatur in der Wiederherstellungsumgebung",
    disk: "Datenträger wird an anderem Gerät gelesen",
    test: "Übung oder Prüfung",
    other: "Anderer Grund",
  },
  show: "Schlüssel zeigen",
  logged:
    "Kommt zuerst ins Protokoll von „{{title}}“: wer, welches Gerät, wofür. Niemals der Schlüssel selbst.",
  readOnly:
    "Dieser Tresor liegt auf einem Medium, das nicht beschrieben werden kann. Jede Anzeige muss zuerst ins Protokoll; von hier aus lässt sich deshalb kein Schlüssel zeigen. Kopieren Sie den Ordner des Tresors auf ein beschreibbares Medium und öffnen Sie ihn dort.",
  noIncident: {
    title: "Es kann kein Schlüssel gezeigt werden: Kein Ereignis ist offen.",
    why: "Jede Anzeige wird zuerst ins Protokoll eines Ereignisses geschrieben. Für eine Prüfung melden Sie eine Übung.",
    action: "Ereignis melden",
  },
  hidden: {
    person: "Verborgen. Im Protokoll steht die Anzeige als #{{seq}}.",
    time: "Verborgen, weil die Zeit um war. Im Protokoll steht die Anzeige als #{{seq}}.",
  },
  shownNow: "Der Schlüssel wird {{seconds}} Sekunden gezeigt. Im Protokoll steht die Anzeige als #{{seq}}.",
  blocks: "Wiederherstellungsschlüssel in acht Blöcken",
  block: {
    valid: "stimmt",
    wrong: "falsch",
    spoken: "Block {{number}}: {{digits}}, {{verdict}}",
  },
  next: "Nächstes Gerät",
  hide: "Verbergen",
  hidesIn: "verbirgt sich in",
  seconds: "{{number}} s",
  timeLeft: "Noch {{seconds}} zu sehen",
  shownAs: "Anzeige im Protokoll als",
  entry: "#{{seq}}",
  how: {
    title: "Welches Gerät verlangt seinen Schlüssel?",
    type: "Tippen oder scannen: die ersten 8 Zeichen der Schlüssel-ID auf seinem Bildschirm, seinen Namen oder die Inventarnummer.",
    compare:
      "Schlüssel-ID vergleichen: Ein Gerät kann mehrere Schlüssel haben, und Verzeichnisse heben alte auf.",
    show: "Grund angeben, Schlüssel zeigen, eintippen. Er verbirgt sich von selbst.",
    count_one: "In diesem Tresor liegt {{count}} Schlüssel.",
    count_other: "In diesem Tresor liegen {{count}} Schlüssel.",
  },
  empty: {
    title: "In diesem Tresor liegen keine Wiederherstellungsschlüssel",
    why: "Verschlüsselte Geräte verlangen vor dem Start einen Schlüssel. Ist das Verzeichnis ausgefallen, führen nur diese Schlüssel hinein. Exportieren Sie sie aus dem Verzeichnis und importieren Sie sie hier, solange alles läuft.",
    action: "Schlüssel importieren",
  },
  noMatch: {
    title: "Kein Schlüssel passt zu „{{text}}“",
    signs:
      "Eine Schlüssel-ID besteht nur aus den Ziffern 0-9 und den Buchstaben A-F: Ein O ist eine Null, ein I eine Eins, ein S oft eine 5, ein G eine 6.",
    device: "Versuchen Sie es mit dem Namen des Geräts oder der Inventarnummer.",
    stale:
      "Vielleicht ist der Schlüssel jünger als der letzte Import. Suchen Sie die gedruckte Liste oder den Bestand des Verzeichnisses.",
  },
};

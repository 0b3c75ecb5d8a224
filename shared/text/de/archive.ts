import type { archive as english } from "../en/archive.ts";
import type { Messages } from "../messages.ts";

export const archive: Messages<typeof english> = {
  entry: {
    kind: {
      declared: "Ereignis gemeldet",
      closed: "Ereignis abgeschlossen",
      note: "Notiz",
      systemState: "Systemzustand",
      runStarted: "Runbook begonnen",
      stepAnswered: "Runbook",
      runAbandoned: "Runbook abgebrochen",
      keyRevealed: "Schlüssel gezeigt",
      exportMade: "Ausgegeben",
    },
    declared: "{{title}} ({{kind}}); bemerkt {{noticedAt}}; betroffene Systeme: {{systems}}",
    closedSilently: "Ohne Zusammenfassung geschlossen",
    systemStateBecause: "{{state}}: {{reason}}",
    runStarted: "„{{title}}“",
    step: "Schritt {{number}} „{{title}}“: {{result}}",
    because: "Grund: {{reason}}",
    branch: "weiter bei „{{choice}}“",
    confirmedBy: "bestätigt von {{names}}",
    runAbandoned: "Grund: {{reason}}",
    keyRevealed: "Wiederherstellungsschlüssel {{keyId}} von {{device}} wurde gezeigt; Grund: {{purpose}}",
    exportedArchive: "Ereignisarchiv geschrieben nach {{target}}",
    exportedContactTree: "Telefonkette geschrieben nach {{target}}",
  },
  stepResult: {
    done: "erledigt",
    failed: "gescheitert",
    skipped: "ausgelassen",
    deferred: "zurückgestellt",
    "needs-part": "braucht ein Teil",
  },
  column: {
    number: "Nr.",
    occurredAt: "Geschehen",
    enteredAt: "Eingetragen",
    author: "Von",
    kind: "Art",
    system: "System",
    text: "Text",
    device: "Gerät",
    seq: "Stelle in der Kette",
    hash: "Hash (SHA-256)",
  },
  report: {
    source: "{{vault}} · ausgegeben {{at}} von {{by}}\n{{entries}} Einträge, jüngster {{head}} …",
    title: "Einsatzbericht",
    incident: "Ereignis",
    kind: "Art",
    noticedAt: "Bemerkt",
    declaredAt: "Ausgerufen",
    declaredBy: "Ausgerufen von",
    closedAt: "Geschlossen",
    stillOpen: "noch offen",
    summary: "Zusammenfassung",
    exportedAt: "Ausgegeben",
    exportedBy: "Ausgegeben von",
    vault: "Tresor",
    drillNote: "Dies war eine Übung. Nichts in diesem Bericht beschreibt ein wirkliches Ereignis.",
    systems: "Systeme",
    noSystems: "Es wurde kein System als betroffen genannt.",
    state: "Zustand",
    since: "Seit",
    reason: "Grund",
    runs: "Runbooks",
    noRuns: "Es wurde kein Runbook begonnen.",
    runStarted: "Begonnen {{at}} von {{by}}",
    runAbandoned: "vor dem Ende abgebrochen",
    runOnSystem: "an {{system}}",
    noAnswers: "Es wurde kein Schritt beantwortet.",
    step: "Schritt",
    result: "Ergebnis",
    remark: "Bemerkung",
    time: "Zeit",
    log: "Protokoll",
    late: "eingetragen {{at}}",
    anchor: "Nachweis",
    anchorNote:
      "Vergleichen Sie diese Zeilen mit einer anderen Ausfertigung: Wurden die jüngsten Einträge abgeschnitten oder das ganze Protokoll neu geschrieben, zeigt es sich nur hier. Änderungen am Protokoll sind erkennbar; verhindern lassen sie sich nicht.",
    entries: "Einträge",
    head: "Hash des jüngsten Eintrags",
    fingerprint: "Fingerabdruck des signierenden Geräts",
    publicKey: "Öffentlicher Schlüssel (minisign)",
    devices: "Ketten",
    deviceLine: "Gerät {{device}}: {{entries}} Einträge, jüngster {{hash}}",
    signature: "Verglichen und bestätigt (Name, Datum, Unterschrift)",
  },
  verifyFile: {
    text: `So prüfen Sie dieses Archiv
===========================

Ereignis:             {{title}}
Nummer:               {{incident}}
Ausgegeben:           {{madeAt}} von {{madeBy}}
Einträge:             {{entries}}
Jüngster Eintrag:     {{head}}

Signiert von diesem Gerät:
Öffentl. Schlüssel:   {{publicKey}}
Schlüssel-ID:         {{keyId}}
Fingerabdruck:        {{fingerprint}}

Änderungen an diesem Archiv sind erkennbar (tamper-evident). Wer signiert hat, ist nur dann bewiesen, wenn
der öffentliche Schlüssel als der Schlüssel jenes Geräts bekannt ist. Ein Schlüssel, der neben dem liegt, was
er signiert, beweist für sich allein nichts. Vergleichen Sie darum den Fingerabdruck oben mit einem, der auf
anderem Weg zu Ihnen kam: auf Papier (Bericht, Übergabeblatt), am Telefon oder aus einem früheren Archiv.

Was welche Datei ist
--------------------
incident.jsonl        das Protokoll, ein Eintrag je Zeile, genau wie gespeichert; jeder Eintrag nennt den Hash
                      seines Vorgängers
incident.csv          dasselbe für eine Tabellenkalkulation
report.html           dasselbe zum Lesen und Drucken
SHA256SUMS            der Hash jeder Datei
SHA256SUMS.minisig    die Signatur des Geräts über diese Liste

Mit Blackstart (ohne Tresor)
----------------------------
blackstart verify ORDNER

Mit Standardwerkzeugen
----------------------
Öffnen Sie ein Terminal in diesem Ordner.

1. Wurden die Dateien geändert?
   Linux:     sha256sum -c SHA256SUMS
   macOS:     shasum -a 256 -c SHA256SUMS
   Windows:   certutil -hashfile incident.jsonl SHA256      (mit SHA256SUMS vergleichen, Datei für Datei)
   Achten Sie auch auf Dateien, die SHA256SUMS nicht nennt: für sie bürgt nichts.

2. Ist die Liste mit dem Schlüssel oben signiert?   (https://jedisct1.github.io/minisign/)
   minisign -Vm SHA256SUMS -P {{publicKey}}
   Unter Windows ebenso mit minisign.exe. Der „trusted comment“ muss {{entries}} Einträge und den Hash oben nennen.

3. Gehört der Fingerabdruck zum Schlüssel?   (Linux, macOS)
   echo {{publicKey}} | base64 -d | tail -c 32 | sha256sum
   Die ersten 32 Stellen sind der Fingerabdruck. (macOS: shasum -a 256)

4. Ist die Kette der Einträge lückenlos?
   Hash = SHA-256 über: die Zeile „blackstart journal entry v1“ mit Zeilenvorschub, die 32 Byte aus „prev“, den
   Text des Eintrags. „prev“ ist der Hash des vorigen Eintrags desselben Geräts; beim ersten sind es 64 Nullen.`,
  },
  verdict: {
    whole:
      "Unversehrt: {{entries}} Einträge, signiert mit Schlüssel {{keyId}}. Vergleichen Sie den Fingerabdruck {{fingerprint}} mit einem auf Papier.",
    wholeGiven: "Unversehrt: {{entries}} Einträge, signiert mit dem von Ihnen genannten Schlüssel {{keyId}}.",
    broken_one: "NICHT unversehrt: {{count}} Befund. Verlassen Sie sich nicht auf dieses Archiv.",
    broken_other: "NICHT unversehrt: {{count}} Befunde. Verlassen Sie sich nicht auf dieses Archiv.",
  },
  finding: {
    checksums: "Alle {{files}} Dateien stimmen mit ihren Prüfsummen überein.",
    checksumsIgnored:
      "Alle {{files}} Dateien stimmen mit ihren Prüfsummen überein. {{ignored}} Dateien, die der Rechner selbst angelegt hat, blieben außer Betracht.",
    signature: "Die Liste der Prüfsummen ist mit Schlüssel {{keyId}} signiert. Mitsigniert: „{{comment}}“",
    chain: "Die Kette der {{entries}} Einträge ist lückenlos. Jüngster Eintrag: {{head}}",
    signer:
      "Der öffentliche Schlüssel {{publicKey}} liegt im Archiv selbst: Er beweist, dass seit der Signatur nichts geändert wurde, nicht aber, wem er gehört. Vergleichen Sie den Fingerabdruck {{fingerprint}} mit einem auf Papier oder aus anderer Quelle.",
    signerGiven:
      "Signiert mit dem von Ihnen genannten Schlüssel {{publicKey}}, Fingerabdruck {{fingerprint}}.",
    fileChanged: "{{name}} wurde geändert, nachdem das Archiv entstanden war.",
    fileMissing: "{{name}} fehlt.",
    fileUnlisted: "{{name}} kam später hinzu: Die Liste der Prüfsummen nennt die Datei nicht.",
    chainBroken: {
      gap: "Zeile {{line}}: Vor Nummer {{seq}} fehlen Einträge des Geräts {{device}} (erwartet: {{expected}}).",
      prev: "Zeile {{line}}: Eintrag {{seq}} des Geräts {{device}} schließt nicht an seinen Vorgänger an; dieser oder jener wurde geändert.",
      order: "Zeile {{line}}: Eintrag {{seq}} des Geräts {{device}} steht an der falschen Stelle.",
      incident: "Zeile {{line}}: Der Eintrag gehört zu einem anderen Ereignis ({{incident}}).",
      count: "Das Protokoll enthält {{found}} Einträge, signiert wurden {{expected}}.",
      head: "Der jüngste Eintrag ist nicht der signierte ({{expected}}).",
      cut: "Zeile {{line}}: Die letzte Zeile ist abgeschnitten.",
    },
    signatureWrong: {
      unreadable: "SHA256SUMS.minisig ist keine Signaturdatei.",
      "other-key":
        "Die Liste der Prüfsummen wurde mit einem anderen als dem genannten Schlüssel signiert ({{keyId}}).",
      content: "Die Signatur passt nicht zur Liste der Prüfsummen: Eine von beiden wurde geändert.",
      comment: "Der Kommentar neben der Signatur wurde geändert.",
    },
    signatureMissing: {
      file: "Die Signatur (SHA256SUMS.minisig) fehlt.",
      key: "Es wurde kein öffentlicher Schlüssel gefunden (VERIFY.txt fehlt oder nennt keinen).",
    },
    notAnArchive: "Dies ist kein Ereignisarchiv: {{missing}} fehlt.",
    unsafeName: {
      link: "{{name}} ist eine Verknüpfung. Ein Archiv enthält keine; ihr wurde nicht gefolgt.",
      special: "{{name}} ist weder Datei noch Ordner und wurde nicht geöffnet.",
      path: "Die Liste der Prüfsummen nennt „{{name}}“; das führt aus dem Archiv hinaus oder kann kein Dateiname sein. Es wurde nicht geöffnet.",
      twice: "Die Liste der Prüfsummen nennt {{name}} zweimal.",
      line: "Zeile {{line}} von SHA256SUMS ist nicht lesbar.",
    },
    entryUnreadable: {
      "not-text": "Zeile {{line}} von incident.jsonl ist kein Text.",
      "not-json": "Zeile {{line}} von incident.jsonl ist kein Eintrag.",
      "wrong-shape": "Zeile {{line}} von incident.jsonl hat nicht die Form eines Eintrags.",
      "not-canonical":
        "Zeile {{line}} von incident.jsonl wurde umgeschrieben: Sie ist nicht Byte für Byte, was Blackstart schreibt.",
      "unknown-kind":
        "Zeile {{line}} enthält einen Eintrag der Art „{{entryKind}}“, die diese Version nicht kennt. Prüfen Sie mit einem neueren Blackstart.",
    },
    tooLarge: {
      file: "{{name}} ist zu groß zum Prüfen ({{bytes}} Byte, Grenze {{limit}}).",
      files: "Der Ordner enthält mehr als {{limit}} Dateien.",
      depth: "{{name}} liegt zu tief in Ordnern.",
      line: "Zeile {{line}} von incident.jsonl ist länger als {{limit}} Byte.",
    },
    more: "Es gibt weitere Befunde dieser Art.",
  },
  progress: { writing: "Archiv wird geschrieben", checking: "Archiv wird geprüft" },
};

import type { imports as english } from "../en/imports.ts";
import type { Messages } from "../messages.ts";

export const imports: Messages<typeof english> = {
  kinds: {
    systems: "Systeme",
    endpoints: "Endgeräte",
    contacts: "Kontakte",
    keys: "Wiederherstellungsschlüssel",
    runbooks: "Runbooks",
  },
  severities: {
    refused: "ausgelassen",
    repaired: "mit Änderung übernommen",
    notice: "übernommen, bitte ansehen",
  },
  shapes: {
    csv: "Tabelle",
    vcard: "vCard",
    "manage-bde": "Ausgabe von manage-bde",
    markdown: "Markdown",
  },
  fields: {
    id: "Kennung",
    name: "Bezeichnung",
    type: "Typ",
    tier: "Schutzstufe",
    rtoMinutes: "Wiederanlaufzeit (Minuten)",
    mtpdMinutes: "Max. tolerierbare Ausfallzeit (Minuten)",
    effortMinutes: "Aufwand (Minuten)",
    location: "Standort",
    owner: "Verantwortlich",
    dependsOn: "Abhängig von",
    remarks: "Bemerkung",
    assetTag: "Inventarnummer",
    serialNumber: "Seriennummer",
    site: "Standort",
    department: "Abteilung",
    room: "Raum",
    firstName: "Vorname",
    lastName: "Nachname",
    organisation: "Organisation",
    role: "Rolle",
    mobile: "Mobil",
    workPhone: "Telefon dienstlich",
    workPhone2: "Telefon dienstlich 2",
    phone: "Telefon",
    homePhone: "Telefon privat",
    homePhone2: "Telefon privat 2",
    email: "E-Mail",
    email2: "E-Mail 2",
    other: "Sonstiges",
    callOrder: "Anrufreihenfolge",
    deputy: "Stellvertretung",
    notes: "Notizen",
    keyId: "Schlüssel-ID",
    key: "Wiederherstellungsschlüssel",
    device: "Gerät",
    deviceId: "Geräte-ID",
    deviceName: "Gerätename",
    storedAt: "Hinterlegt am",
    volumeType: "Laufwerk",
    directory: "Verzeichnis",
    badBlocks: "Fehlerhafte Blöcke",
    title: "Titel",
    language: "Sprache",
    appliesTo: "Gilt für",
    roles: "Rollen",
    reviewed: "Geprüft am",
    reviewDue: "Prüfung fällig",
    steps: "Schritte",
    source: "Text (Prüfsumme)",
  },
  place: {
    row: "{{file}}, Zeile {{row}}",
    line: "{{file}}, Textzeile {{row}}",
    file: "{{file}}",
  },
  problems: {
    "missing-id":
      "In dieser Zeile steht nichts, womit sich der Eintrag benennen lässt; sie wurde ausgelassen. Ergänzen Sie Namen oder Kennung.",
    "duplicate-id":
      "„{{id}}“ steht bereits in Zeile {{firstRow}} von {{firstFile}}; dieser Eintrag wurde ausgelassen. Entscheiden Sie, welcher der beiden stimmt.",
    "not-a-number":
      "„{{value}}“ in Spalte „{{column}}“ ist keine Zahl und wurde nicht übernommen. Berichtigen Sie den Wert in der Quelle und importieren Sie erneut.",
    "unknown-dependency":
      "„{{id}}“ hängt von „{{dependency}}“ ab, das weder in diesen Dateien noch im Tresor steht. Importieren Sie dieses System oder berichtigen Sie den Eintrag.",
    "missing-tier":
      "„{{id}}“ hat keine Schutzstufe und kommt deshalb in jeder Reihenfolge zuletzt. Ergänzen Sie sie.",
    "self-dependency": "„{{id}}“ nennt sich selbst als Voraussetzung; diese Angabe wurde weggelassen.",
    "dependency-cycle":
      "Diese Systeme brauchen einander, keines kann zuerst starten: {{members}}. Legen Sie fest, wo der Kreis aufgebrochen wird, und halten Sie dafür ein Runbook bereit.",
    "formula-cell":
      "„{{value}}“ in Spalte „{{column}}“ beginnt wie eine Formel, die eine Tabellenkalkulation ausführen würde. Der Inhalt wurde als reiner Text übernommen; prüfen Sie, was dort stehen soll.",
    "lost-letters":
      "„{{value}}“ in Spalte „{{column}}“ hat Buchstaben verloren, bevor diese Datei geschrieben wurde („?“ oder „�“ im Wort). Berichtigen Sie den Eintrag in der Quelle oder exportieren Sie erneut als UTF-8.",
    "bad-encoding":
      "Die Datei gibt {{encoding}} an, enthält aber andere Bytes; sie erscheinen als „�“. Exportieren Sie sie erneut.",
    "column-count":
      "Diese Zeile hat {{found}} Zellen, die Kopfzeile {{expected}}; die fehlenden gelten als leer.",
    "column-count-refused":
      "Diese Zeile hat {{found}} Zellen, die Kopfzeile {{expected}}; ihre Spalten sind also verschoben, sie wurde ausgelassen. Suchen Sie nach einem Trennzeichen oder Zeilenumbruch ohne Anführungszeichen.",
    "unclosed-quote":
      "Ein Anführungszeichen, das in dieser Zeile beginnt, wird nie geschlossen: Diese Zeile und alles danach wurde ausgelassen. Schließen Sie es und importieren Sie erneut.",
    "too-long":
      "Der Wert in Spalte „{{column}}“ hat mehr als {{limit}} Zeichen; die Zeile wurde ausgelassen. Kürzen Sie ihn.",
    "bad-date":
      "„{{value}}“ in Spalte „{{column}}“ lässt sich nicht als Datum lesen und wurde nicht übernommen.",
    "object-array":
      "Für {{device}} enthält der Export „System.Object[]“ statt eines Schlüssels: Das Gerät hat mehrere Schlüssel, und das Skript hat sie verloren. Holen Sie die Schlüssel aus dem Verzeichnis.",
    "bad-key-block":
      "Der Wiederherstellungsschlüssel von {{device}} (Schlüssel-ID {{keyId}}) hat eine falsche Ziffer in Block {{blocks}}. Er wurde übernommen und gekennzeichnet; holen Sie ihn erneut aus dem Verzeichnis.",
    "bad-key-shape":
      "Der Wiederherstellungsschlüssel von {{device}} (Schlüssel-ID {{keyId}}) besteht nicht aus acht Gruppen zu sechs Ziffern; er wurde ausgelassen. Holen Sie ihn erneut aus dem Verzeichnis.",
    "bad-key-id":
      "„{{keyId}}“ ist keine Schlüssel-ID, und ohne sie fände niemand diesen Schlüssel; die Zeile wurde ausgelassen.",
    "repeated-key":
      "Die Schlüssel-ID {{keyId}} steht gleichlautend auch in Zeile {{firstRow}} von {{firstFile}}; der Schlüssel wurde einmal übernommen.",
    "conflicting-key":
      "Die Schlüssel-ID {{keyId}} steht auch in Zeile {{firstRow}} von {{firstFile}}, mit anderen Ziffern; dieser Eintrag wurde ausgelassen. Klären Sie im Verzeichnis, welcher stimmt.",
    "conflicting-key-vault":
      "Die Schlüssel-ID {{keyId}} steht im Tresor mit anderen Ziffern; dieser Eintrag wurde ausgelassen. Klären Sie im Verzeichnis, welcher stimmt.",
    "unknown-device":
      "{{device}} ist nicht unter den Endgeräten; dem Schlüssel fehlen deshalb Inventarnummer und Raum. Importieren Sie die Endgeräte oder prüfen Sie den Namen.",
    "unknown-device-many":
      "{{devices}} Schlüssel gehören zu Geräten, die nicht unter den Endgeräten sind ({{device}} …; Zeilen {{rows}}). Importieren Sie die Endgeräte oder prüfen Sie die Namen.",
    "unknown-device-nameless":
      "Die Datei sagt nicht, zu welchem Gerät die Schlüssel-ID {{keyId}} gehört. Der Schlüssel ist nur über die Schlüssel-ID zu finden.",
    "unknown-device-nameless-many":
      "Die Datei sagt nicht, zu welchen Geräten {{devices}} Schlüssel gehören (Zeilen {{rows}}). Sie sind nur über die Schlüssel-ID zu finden.",
    "several-keys":
      "{{device}} hat {{count}} Schlüssel. Vergleichen Sie die Schlüssel-ID am Bildschirm, bevor Sie einen vorlesen.",
    "several-keys-many":
      "{{devices}} Geräte haben mehr als einen Schlüssel ({{device}} …; Zeilen {{rows}}). Vergleichen Sie die Schlüssel-ID am Bildschirm, bevor Sie einen vorlesen.",
    "no-number":
      "{{name}} hat keine Telefonnummer und ist nicht erreichbar, wenn die E-Mail ausfällt. Ergänzen Sie eine.",
    "photo-dropped":
      "Das Foto von {{name}} wurde weggelassen: Blackstart bewahrt keine Bilder von Personen auf.",
    "unknown-deputy":
      "{{deputy}}, Stellvertretung von {{name}}, steht weder in diesen Dateien noch im Tresor. Importieren Sie diese Person oder berichtigen Sie den Namen.",
    "ambiguous-deputy":
      "{{count}} Kontakte heißen {{deputy}}; es ist nicht klar, wer {{name}} vertritt. Machen Sie den Namen eindeutig.",
    "own-deputy": "{{name}} ist als eigene Stellvertretung eingetragen. Nennen Sie eine andere Person.",
    "odd-number":
      "„{{value}}“ von {{name}} ist keine Nummer, die sich wählen lässt. Sie wurde wie geschrieben übernommen.",
    "odd-email":
      "„{{value}}“ von {{name}} ist eine Adresse, die die meisten Mailsysteme ablehnen. Sie wurde wie geschrieben übernommen.",
    "broken-card":
      "Diese Zeile einer Karte ist nicht lesbar und wurde weggelassen; der Rest der Karte wurde übernommen.",
    "broken-card-refused":
      "Was in dieser Zeile beginnt, ist keine ganze Karte (BEGIN:VCARD bis END:VCARD); es wurde ausgelassen. Exportieren Sie sie erneut.",
    "bad-front-matter":
      "Der Kopf dieses Runbooks ist bei „{{key}}“ nicht lesbar ({{detail}}). Diese Angabe zählt nicht; berichtigen Sie sie.",
    "unknown-directive":
      "„{{name}}“ ist keine Anweisung, die Blackstart kennt; sie wird wie geschrieben gezeigt.",
    "unknown-step":
      "Der Sprung zu „{{target}}“ führt ins Leere: Kein Schritt trägt diese Marke. Berichtigen Sie eines von beiden.",
    "duplicate-step":
      "Zwei Schritte tragen die Marke „{{id}}“; Sprünge führen zum ersten. Benennen Sie einen um.",
    "unknown-runbook":
      "Das Runbook „{{runbook}}“ steht weder in diesen Dateien noch im Tresor. Importieren Sie es oder berichtigen Sie den Verweis.",
    "unknown-system":
      "„{{system}}“ ist weder ein System noch ein Systemtyp im Tresor. Importieren Sie die Systeme oder berichtigen Sie die Angabe.",
    "network-link":
      "„{{link}}“ lässt sich ohne Netz nicht öffnen. Schreiben Sie das Nötige in das Runbook selbst.",
    "html-as-text_one": "{{count}} HTML-Stelle wird als Text gezeigt.",
    "html-as-text_other": "{{count}} HTML-Stellen werden als Text gezeigt.",
    "no-steps": "Dieses Runbook hat keinen Schritt, der sich abhaken lässt. Nummerieren Sie, was zu tun ist.",
    "review-due":
      "Die Prüfung dieses Runbooks war am {{due}} fällig. Prüfen Sie es und tragen Sie das neue Datum ein.",
    "image-left-out":
      "Das Bild „{{image}}“ bleibt zurück; sein Name wird als Text gezeigt. Beschreiben Sie, was darauf zu sehen ist.",
  },
};

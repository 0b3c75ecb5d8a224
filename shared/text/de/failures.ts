import type { failures as english } from "../en/failures.ts";
import type { Messages } from "../messages.ts";

export const failures: Messages<typeof english> = {
  backups: {
    damaged: {
      what: "Diese Sicherung ist beschädigt: {{path}}",
      safe: "Es wurde nichts wiederhergestellt. Der Tresor und seine anderen Sicherungen wurden nicht angetastet.",
      todo: "Wählen Sie eine andere Sicherung.",
    },
    "not-made": {
      what: "Die Sicherung in {{path}} ist nicht gelungen: {{reason}}.",
      safe: "Der Tresor und die früheren Sicherungen sind unverändert.",
      todo: "Prüfen Sie, ob der Datenträger angeschlossen ist und Platz hat, und versuchen Sie es erneut.",
    },
    unknown: {
      what: "Diese Sicherung ist nicht mehr da.",
      safe: "Es wurde nichts geändert.",
      todo: "Sehen Sie die Liste erneut an: Eine ältere Sicherung kann einer neueren Platz gemacht haben.",
    },
  },
  boundary: {
    "invalid-input": {
      what: "Einige Angaben wurden nicht angenommen: {{fields}}.",
      safe: "Es wurde nichts geändert.",
      todo: "Prüfen Sie diese Felder und versuchen Sie es erneut.",
    },
    internal: {
      what: "Blackstart hat selbst einen Fehler gemacht (Kennung {{reference}}).",
      safe: "Alles zuvor Bestätigte ist gespeichert.",
      todo: "Versuchen Sie es erneut. Tritt es wieder auf, arbeiten Sie mit dem Papier weiter und notieren Sie die Kennung.",
    },
    "core-ended": {
      what: "Der Teil von Blackstart, der den Tresor hält, hat sich beendet.",
      safe: "Alles Bestätigte ist gespeichert. Die letzte Aktion fehlt möglicherweise.",
      todo: "Entsperren Sie den Tresor und prüfen Sie im Protokoll, ob Ihr letzter Eintrag da ist.",
    },
    unreachable: {
      what: "Dieses Fenster hat die Verbindung zu Blackstart auf diesem Rechner verloren.",
      safe: "Alles Bestätigte ist gespeichert.",
      todo: "Versuchen Sie es erneut. Hilft das nicht, schließen Sie das Fenster und starten Sie Blackstart neu.",
    },
    cancelled: {
      what: "Der Vorgang wurde abgebrochen.",
      safe: "Er hat nichts geändert.",
      todo: "Sie können ihn jederzeit neu beginnen.",
    },
  },
  dialogs: {
    unavailable: {
      what: "Der Dateidialog des Systems steht hier nicht zur Verfügung.",
      safe: "Es wurde nichts geändert.",
      todo: "Wählen Sie Ordner oder Datei in der Liste von Blackstart.",
    },
  },
  drafts: {
    "too-large": {
      what: "Das Getippte ist zu lang, um eine Sperre zu überdauern (Grenze: {{limit}} Zeichen).",
      safe: "Es steht noch in diesem Fenster.",
      todo: "Speichern Sie es, bevor Sie sperren, oder kürzen Sie es.",
    },
  },
  files: {
    exists: {
      what: "Unter diesem Namen gibt es schon etwas: {{path}}",
      safe: "Es wurde nicht angetastet.",
      todo: "Wählen Sie einen anderen Namen oder einen anderen Ordner.",
    },
    "name-unusable": {
      what: "„{{name}}“ kann kein Ordnername sein.",
      safe: "Es wurde nichts angelegt.",
      todo: 'Verwenden Sie einen Namen ohne / \\ : * ? " < > |, der nicht mit Punkt oder Leerzeichen endet.',
    },
    "no-permission": {
      what: "Blackstart darf auf diesen Ort nicht zugreifen: {{path}}",
      safe: "Dort wurde nichts geändert.",
      todo: "Wählen Sie einen anderen Ort oder lassen Sie die Zugriffsrechte ändern.",
    },
    "not-found": {
      what: "An diesem Ort ist nichts zu finden: {{path}}",
      safe: "Es wurde nichts geändert.",
      todo: "Prüfen Sie, ob Stick oder Laufwerk angeschlossen ist, und wählen Sie erneut.",
    },
    "not-written": {
      what: "Das Schreiben nach {{path}} ist gescheitert: {{code}}.",
      safe: "Was vorher dort war, ist unverändert. Der Tresor ist nicht betroffen.",
      todo: "Prüfen Sie, ob der Datenträger steckt, Platz hat und nicht schreibgeschützt ist; oder nehmen Sie einen anderen.",
    },
    "readback-differs": {
      what: "Was von {{path}} zurückgelesen wurde, weicht vom Geschriebenen ab.",
      safe: "Der Tresor ist nicht betroffen. Die Kopie auf diesem Datenträger ist unbrauchbar.",
      todo: "Trauen Sie diesem Datenträger nicht mehr. Wiederholen Sie es auf einem anderen.",
    },
  },
  imports: {
    binary: {
      what: "{{file}} ist keine Textdatei; Blackstart kann sie nicht lesen.",
      safe: "Es wurde nichts übernommen.",
      todo: "Exportieren Sie die Daten als CSV, vCard oder Markdown und wählen Sie diese Datei.",
    },
    empty: {
      what: "{{file}} ist leer.",
      safe: "Es wurde nichts übernommen.",
      todo: "Exportieren Sie die Daten erneut und achten Sie auf die Größe der Datei.",
    },
    "no-files": {
      what: "Es wurde keine Datei gewählt, die sich einlesen lässt.",
      safe: "Es wurde nichts übernommen.",
      todo: "Wählen Sie mindestens eine Datei oder einen Ordner mit Runbooks.",
    },
    "not-this-kind": {
      what: "{{file}} sieht nicht nach dieser Art von Daten aus ({{expected}}). Gefundene Spalten: {{columns}}.",
      safe: "Es wurde nichts übernommen.",
      todo: "Wählen Sie die passende Art oder ordnen Sie die Spalten von Hand zu.",
    },
    "plan-gone": {
      what: "Die Vorschau gilt nicht mehr: Der Tresor wurde gesperrt oder es gab eine neue Vorschau.",
      safe: "Es wurde nichts übernommen.",
      todo: "Erstellen Sie die Vorschau neu und übernehmen Sie dann.",
    },
    "too-deep": {
      what: "{{file}} ist zu tief verschachtelt (Grenze: {{limit}} Ebenen).",
      safe: "Es wurde nichts übernommen.",
      todo: "Vereinfachen Sie Listen oder Zitate in der Datei und wählen Sie sie erneut.",
    },
    "too-large": {
      what: "{{file}} ist zu groß: {{bytes}}, die Grenze liegt bei {{limit}}.",
      safe: "Es wurde nichts übernommen.",
      todo: "Teilen Sie die Datei oder exportieren Sie nur die nötigen Spalten.",
    },
    "too-many-columns": {
      what: "{{file}} hat zu viele Spalten (Grenze: {{limit}}).",
      safe: "Es wurde nichts übernommen.",
      todo: "Prüfen Sie das Trennzeichen oder exportieren Sie nur die nötigen Spalten.",
    },
    "too-many-files": {
      what: "{{folder}} enthält zu viele Dateien (Grenze: {{limit}}).",
      safe: "Es wurde nichts übernommen.",
      todo: "Wählen Sie einen Ordner, der nur die Runbooks enthält.",
    },
    "too-many-rows": {
      what: "{{file}} hat zu viele Zeilen (Grenze: {{limit}}).",
      safe: "Es wurde nichts übernommen.",
      todo: "Teilen Sie die Datei und importieren Sie die Teile nacheinander.",
    },
  },
  incidents: {
    "bad-time": {
      what: "Dieser Zeitpunkt kann nicht stimmen: Er liegt {{aheadMinutes}} Minuten in der Zukunft oder vor 1970.",
      safe: "Es wurde nichts geschrieben.",
      todo: "Prüfen Sie Datum, Uhrzeit und die Uhr dieses Rechners.",
    },
    closed: {
      what: "Dieses Ereignis ist abgeschlossen.",
      safe: "Sein Protokoll ist vollständig und unverändert.",
      todo: "Melden Sie ein neues Ereignis, wenn es weiteres festzuhalten gibt.",
    },
    "reason-missing": {
      what: "Zurückstellen oder Aufgeben eines Systems braucht einen Grund.",
      safe: "Es wurde nichts geschrieben.",
      todo: "Sagen Sie in wenigen Worten, warum, damit die nächste Schicht es versteht.",
    },
    unknown: {
      what: "Dieses Ereignis ist nicht im Tresor.",
      safe: "Es wurde nichts geändert.",
      todo: "Prüfen Sie, ob der richtige Tresor offen ist, und wählen Sie das Ereignis erneut.",
    },
  },
  keys: {
    unknown: {
      what: "Dieser Wiederherstellungsschlüssel ist nicht mehr im Tresor.",
      safe: "Es wurde kein Schlüssel gezeigt und nichts protokolliert.",
      todo: "Suchen Sie erneut nach den ersten 8 Zeichen der Schlüssel-ID.",
    },
  },
  printing: {
    "no-contacts": {
      what: "Es gibt keine Kontakte zum Drucken.",
      safe: "Es wurde nichts geschrieben.",
      todo: "Lesen Sie zuerst Kontakte ein.",
    },
  },
  printouts: {
    "no-printer": {
      what: "Auf diesem Rechner lässt sich kein PDF erzeugen: {{reason}}",
      safe: "Es wurde nichts geschrieben. Die Seite selbst ist vollständig.",
      todo: "Speichern Sie sie als HTML und drucken Sie sie aus einem beliebigen Browser.",
    },
  },
  runbooks: {
    unknown: {
      what: "Dieses Runbook ist nicht im Tresor.",
      safe: "Es wurde nichts geändert.",
      todo: "Wählen Sie ein anderes Runbook oder lesen Sie den Ordner erneut ein.",
    },
  },
  runs: {
    abandoned: {
      what: "Dieser Durchlauf wurde bereits beendet.",
      safe: "Seine Antworten stehen im Protokoll.",
      todo: "Beginnen Sie das Runbook neu, wenn die Arbeit weitergeht.",
    },
    "choice-missing": {
      what: "Dieser Schritt ist eine Entscheidung: Es fehlt die Wahl.",
      safe: "Es wurde nichts geschrieben.",
      todo: "Wählen Sie einen der Wege und bestätigen Sie dann.",
    },
    "gate-closed": {
      what: "Diese Prüfung muss gelingen, bevor es weitergeht.",
      safe: "Es wurde nichts geschrieben. Der Durchlauf steht bei der Prüfung.",
      todo: "Wiederholen Sie die Prüfung. Kann sie nicht gelingen, beenden Sie den Durchlauf mit Grund.",
    },
    "not-current": {
      what: "Der Durchlauf steht inzwischen bei einem anderen Schritt: {{current}}.",
      safe: "Es wurde nichts doppelt geschrieben.",
      todo: "Sehen Sie sich den aktuellen Schritt an und machen Sie dort weiter.",
    },
    "people-missing": {
      what: "Dieser Schritt braucht {{needed}} verschiedene Personen; genannt sind bisher {{named}}.",
      safe: "Es wurde nichts geschrieben. Der Schritt ist nicht freigegeben.",
      todo: "Lassen Sie eine weitere Person mit ihrem Namen bestätigen.",
    },
    "reason-missing": {
      what: "Diese Antwort braucht einen Grund.",
      safe: "Es wurde nichts geschrieben.",
      todo: "Sagen Sie in wenigen Worten, warum, und bestätigen Sie dann.",
    },
    unknown: {
      what: "Dieser Durchlauf gehört nicht zu diesem Ereignis.",
      safe: "Es wurde nichts geändert.",
      todo: "Öffnen Sie das Runbook erneut aus der Liste.",
    },
  },
  settings: {
    "not-saved": {
      what: "Die Einstellungen ließen sich nicht speichern (Systemcode {{code}}).",
      safe: "Sie gelten, bis Blackstart geschlossen wird. Der Tresor ist nicht betroffen.",
      todo: "Arbeiten Sie weiter. Prüfen Sie später Platz und Rechte im Benutzerordner.",
    },
  },
  slots: {
    "last-usable": {
      what: "Dies ist der letzte Schlüsselplatz des Tresors.",
      safe: "Es wurde nichts geändert.",
      todo: "Fügen Sie zuerst einen anderen hinzu; ohne Schlüsselplatz könnte niemand den Tresor je wieder öffnen.",
    },
    "pending-gone": {
      what: "Diese Wörter warten nicht mehr auf Bestätigung: Der Tresor wurde gesperrt oder es wurden andere gezogen.",
      safe: "Es wurde kein Schlüsselplatz angelegt; das gedruckte Blatt öffnet nichts.",
      todo: "Vernichten Sie dieses Blatt und lassen Sie neue Wörter ziehen.",
    },
    "too-many": {
      what: "Dieser Tresor hat so viele Schlüsselplätze, wie er fassen kann.",
      safe: "Es wurde nichts geändert.",
      todo: "Entfernen Sie einen Platz, den niemand mehr braucht, und fügen Sie dann den neuen hinzu.",
    },
    "typed-back-wrong": {
      what: "Das Zurückgetippte stimmt nicht mit dem Blatt überein. Falsch: {{positions}}.",
      safe: "Es wurde noch kein Schlüsselplatz angelegt. Die Wörter auf dem Blatt bleiben dieselben.",
      todo: "Lesen Sie diese Wörter noch einmal vom Papier ab und tippen Sie sie erneut.",
    },
    unknown: {
      what: "Dieser Schlüsselplatz ist nicht mehr im Tresor.",
      safe: "Es wurde nichts geändert.",
      todo: "Sehen Sie die Liste der Schlüsselplätze erneut an.",
    },
  },
  store: {
    damaged: {
      what: "Der Tresor ist beschädigt: {{detail}}",
      safe: "Blackstart hat nichts daran geändert. Im Ordner „backups“ des Tresors können Sicherungen liegen.",
      todo: "Kopieren Sie zuerst den ganzen Tresorordner, dann öffnen Sie eine Kopie auf einem anderen Datenträger.",
    },
    "disk-full": {
      what: "Der Datenträger mit dem Tresor ist voll.",
      safe: "Von dieser Aktion wurde nichts behalten; alles davor ist gespeichert.",
      todo: "Schaffen Sie Platz auf diesem Datenträger und wiederholen Sie die Aktion.",
    },
    "from-future": {
      what: "Diesen Tresor hat ein neueres Blackstart geschrieben (Version {{found}}; dieses kennt {{supported}}).",
      safe: "Der Tresor wurde nicht angetastet.",
      todo: "Öffnen Sie ihn mit dem neueren Blackstart, etwa vom anderen Laptop oder Stick.",
    },
    io: {
      what: "Der Datenträger mit dem Tresor antwortet nicht (Systemcode {{code}}).",
      safe: "Alles Bestätigte war auf dem Datenträger. Die letzte Aktion wurde nicht behalten.",
      todo: "Schließen Sie den Datenträger wieder an und entsperren Sie den Tresor. Scheitert es erneut, nehmen Sie die Kopie.",
    },
    "read-only": {
      what: "Der Tresor liegt auf einem Datenträger, der sich nicht beschreiben lässt.",
      safe: "Alles ist lesbar; es wird nichts aufgezeichnet.",
      todo: "Halten Sie auf Papier fest, was geschieht, oder kopieren Sie den Tresorordner auf einen beschreibbaren Datenträger und öffnen Sie ihn dort.",
    },
  },
  systems: {
    unknown: {
      what: "Diese Systeme sind nicht im Tresor: {{ids}}.",
      safe: "Es wurde nichts geschrieben.",
      todo: "Prüfen Sie die Namen oder lesen Sie die Systemliste erneut ein.",
    },
  },
  vault: {
    "in-use": {
      what: "Dieser Tresor ist schon in einem anderen Blackstart offen: {{path}}",
      safe: "Der Tresor ist nicht betroffen.",
      todo: "Wechseln Sie in das andere Fenster oder sperren Sie ihn dort und versuchen Sie es hier erneut.",
    },
    locked: {
      what: "Der Tresor ist gesperrt.",
      safe: "Alles Bestätigte ist gespeichert.",
      todo: "Entsperren Sie ihn wieder.",
    },
    "name-unusable": {
      what: "„{{name}}“ kann nicht der Name eines Tresors sein.",
      safe: "Es wurde nichts angelegt.",
      todo: 'Verwenden Sie einen Namen ohne / \\ : * ? " < > |, der nicht mit Punkt oder Leerzeichen endet.',
    },
    "not-a-vault": {
      what: "Dieser Ordner ist kein vollständiger Tresor: {{path}} (es fehlt {{missing}}).",
      safe: "Dort wurde nichts geändert.",
      todo: "Wählen Sie den Ordner, dessen Name auf .blackstart endet, oder eine andere Kopie des Tresors.",
    },
    "not-found": {
      what: "An diesem Ort ist kein Tresor: {{path}}",
      safe: "Es wurde nichts geändert.",
      todo: "Prüfen Sie, ob Stick oder Laufwerk angeschlossen ist, und wählen Sie erneut.",
    },
    "open-elsewhere": {
      what: "Dieser Tresor wurde auf einem anderen Rechner nicht geschlossen ({{computer}}, offen seit {{since}}).",
      safe: "Es wurde nichts geändert.",
      todo: "Stellen Sie sicher, dass er dort nicht mehr offen ist: Zwei Rechner zugleich würden ihn beschädigen. Öffnen Sie ihn dann hier.",
    },
    "share-refused": {
      what: "{{sheet}} wurde abgelehnt: {{reason}}.",
      safe: "Es wurde nichts geändert. Die anderen eingegebenen Blätter bleiben stehen.",
      todo: "Prüfen Sie dieses Blatt Wort für Wort oder nehmen Sie das Blatt einer anderen Person.",
    },
    "shares-too-few": {
      what: "{{entered}} Blätter wurden eingegeben, {{needed}} werden gebraucht.",
      safe: "Es wurde nichts geändert. Die eingegebenen Blätter bleiben stehen.",
      todo: "Geben Sie weitere Blätter desselben Satzes ein, in beliebiger Reihenfolge.",
    },
    "slots-damaged": {
      what: "Die Schlüsseldatei dieses Tresors ist beschädigt: {{path}} ({{detail}})",
      safe: "Die Daten selbst wurden nicht angetastet.",
      todo: "Ändern Sie nichts im Ordner. Nehmen Sie eine andere Kopie des Tresors oder legen Sie deren vault.json und vault.copy.json hierher.",
    },
    "words-unreadable": {
      what: "Das sind nicht die Wörter eines Wiederherstellungsblatts: {{problem}}.",
      safe: "Es wurde nichts geändert. Das Getippte bleibt stehen.",
      todo: "Vergleichen Sie die Wörter in ihrer Reihenfolge mit dem Blatt.",
    },
    "wrong-secret": {
      what: "Das öffnet den Tresor nicht.",
      safe: "Es wurde nichts geändert. Sie können es beliebig oft versuchen.",
      todo: "Prüfen Sie Feststelltaste und Tastaturbelegung, oder ob die Blätter zu diesem Tresor gehören; versuchen Sie es dann erneut.",
    },
  },
};

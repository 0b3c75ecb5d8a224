import type { doctor as english } from "../en/doctor.ts";
import type { Messages } from "../messages.ts";

export const doctor: Messages<typeof english> = {
  part: {
    "slot-files": "Schlüsseldateien",
    slots: "Schlüsselplätze",
    backups: "Sicherungen",
    header: "Größe und Salz",
    pages: "Seiten",
    wal: "Vorausprotokoll (WAL)",
    integrity: "Tabellen",
    "foreign-keys": "Verweise",
    chains: "Protokollketten",
    "high-water": "Bestätigte Einträge",
    seals: "Wiederherstellungsschlüssel",
  },
  verdict: { whole: "unversehrt", damaged: "BESCHÄDIGT", notice: "Hinweis", "not-checked": "nicht geprüft" },
  finding: {
    "slot-files-alike": "Beide Ausfertigungen sind lesbar und gleich (Änderung {{generation}}).",
    "slot-file-damaged": "{{file}} ist unbrauchbar: {{detail}}.",
    "slot-file-older":
      "{{file}} ist älter als die andere Ausfertigung (Änderung {{generation}} statt {{newest}}): Eine Änderung der Schlüsselplätze wurde unterbrochen.",
    "slot-files-missing": "Beide Schlüsseldateien (vault.json, vault.copy.json) fehlen.",
    "rekey-unfinished": "Ein Wechsel des Hauptschlüssels wurde unterbrochen.",
    "slots-genuine_one": "{{count}} Schlüsselplatz, echt unter dem Hauptschlüssel.",
    "slots-genuine_other": "{{count}} Schlüsselplätze, echt unter dem Hauptschlüssel.",
    "slot-file-not-genuine":
      "{{file}} wurde von jemandem ohne den Hauptschlüssel geändert oder gehört zu einem anderen Tresor.",
    "slots-damaged": "Das Geheimnis passt, aber die Schlüsselplätze sind beschädigt: {{detail}}.",
    "slots-older":
      "Eine ältere Schlüsseldatei wurde zurückgelegt (Änderung {{generation}}, der Tresor kennt Änderung {{remembered}}): Ein entfernter Schlüsselplatz öffnet den Tresor womöglich wieder.",
    "backups-whole_one": "{{count}} unversehrte Sicherung vom {{newest}}.",
    "backups-whole_other": "{{count}} unversehrte Sicherungen, die jüngste vom {{newest}}.",
    "backup-damaged": "Die Sicherung {{path}} ist beschädigt.",
    "backup-other-key_one":
      "{{count}} Sicherung öffnet sich mit den Geheimnissen aus der Zeit vor dem Wechsel des Hauptschlüssels.",
    "backup-other-key_other":
      "{{count}} Sicherungen öffnen sich mit den Geheimnissen aus der Zeit vor dem Wechsel des Hauptschlüssels.",
    "no-backups": "Es gibt keine unversehrte Sicherung.",
    "header-whole": "{{pages}} Seiten, das Salz stimmt.",
    "size-whole": "{{pages}} ganze Seiten.",
    "database-missing": "vault.db fehlt.",
    "database-empty": "vault.db ist leer.",
    "database-uneven":
      "vault.db wurde mitten in einer Seite abgeschnitten ({{bytes}} Byte, {{extra}} zu viel).",
    "salt-differs": "Die ersten Bytes von vault.db sind nicht die dieses Tresors.",
    "pages-whole": "Jede Seite ist, wie sie geschrieben wurde ({{pages}}).",
    "pages-damaged_one": "{{count}} von {{total}} Seiten ist beschädigt: {{pages}}.",
    "pages-damaged_other": "{{count}} von {{total}} Seiten sind beschädigt: {{pages}}.",
    "pages-cut-off_one": "Am Ende fehlt {{count}} Seite: {{pages}}.",
    "pages-cut-off_other": "Am Ende fehlen {{count}} Seiten: {{pages}}.",
    "pages-mended_one":
      "{{count}} Seite wurde nur halb geschrieben ({{pages}}). Das Vorausprotokoll enthält sie ganz; nichts ist verloren.",
    "pages-mended_other":
      "{{count}} Seiten wurden nur halb geschrieben ({{pages}}). Das Vorausprotokoll enthält sie ganz; nichts ist verloren.",
    "wal-none": "Leer: Alles wurde in vault.db übernommen.",
    "wal-whole": "Alles lesbar. Transaktionen: {{transactions}}, Blöcke: {{frames}}.",
    "wal-tail":
      "Seine letzten {{frames}} Blöcke sind nicht lesbar. Nach einem Stromausfall ist das üblich: Sie waren nicht bestätigt. Waren sie es doch, nennt sie „Bestätigte Einträge“.",
    "wal-damaged":
      "{{frames}} Blöcke sind nicht lesbar, darin {{transactions}} geschriebene Transaktionen. SQLite lässt sie stillschweigend fallen.",
    "not-closed":
      "Der Tresor wurde nicht geschlossen: zuletzt geöffnet auf „{{computer}}“ seit {{since}}. Was im Vorausprotokoll liegt, wird beim nächsten Öffnen übernommen.",
    "integrity-whole": "Alle {{tables}} Tabellen und ihre Verzeichnisse stimmen überein.",
    "integrity-broken_one": "{{count}} Widerspruch: {{first}}",
    "integrity-broken_other": "{{count}} Widersprüche, der erste: {{first}}",
    "store-unreadable": "Nicht lesbar ({{code}}).",
    "store-from-future":
      "Ein neueres Blackstart hat ihn geschrieben (Version {{found}}, dieses kennt bis {{supported}}).",
    "foreign-keys-whole": "Alles, worauf verwiesen wird, ist da.",
    "foreign-keys-broken_one":
      "{{count}} Datensatz von {{table}} verweist auf einen von {{parent}}, der fehlt.",
    "foreign-keys-broken_other":
      "{{count}} Datensätze verweisen auf fehlende, der erste von {{table}} auf {{parent}}.",
    "chains-whole":
      "Lückenlos und unverändert. Ereignisse: {{incidents}}, Ketten: {{chains}}, Einträge: {{entries}}.",
    "chain-broken": "Ereignis {{incident}}, Gerät {{device}}, Einträge {{seq}} bis {{to}}: {{reason}}.",
    "chains-more_one": "Es gibt {{count}} weiteren Bruch dieser Art.",
    "chains-more_other": "Es gibt {{count}} weitere Brüche dieser Art.",
    "mark-holds": "Alles Bestätigte ist da. Ketten: {{chains}}, Einträge: {{entries}}.",
    "mark-none": "An diesem Ort wird noch keine Marke geführt: Das nächste Öffnen beginnt damit.",
    "entries-missing":
      "Ereignis {{incident}}: Die bestätigten Einträge {{from}} bis {{to}} des Geräts {{device}} fehlen.",
    "import-missing": "Der jüngste bestätigte Import fehlt.",
    "mark-missing":
      "Die Marke des Bestätigten (vault.marks) fehlt oder ist nicht echt: Ob Einträge fehlen, kann niemand sagen.",
    "seals-whole": "Alle öffnen sich, ihre Ziffern sind wie vermerkt. Schlüssel: {{keys}}.",
    "seals-broken_one":
      "{{count}} Wiederherstellungsschlüssel öffnet sich nicht mehr (Schlüssel-ID {{keyId}}).",
    "seals-broken_other":
      "{{count}} Wiederherstellungsschlüssel öffnen sich nicht mehr, der erste hat die Schlüssel-ID {{keyId}}.",
    "seals-differ_one":
      "{{count}} Wiederherstellungsschlüssel hat andere Ziffern als vermerkt (Schlüssel-ID {{keyId}}).",
    "seals-differ_other":
      "{{count}} Wiederherstellungsschlüssel haben andere Ziffern als vermerkt, der erste hat die Schlüssel-ID {{keyId}}.",
    "not-checked": "Nicht angesehen: {{reason}}.",
  },
  reason: {
    "no-secret": "Dazu braucht es ein Geheimnis, das den Tresor öffnet",
    "in-use": "Der Tresor ist in einem anderen Programm geöffnet, das darin schreibt",
    "no-database": "Es ist nichts zum Ansehen da",
    unreadable: "Worauf es beruht, ist nicht lesbar",
    "no-room": "Auf diesem Rechner ist kein Platz für eine vorübergehende Kopie",
    medium: "Das Medium gab die Dateien nicht heraus ({{code}})",
  },
  chainBreak: {
    gap: "Einträge fehlen",
    "prev-differs": "er schließt nicht an seinen Vorgänger an",
    "hash-differs": "sein Text wurde geändert",
    moved: "er steht an einer Stelle, die nicht seine ist",
    unreadable: "er ist nicht lesbar",
    "unknown-kind": "er ist von einer Art, die dieses Blackstart nicht kennt",
  },
  todo: {
    "rekey-unfinished":
      "Öffnen Sie den Tresor: Der Wechsel wird beendet oder rückgängig gemacht, und es wird gesagt, was von beidem.",
    "slot-file-damaged":
      "Die andere Ausfertigung öffnet den Tresor. Jede Änderung eines Schlüsselplatzes schreibt beide neu. Sind beide beschädigt, stellen Sie eine Sicherung wieder her.",
    "slot-file-older": "Öffnen Sie den Tresor einmal: Beide Ausfertigungen werden angeglichen.",
    "slot-files-missing":
      "Kopieren Sie vault.json aus einer Sicherung oder einer anderen Kopie dieses Tresors zurück, oder stellen Sie eine Sicherung wieder her.",
    "slot-file-not-genuine":
      "Öffnen Sie den Tresor und ändern Sie eine Passphrase: Beide Dateien werden neu geschrieben.",
    "slots-damaged":
      "Versuchen Sie ein anderes Geheimnis (Wiederherstellungswörter, Blätter), oder stellen Sie eine Sicherung wieder her.",
    "slots-older":
      "Sehen Sie die Liste der Schlüsselplätze durch und entfernen Sie, was nicht dorthin gehört; wechseln Sie dann den Hauptschlüssel.",
    "backup-damaged": "Verlassen Sie sich nicht darauf. Legen Sie eine neue Sicherung an.",
    "no-backups": "Legen Sie eine an, und eine auf einem zweiten Medium.",
    "database-missing": "Stellen Sie eine Sicherung wieder her.",
    "database-empty": "Stellen Sie eine Sicherung wieder her.",
    "database-uneven":
      "Schreiben Sie nicht mehr in diesen Tresor. Kopieren Sie seinen Ordner auf ein anderes Medium und stellen Sie dann eine Sicherung wieder her.",
    "salt-differs":
      "Schreiben Sie nicht mehr in diesen Tresor. Kopieren Sie seinen Ordner auf ein anderes Medium und stellen Sie dann eine Sicherung wieder her.",
    "pages-damaged":
      "Schreiben Sie nicht mehr in diesen Tresor. Kopieren Sie seinen Ordner auf ein anderes Medium und stellen Sie dann eine Sicherung wieder her.",
    "pages-cut-off":
      "Schreiben Sie nicht mehr in diesen Tresor. Kopieren Sie seinen Ordner auf ein anderes Medium und stellen Sie dann eine Sicherung wieder her.",
    "wal-damaged":
      "Kopieren Sie den Ordner auf ein anderes Medium, bevor Sie den Tresor öffnen: Beim Öffnen fällt weg, was nicht lesbar ist.",
    "not-closed":
      "Vergewissern Sie sich, dass ihn niemand auf einem anderen Rechner geöffnet hat; öffnen und schließen Sie ihn dann.",
    "integrity-broken":
      "Schreiben Sie nicht mehr in diesen Tresor. Stellen Sie eine Sicherung in einem neuen Ordner wieder her.",
    "store-unreadable":
      "Schreiben Sie nicht mehr in diesen Tresor. Stellen Sie eine Sicherung in einem neuen Ordner wieder her.",
    "store-from-future": "Prüfen Sie ihn mit dem neueren Blackstart.",
    "foreign-keys-broken":
      "Importieren Sie die betroffene Tabelle noch einmal, oder stellen Sie eine Sicherung wieder her.",
    "chain-broken":
      "Vergleichen Sie mit einem ausgegebenen Archiv oder einem gedruckten Blatt dieses Ereignisses. Lassen Sie diesen Tresor, wie er ist.",
    "entries-missing":
      "Tragen Sie aus Gedächtnis und Papier nach, was in diesen Einträgen stand. Lassen Sie diesen Tresor, wie er ist; eine Kopie davon enthält sie vielleicht.",
    "import-missing": "Importieren Sie die Dateien noch einmal.",
    "mark-missing": "Vergleichen Sie die jüngsten Einträge mit Papier oder einem ausgegebenen Archiv.",
    "seals-broken": "Importieren Sie diese Wiederherstellungsschlüssel noch einmal.",
    "seals-differ": "Importieren Sie diese Wiederherstellungsschlüssel noch einmal.",
  },
  summary: {
    whole: "Unversehrt: An diesem Tresor ist nichts beschädigt.",
    wholeSoFar: "Es wurde kein Schaden gefunden. Nicht alles wurde angesehen.",
    damaged_one: "BESCHÄDIGT: {{count}} Befund.",
    damaged_other: "BESCHÄDIGT: {{count}} Befunde.",
    restoreFrom: "Die jüngste unversehrte Sicherung: {{path}}",
  },
};

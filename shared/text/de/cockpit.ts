import type { cockpit as english } from "../en/cockpit.ts";
import type { Messages } from "../messages.ts";

export const cockpit: Messages<typeof english> = {
  title: "Lage: {{title}}",
  startNow: "Jetzt starten",
  startNowNote: "nach frühester Frist, die daran hängt",
  begin: "Beginnen",
  beginSystem: "Beginnen: {{system}}",
  blocks: "blockiert {{number}}",
  blocksNone: "blockiert nichts",
  takes: "dauert etwa {{span}}",
  takesUnknown: "Dauer unbekannt",
  all: "Alle {{count}} zeigen",
  fewer: "Weniger zeigen",
  startRunbook: "Runbook „{{title}}“",
  showInPlan: "Im Plan zeigen",
  hint: { choose: "wählen", begin: "beginnen" },
  emptyQueue: {
    none: "Es ist kein System als betroffen genannt. Im Plan lassen sich Systeme hinzunehmen.",
    work: "Mehr kann jetzt nicht starten: Alles Übrige wartet auf das, was in Arbeit ist. Ist es verifiziert, stehen die nächsten hier.",
    circle:
      "Jetzt kann nichts starten: Alles Übrige wartet in einem Kreis. Steigen Sie an einer Stelle in ihn ein.",
    held: "Jetzt kann nichts starten: Alles Übrige wartet auf etwas, das zurückgestellt oder aufgegeben ist.",
    done: "Alles ist verifiziert, zurückgestellt oder aufgegeben.",
  },
  inWork: "In Arbeit",
  inWorkNote: "gestartet ist nicht verifiziert",
  justNow: "seit {{clock}}",
  since: "seit {{clock}} · {{span}}",
  estimated: "geschätzt: {{span}}",
  deadline: {
    none: "keine Frist hängt daran",
    left: "noch {{span}}",
    over: "{{span}} überfällig",
    own: "eigene Frist",
    of: "für {{system}}",
    used: "Frist zu {{share}} verbraucht",
  },
  circle: {
    title: "Systeme im Kreis",
    name: "Kreis:",
    needs: "braucht",
    others: "hängt mit darin:",
    waitsFor: "Wartet auf {{systems}}; erst danach lohnt der Einstieg.",
    ready:
      "Jedes braucht das nächste, keines kann das erste sein. Wo eingestiegen wird, entscheiden Menschen.",
    noRunbook:
      "Kein Runbook nennt einen Einstieg: Setzen Sie das Mitglied, mit dem Sie beginnen, auf „in Arbeit“.",
    breakIn: "Einstieg bei {{system}}",
    ways_one: "Den Einstieg beschreibt das Runbook {{titles}}.",
    ways_other: "Einstiege beschreiben die Runbooks {{titles}}.",
    way: "„{{title}}“",
  },
  tiers: {
    title: "Stand nach Stufe",
    tier: "Stufe {{tier}}",
    none: "Ohne Stufe",
    verified: "{{verified}} von {{total}} verifiziert",
  },
  risk: {
    title: "Droht",
    note: "frühestens, wenn alles glattgeht",
    none: "Nach den Schätzungen ist noch jede Frist zu halten.",
    over: "hat seine Frist {{clock}} vor {{span}} verfehlt",
    late: "verfehlt seine Frist {{clock}} um mindestens {{span}}",
    stuck: "schafft seine Frist {{clock}} nicht",
    tight: "hält seine Frist {{clock}} mit {{span}} Luft",
    cause: "Ursache: {{system}} {{state}}",
    notBegun: "nicht begonnen",
    more_one: "{{count}} weiteres im Plan",
    more_other: "{{count}} weitere im Plan",
  },
  unknown: {
    text_one: "{{count}} Abhängigkeit nennt ein System, das niemand kennt: {{pairs}}. Sie hält nichts auf.",
    text_other:
      "{{count}} Abhängigkeiten nennen Systeme, die niemand kennt: {{pairs}}. Sie halten nichts auf.",
    pair: "{{system}} braucht {{dependency}}",
    repair: "Systeme ergänzen",
  },
  close: {
    open: "Ereignis abschließen …",
    ready:
      "Alles Betroffene ist verifiziert, zurückgestellt oder aufgegeben. Ist die Arbeit getan, schließen Sie das Ereignis ab.",
    title: "„{{title}}“ abschließen?",
    meaning:
      "Der Abschluss beendet das Protokoll: Danach kann niemand mehr etwas eintragen, und das lässt sich nicht zurücknehmen. Lesen und Exportieren bleiben möglich; ein Export wird im Protokoll vermerkt. Geschieht mehr, melden Sie ein neues Ereignis.",
    notVerified_one: "{{count}} System ist weder verifiziert noch beiseitegestellt: {{systems}}",
    notVerified_other: "{{count}} Systeme sind weder verifiziert noch beiseitegestellt: {{systems}}",
    openRuns_one: "{{count}} Runbook läuft noch.",
    openRuns_other: "{{count}} Runbooks laufen noch.",
    summary: "Zusammenfassung",
    summaryHint:
      "Was geschehen ist, was verloren ging, was noch zu tun bleibt. Sie wird der letzte Eintrag des Protokolls.",
    action: "Ereignis abschließen",
    done: "„{{title}}“ ist abgeschlossen, Eintrag #{{number}} ist der letzte.",
  },
};

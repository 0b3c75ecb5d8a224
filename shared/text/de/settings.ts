import type { settings as english } from "../en/settings.ts";
import type { Messages } from "../messages.ts";

export const settings: Messages<typeof english> = {
  title: "Einstellungen",
  note: "Sie gehören zu diesem Rechner, nicht zum Tresor.",
  appearance: "Darstellung",
  language: "Sprache",
  languageMachine: "Wie dieser Rechner ({{language}})",
  german: "Deutsch",
  english: "English",
  theme: "Helligkeit",
  themeSystem: "Wie dieser Rechner",
  themeLight: "Hell",
  themeDark: "Dunkel",
  contrast: "Kontrast",
  contrastNormal: "Normal",
  contrastHigh: "Hoch",
  scale: "Größe von allem",
  lock: "Sperren",
  lockAfter: "Sperren, wenn niemand da war seit",
  lockMinutes_one: "{{count}} min",
  lockMinutes_other: "{{count}} min",
  lockNever: "nie",
  lockNote:
    "Eine Minute vorher kommt eine Warnung. Was Sie zu schreiben begonnen haben, ist nach dem Entsperren wieder da.",
  lockNeverWarning:
    "Der Tresor bleibt dann auch auf einem unbeaufsichtigten Rechner offen, bis ihn jemand sperrt. Sperren Sie mit Strg+L, sooft Sie gehen.",
  recent: "Schon geöffnete Tresore",
  recentNote:
    "Gemerkt werden nur die Orte, nie Passphrasen. Einen Ort zu vergessen lässt den Tresor unberührt.",
  noRecent: "Keine",
  forget: "Vergessen",
  forgetLabel: "{{path}} vergessen",
  forgotten: "Der Ort wurde vergessen. Der Tresor selbst wurde nicht angetastet.",
  about: "Über Blackstart",
  version: "Version",
  host: "Läuft als",
  hostKind: {
    desktop: "eigene Anwendung auf diesem Rechner",
    loopback:
      "Seite in einem Browserfenster, die dieser Rechner nur für sich selbst bereitstellt (127.0.0.1); nichts verlässt ihn",
    "in-process": "Teil eines Tests",
    cli: "Programm auf der Kommandozeile",
  },
  machine: "Sprache dieses Rechners",
  pdf: "PDF-Dateien",
  pdfYes: "lassen sich hier erzeugen",
  pdfNo: "lassen sich hier nicht erzeugen; HTML lässt sich aus jedem Browser drucken",
  licence: "Lizenz",
  licenceText: "Blackstart ist freie Software unter der MIT-Lizenz.",
  contains: "Es enthält, jeweils unter eigener Lizenz:",
};

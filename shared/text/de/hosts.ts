import type { hosts as english } from "../en/hosts.ts";
import type { Messages } from "../messages.ts";

export const hosts: Messages<typeof english> = {
  noRuntime:
    "Das Programmfenster kann nicht geöffnet werden: Auf diesem Rechner fehlt die Laufzeitumgebung Electron.",
  runtimeFailed:
    "Das Programmfenster kann nicht geöffnet werden: Die Laufzeitumgebung Electron startet auf diesem Rechner nicht.",
  opening: "Blackstart öffnet sich in einem Fenster von {{browser}}.",
  noDisplay: "Es gibt keinen Bildschirm für ein Fenster.",
  noBrowser: "Weder Chrome noch Chromium noch Edge wurde gefunden.",
  browserFailed: "{{browser}} konnte kein Fenster öffnen.",
  address:
    "Öffnen Sie diese Adresse in einem Browser auf diesem Rechner. Sie ist ein Schlüssel: Geben Sie sie nicht weiter.",
  stop: "Strg+C beendet Blackstart.",
  ended: "Blackstart ist beendet, der Tresor ist gesperrt.",
  stolen:
    "Blackstart ist beendet: Jemand anderes auf diesem Rechner hat die Adresse benutzt, die für das Fenster bestimmt war. Es wurde nichts geöffnet.",
  usage: "Aufruf: serve [TRESOR] [--no-open]",
  idle: {
    label: "Bevor der Tresor gesperrt wird",
    title_one: "Blackstart sperrt in {{count}} Sekunde",
    title_other: "Blackstart sperrt in {{count}} Sekunden",
    body: "Seit einer Weile war niemand hier. Jede Taste oder Bewegung hält den Tresor offen; was Sie begonnen haben, bleibt erhalten.",
    stay: "Offen lassen",
    announced:
      "Seit einer Weile war niemand hier. Blackstart sperrt in einer Minute; jede Taste hält den Tresor offen.",
    lastCall: "Blackstart sperrt in wenigen Sekunden; jede Taste hält den Tresor offen.",
  },
};

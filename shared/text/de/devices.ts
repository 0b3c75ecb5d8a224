import type { devices as english } from "../en/devices.ts";
import type { Messages } from "../messages.ts";

export const devices: Messages<typeof english> = {
  title: "Geräte",
  note: "Alle Geräte an den Arbeitsplätzen, zu finden über alles, was auf ihnen steht.",
  search: "Name, Inventarnummer, Seriennummer, Standort, Abteilung oder Raum",
  detail: "Gerät",
  name: "Gerät",
  assetTag: "Inventarnummer",
  serialNumber: "Seriennummer",
  site: "Standort",
  department: "Abteilung",
  room: "Raum",
  id: "Geräte-ID",
  keys: "Wiederherstellungsschlüssel",
  noKeys: "Der Tresor hat für dieses Gerät keinen Wiederherstellungsschlüssel.",
  toKeys: "Bei den Schlüsseln öffnen",
  noMatch:
    "Jedes Wort muss irgendwo in der Zeile stehen. Versuchen Sie es mit einem Teil der Inventarnummer.",
  empty: {
    title: "In diesem Tresor liegen keine Geräte",
    why: "Wenn jemand zu tausend Geräten gehen muss, sagt diese Liste, wem sie gehören, wo sie stehen und welchen Wiederherstellungsschlüssel sie brauchen. Exportieren Sie sie aus der Geräteverwaltung und importieren Sie sie hier.",
    action: "Geräte importieren",
  },
};

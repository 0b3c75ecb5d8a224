import type { general as english } from "../en/general.ts";
import type { Messages } from "../messages.ts";

export const general: Messages<typeof english> = {
  name: "Blackstart",
  ok: "OK",
  cancel: "Abbrechen",
  close: "Schließen",
  save: "Speichern",
  back: "Zurück",
  yes: "Ja",
  no: "Nein",
  none: "keine",
  loading: "Wird geladen …",
  search: "Suchen",
  drill: "ÜBUNG",
  required: "erforderlich",
  optional: "freiwillig",
};

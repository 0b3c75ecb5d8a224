import type { print as english } from "../en/print.ts";
import type { Messages } from "../messages.ts";

export const print: Messages<typeof english> = {
  pageOf: "Seite {{page}} von {{pages}}",
  source: "{{vault}} · gedruckt {{at}} von {{by}}",
  copyField: "Exemplar Nr. ________",
  personalData: "Personenbezogen: verschlossen aufbewahren, alte Exemplare vernichten",
  internal: "Intern",
};

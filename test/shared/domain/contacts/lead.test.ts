import { expect, test } from "vitest";
import { isLeadRole } from "#shared/domain/contacts/lead.ts";

test.each([
  ["Leitung", true],
  ["LEITUNG", true],
  ["Teamleiterin Netzwerk", true],
  ["Abteilungsleitung", true],
  ["Head of IT", true],
  ["Team Lead", true],
  ["Geschäftsführung", true],
  ["Vorstand", true],
  ["Team", false],
  ["", false],
  ["stellv. Leitung", false],
  ["Stv. Leiter", false],
  ["Deputy Head of IT", false],
  ["Assistenz der Geschäftsführung", false],
  ["Leitungselektronik", false],
  ["Misleading", false],
  ["Projektmanager", false],
])("a role written %j is that of a head: %s", (role, is) => {
  expect(isLeadRole(role)).toBe(is);
});

import { expect, test } from "vitest";
import {
  findDeputy,
  idsByName,
  inCallOrder,
  isOddEmail,
  isOddNumber,
  nameKey,
} from "#shared/domain/imports/contact-cells.ts";

test("people are called on the mobile first, then at work, at home, and written to last", () => {
  const channels = [
    { kind: "email", value: "e" },
    { kind: "home-phone", value: "h" },
    { kind: "work-phone", value: "w1" },
    { kind: "mobile", value: "m" },
    { kind: "work-phone", value: "w2" },
  ] as const;
  expect(inCallOrder(channels).map(({ value }) => value)).toEqual(["m", "w1", "w2", "h", "e"]);
});

test.each([
  ["+49 40 5550-100", false],
  ["(040) 555 2000", false],
  ["0171/5551000", false],
  ["110", false],
  ["+49 40 5550 ext. 12", false],
  ["siehe Intranet", true],
  ["n/a", true],
  ["12", true],
])("%s cannot be dialled: %s", (value, odd) => expect(isOddNumber(value)).toBe(odd));

test.each([
  ["it-leitung0@nordwerk.example", false],
  ["müller@nordwerk.example", true],
  ["leitung@büro.example", false],
  ["nordwerk.example", true],
  ["a b@nordwerk.example", true],
])("%s is an odd address: %s", (value, odd) => expect(isOddEmail(value)).toBe(odd));

test("a name is the same with the family name in front", () => {
  expect(nameKey("Ahrens,  Anke")).toBe(nameKey("anke ahrens"));
});

const ids = idsByName([
  { id: "1", name: "Anke Ahrens" },
  { id: "2", name: "Björn Harms" },
  { id: "3", name: "Björn  HARMS" },
]);

test.each([
  ["1", "", { found: "none" }],
  ["1", "Harms, Björn", { found: "ambiguous", count: 2 }],
  ["2", "Björn Harms", { found: "one", id: "3" }],
  ["2", "Anke Ahrens", { found: "one", id: "1" }],
  ["1", "Anke Ahrens", { found: "own" }],
  ["1", "Wer Anders", { found: "unknown" }],
])("for contact %s the deputy %s is %j", (id, deputy, found) =>
  expect(findDeputy(id, deputy, ids)).toEqual(found),
);

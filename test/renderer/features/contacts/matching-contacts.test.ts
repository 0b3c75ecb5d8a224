import { expect, test } from "vitest";
import type { Contact } from "#shared/domain/contacts/contact.ts";
import { matchingContacts } from "../../../../renderer/features/contacts/matching-contacts.ts";

const contact = (id: string, part: Partial<Contact>): Contact => ({
  id,
  name: "",
  organisation: "",
  department: "",
  role: "",
  channels: [],
  deputyName: "",
  deputyId: null,
  notes: "",
  ...part,
});
const contacts: readonly Contact[] = [
  contact("anke", {
    name: "Anke Böhm",
    department: "IT-Leitung",
    channels: [
      { kind: "mobile", value: "0171 5551000" },
      { kind: "work-phone", value: "+49 (0)40 5550-101" },
    ],
  }),
  contact("petra", {
    name: "Petra Voß",
    role: "Leitung",
    channels: [{ kind: "mobile", value: "+43 664 1234567" }],
  }),
  contact("mail", { name: "Post 171", channels: [{ kind: "email", value: "a0171b@nordwerk.example" }] }),
];
const found = (search: string): readonly string[] => matchingContacts(contacts, search).map(({ id }) => id);

test.each([
  ["0171 5551000"],
  ["01715551000"],
  ["0171/555-10-00"],
  ["+49 171 5551000"],
  ["0049171 555 1000"],
  ["5551000"],
  ["(0171) 555 1000"],
])("the number is found when it is written %o", (search) => {
  expect(found(search)).toEqual(["anke"]);
});

test.each([["040 5550101"], ["+49 40 5550-101"], ["04055 50 101"], ["0049 (0)40 5550101"]])(
  "a number stored with country code and bracketed zero is found as %o",
  (search) => {
    expect(found(search)).toEqual(["anke"]);
  },
);

test("a number with a country code is also found without it", () => {
  expect(found("0664 1234567")).toEqual(["petra"]);
  expect(found("0665 1234567")).toEqual([]);
});

test("a mail address is no number, whatever digits it holds", () => {
  expect(found("(0)171")).toEqual(["anke"]);
});

test("words are found in any order, without regard to accents, in every field", () => {
  expect(found("leitung bohm")).toEqual(["anke"]);
  expect(found("leitung")).toEqual(["anke", "petra"]);
  expect(found("VOSS")).toEqual([]);
  expect(found("voß")).toEqual(["petra"]);
});

test("a name and part of a number narrow each other down", () => {
  expect(found("anke 0171")).toEqual(["anke"]);
  expect(found("petra 0171")).toEqual([]);
});

test("nothing typed leaves everybody", () => {
  expect(found("  ")).toEqual(["anke", "petra", "mail"]);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { callTree, targetsOf } from "#shared/domain/contacts/call-tree.ts";
import type { Contact } from "#shared/domain/contacts/contact.ts";
import { mail, mobile, person, work } from "./people.ts";

const only = (contacts: readonly Contact[]) => {
  const department = callTree(contacts).organisations[0]?.departments[0];
  if (department === undefined) throw new Error("no department");
  return department;
};
const names = (targets: readonly { readonly contact: Contact }[]) =>
  targets.map(({ contact }) => contact.name);

test("the head is called first and calls the team in the order of the list", () => {
  const department = only([
    person("Ada"),
    person("Berta", { role: "Leitung" }),
    person("Cem"),
    person("Dora"),
  ]);
  expect(names(department.first)).toEqual(["Berta"]);
  expect(names(department.team)).toEqual(["Ada", "Cem", "Dora"]);
  expect(department.caller).toMatchObject({ name: "Berta", insteadOf: null });
});

test("two heads are both called first, one of them calls the team", () => {
  const department = only([
    person("Ada", { role: "Leitung", channels: [mail("ada@x.example")] }),
    person("Berta", { role: "Head of IT" }),
    person("Cem"),
  ]);
  expect(names(department.first)).toEqual(["Ada", "Berta"]);
  expect(department.caller).toMatchObject({ name: "Berta", insteadOf: null });
});

test("where the head has no number the deputy calls the team, and it says for whom", () => {
  const cem = person("Cem");
  const department = only([
    person("Ada", {
      role: "Leitung",
      channels: [mail("ada@x.example")],
      deputyName: "Cem",
      deputyId: cem.id,
    }),
    person("Berta"),
    cem,
  ]);
  expect(names(department.first)).toEqual(["Ada"]);
  expect(department.caller).toMatchObject({ id: cem.id, insteadOf: "Ada" });
});

test("where head and deputy have no number, whoever has one calls", () => {
  const berta = person("Berta", { channels: [] });
  const department = only([
    person("Ada", { role: "Leitung", channels: [], deputyName: "Berta", deputyId: berta.id }),
    berta,
    person("Cem"),
  ]);
  expect(department.caller).toMatchObject({ name: "Cem", insteadOf: "Ada" });
});

test("a department without a head starts with the first person who has a number", () => {
  const department = only([person("Ada", { channels: [] }), person("Berta")]);
  expect(department.hasLead).toBe(false);
  expect(names(department.first)).toEqual(["Berta"]);
  expect(names(department.team)).toEqual(["Ada"]);
});

test("a department in which nobody has a number has no caller", () => {
  const department = only([person("Ada", { role: "Leitung", channels: [mail("a@x.example")] })]);
  expect(department.caller).toBeNull();
  expect(department.first[0]?.reach).toBe("none");
});

test("numbers stand in calling order, apart from what cannot be dialled", () => {
  const channels = [
    work("+49 40 5550-100"),
    mail("a@x.example"),
    mobile("0171 5551000"),
    mobile("siehe Liste"),
  ];
  const target = only([person("Ada", { channels })]).first[0];
  expect(target?.numbers).toEqual([channels[0], channels[2]]);
  expect(target?.others).toEqual([channels[1], channels[3]]);
});

test("a deputy brings the number to dial, from another department too", () => {
  const unreached = person("Zoë", { department: "Netzwerk", channels: [mail("z@x.example")] });
  const reached = person("Yan", { department: "Netzwerk", channels: [mobile("0172 5550")] });
  const deputyOf = (deputy: Contact) =>
    only([person("Ada", { deputyName: deputy.name, deputyId: deputy.id }), deputy]).first[0]?.deputy;
  expect(deputyOf(reached)).toEqual({ name: "Yan", state: "known", number: mobile("0172 5550") });
  expect(deputyOf(unreached)).toEqual({ name: "Zoë", state: "known", number: null });
});

test("a deputy whom nobody knows, or who is the same person, is said to be so", () => {
  const state = (more: Partial<Contact>) => only([person("Ada", more)]).first[0]?.deputy?.state;
  expect(state({ deputyName: "Niemand" })).toBe("unknown");
  expect(state({ deputyName: "ada " })).toBe("same-person");
  expect(state({ deputyName: "" })).toBeUndefined();
});

test("other spaces and capitals do not split a department", () => {
  const tree = callTree([
    person("Ada", { department: "Service Desk" }),
    person("Berta", { department: "service  desk " }),
    person("Cem", { organisation: "NORDWERK GMBH", department: "Service Desk" }),
  ]);
  expect(tree.organisations.map(({ name }) => name)).toEqual(["Nordwerk GmbH"]);
  expect(tree.organisations[0]?.departments.map(({ name }) => name)).toEqual(["Service Desk"]);
});

test("nobody is lost and nobody is called twice, whatever the contacts hold", () => {
  const anyone = fc.record({
    organisation: fc.constantFrom("", "A", "a ", "B"),
    department: fc.constantFrom("", "X", " x", "Y"),
    role: fc.constantFrom("", "Leitung", "Team", "stellv. Leitung"),
    channels: fc.array(fc.constantFrom(mobile("0171 5550"), work("110"), mail("a@x.example")), {
      maxLength: 2,
    }),
  });
  fc.assert(
    fc.property(fc.array(anyone, { maxLength: 12 }), (some) => {
      const contacts = some.map((more, at) => person(`P${at}`, more));
      const tree = callTree(contacts);
      const called = targetsOf(tree).map(({ contact }) => contact.id);
      expect([...called].sort()).toEqual(contacts.map(({ id }) => id).sort());
      expect(callTree(contacts)).toEqual(tree);
      for (const { departments } of tree.organisations)
        for (const { first, caller, team } of departments) {
          expect(first.length).toBeGreaterThan(0);
          expect(caller === null).toBe([...first, ...team].every(({ reach }) => reach === "none"));
        }
    }),
  );
});

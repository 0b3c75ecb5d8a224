import { expect, test } from "vitest";
import type { Channel } from "#shared/domain/contacts/contact.ts";
import { isDialable, reachOf } from "#shared/domain/contacts/reach.ts";
import { mail, mobile, work } from "./people.ts";

test.each([
  [[], "none"],
  [[mail("a@x.example")], "none"],
  [[mobile("siehe Intranet")], "none"],
  [[mobile("a1@x2.example3")], "none"],
  [[work("+49 40 5550-100")], "work-only"],
  [[work("100"), mail("a@x.example")], "work-only"],
  [[work("100"), mobile("0171 5551000")], "outside"],
  [[{ kind: "home-phone", value: "(040) 555 2000" }], "outside"],
  [[{ kind: "phone", value: "+49 800 5557777" }], "outside"],
] satisfies [Channel[], string][])("somebody with %j can be reached: %s", (channels, reach) => {
  expect(reachOf({ channels })).toBe(reach);
});

test("three digits can be dialled, two cannot", () => {
  expect(isDialable(work("110"))).toBe(true);
  expect(isDialable(work("11"))).toBe(false);
});

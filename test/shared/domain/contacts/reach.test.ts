import { expect, test } from "vitest";
import type { Channel } from "#shared/domain/contacts/contact.ts";
import { bestNumber, isDialable, reachOf } from "#shared/domain/contacts/reach.ts";
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

test("the one number given is one that works when the company's telephones do not", () => {
  const home = { kind: "home-phone", value: "(040) 555 2000" } as const;
  expect(bestNumber({ channels: [work("+49 40 5550-100"), home, mobile("0171 5551000")] })).toBe(home);
  expect(bestNumber({ channels: [mail("a@x.example"), work("100")] })).toEqual(work("100"));
  expect(bestNumber({ channels: [mail("a@x.example")] })).toBeNull();
});

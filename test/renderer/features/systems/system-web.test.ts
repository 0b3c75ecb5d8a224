import { expect, test } from "vitest";
import type { System } from "#shared/domain/systems/system.ts";
import { webOf } from "../../../../renderer/features/systems/system-web.ts";

const system = (id: string, ...dependsOn: readonly string[]): System => ({
  id,
  name: "",
  type: "",
  tier: null,
  rtoMinutes: null,
  mtpdMinutes: null,
  effortMinutes: null,
  location: "",
  owner: "",
  dependsOn,
  remarks: "",
});
const call = system("CALL", "TEL", "GIBTSNICHT-9");
const web = webOf([
  system("PWR"),
  system("TEL", "PWR"),
  call,
  system("VIRT", "AD", "PWR"),
  system("AD", "DNS"),
  system("DNS", "VIRT"),
]);

test("each system knows who waits for it directly", () => {
  expect(web.dependants.get("PWR")).toEqual(["TEL", "VIRT"]);
  expect(web.dependants.get("CALL")).toEqual([]);
});

test("a dependency that no system bears is named", () => {
  expect(web.unknownOf(call)).toEqual(["GIBTSNICHT-9"]);
});

test("every member of a circle leads to the whole circle, nobody else does", () => {
  expect(new Set(web.cycleOf.get("DNS")?.members)).toEqual(new Set(["VIRT", "AD", "DNS"]));
  expect(web.cycleOf.get("AD")).toBe(web.cycleOf.get("DNS"));
  expect(web.cycleOf.has("PWR")).toBe(false);
});

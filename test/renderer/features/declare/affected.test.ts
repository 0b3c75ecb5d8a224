import { expect, test } from "vitest";
import type { System } from "#shared/domain/systems/system.ts";
import {
  affectedIds,
  dependantsOf,
  matchingSystems,
  noFilter,
  withAffected,
} from "../../../../renderer/features/declare/affected.ts";

const system = (id: string, more: Partial<System> = {}): System => ({
  id,
  name: `Name of ${id}`,
  type: "server",
  tier: 0,
  rtoMinutes: null,
  mtpdMinutes: null,
  effortMinutes: null,
  location: "Hamburg",
  owner: "",
  remarks: "",
  dependsOn: [],
  ...more,
});

const systems = [
  system("PWR"),
  system("SAN", { dependsOn: ["PWR"] }),
  system("ERP", { dependsOn: ["SAN"], tier: 1, location: "Kassel" }),
  system("WEB", { tier: null, location: "" }),
];
const ids = (found: readonly System[]) => found.map(({ id }) => id);

test("all stays all when systems are imported afterwards; a choice does not grow by itself", () => {
  expect(affectedIds("all", [...systems, system("NEW")])).toContain("NEW");
  const chosen = withAffected("all", systems, ["WEB"], false);
  expect(affectedIds(chosen, [...systems, system("NEW")])).toEqual(["PWR", "SAN", "ERP"]);
});

test("ticking the last one makes it all again", () => {
  const most = withAffected("all", systems, ["WEB"], false);
  expect(withAffected(most, systems, ["WEB"], true)).toBe("all");
});

test("a system that was deleted meanwhile is not sent along", () => {
  expect(affectedIds(new Set(["SAN", "GONE"]), systems)).toEqual(["SAN"]);
});

test("search, tier and location narrow together; systems without a tier can be found", () => {
  expect(ids(matchingSystems(systems, { ...noFilter, search: "name erp" }))).toEqual(["ERP"]);
  expect(ids(matchingSystems(systems, { ...noFilter, tier: "0", location: "Hamburg" }))).toEqual([
    "PWR",
    "SAN",
  ]);
  expect(ids(matchingSystems(systems, { ...noFilter, tier: "none" }))).toEqual(["WEB"]);
});

test("what needs a chosen system, directly or not, is offered once and without the chosen ones", () => {
  expect(dependantsOf(systems, ["PWR"])).toEqual(["SAN", "ERP"]);
  expect(dependantsOf(systems, ["PWR", "ERP"])).toEqual(["SAN"]);
});

import { expect, test } from "vitest";
import type { System, SystemState } from "#shared/domain/systems/system.ts";
import type { Timestamp } from "#shared/kernel/time.ts";
import { longestMinutes, planOf } from "../../../../renderer/features/plan/plan-rows.ts";

const system = (
  id: string,
  dependsOn: readonly string[] = [],
  effortMinutes: number | null = 10,
): System => ({
  id,
  name: id,
  type: "",
  tier: 0,
  rtoMinutes: null,
  mtpdMinutes: null,
  effortMinutes,
  location: "",
  owner: "",
  remarks: "",
  dependsOn,
});

const systems = [
  system("power"),
  system("storage", ["power"], 45),
  system("host", ["storage", "directory"]),
  system("directory", ["host"]),
  system("mail", ["directory", "nobody-knows"]),
];

const status = (id: string, state: SystemState) => ({
  system: id,
  state,
  since: "2026-11-23T05:12:00.000+01:00" as Timestamp,
  author: "A",
  reason: "",
});

const rows = (input: Parameters<typeof planOf>[0]) =>
  planOf(input).rows.map(
    ({ system: { id }, stage, circle, group, waitsFor }) =>
      `${stage} ${id}${circle === null ? "" : " (circle)"} ${group ?? "planned"} <- ${waitsFor.join(" ")}`,
  );

test("without an incident everything is planned, and every dependency that exists is named", () => {
  expect(rows({ systems, statuses: null, startNow: null })).toEqual([
    "1 power planned <- ",
    "2 storage planned <- power",
    "3 directory (circle) planned <- host",
    "3 host (circle) planned <- storage directory",
    "4 mail planned <- directory",
  ]);
});

test("with an incident only affected systems are there, and they wait for what is affected and not verified", () => {
  const statuses = [
    status("power", "verified"),
    status("storage", "in-work"),
    status("host", "down"),
    status("directory", "down"),
    status("mail", "deferred"),
  ];
  const startNow = {
    queue: [],
    inWork: [],
    cycles: [{ members: ["host", "directory"], waitsFor: ["storage"], breakIn: [] }],
  };
  expect(rows({ systems, statuses, startNow })).toEqual([
    "1 power up <- ",
    "2 storage work <- ",
    "3 directory (circle) circle <- host",
    "3 host (circle) circle <- storage directory",
    "4 mail aside <- directory",
  ]);
  expect(rows({ systems, statuses: [status("mail", "down")], startNow: null })).toEqual([
    "1 mail waiting <- ",
  ]);
});

test("what the core offers to start is marked, and the rest waits", () => {
  const statuses = [status("power", "down"), status("storage", "down")];
  const queued = {
    system: "power",
    name: "",
    location: "",
    owner: "",
    tier: 0,
    state: "down" as const,
    blocks: 1,
    effortMinutes: null,
    deadline: null,
    deadlineOf: null,
    used: null,
    runbooks: [],
  };
  expect(rows({ systems, statuses, startNow: { queue: [queued], inWork: [], cycles: [] } })).toEqual([
    "1 power ready <- ",
    "2 storage waiting <- power",
  ]);
});

test("a stage takes as long as its longest estimate, and nobody knows where there is none", () => {
  const byId = new Map(systems.map((each) => [each.id, each]));
  expect(longestMinutes({ systems: ["power", "storage"], circles: [["host"]] }, byId)).toBe(45);
  expect(longestMinutes({ systems: ["gone"], circles: [] }, byId)).toBeNull();
});

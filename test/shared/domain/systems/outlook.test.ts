import { expect, test } from "vitest";
import { outlookOf, type Progress } from "#shared/domain/systems/outlook.ts";
import type { System, SystemState } from "#shared/domain/systems/system.ts";
import { minutesToMs } from "#shared/kernel/time.ts";

const system = (
  id: string,
  dependsOn: readonly string[],
  effortMinutes: number | null,
  rtoMinutes: number | null = null,
): System => ({
  id,
  name: id,
  type: "",
  tier: 0,
  rtoMinutes,
  mtpdMinutes: null,
  effortMinutes,
  location: "",
  owner: "",
  remarks: "",
  dependsOn,
});

type Begun = readonly [state: SystemState, sinceMinutes: number];

const outlook = (systems: readonly System[], begun: Record<string, Begun> = {}, nowMinutes = 0) =>
  outlookOf({
    systems,
    progress: new Map(
      systems.map(({ id }): [string, Progress] => {
        const [state, sinceMinutes] = begun[id] ?? ["down", 0];
        return [id, { state, sinceMs: minutesToMs(sinceMinutes) }];
      }),
    ),
    noticedAtMs: 0,
    nowMs: minutesToMs(nowMinutes),
  }).map(({ system: id, readyMs, cause, deadlineMs }) => ({
    id,
    ready: readyMs === null ? null : readyMs / 60_000,
    deadline: deadlineMs / 60_000,
    cause,
  }));

test("the earliest moment is now plus the longest chain of estimates, and the chain's first system is the cause [S7]", () => {
  const systems = [
    system("storage", [], 45),
    system("network", [], 10),
    system("plant", ["storage", "network"], 20, 60),
  ];
  expect(outlook(systems, {}, 5)).toEqual([{ id: "plant", ready: 70, deadline: 60, cause: "storage" }]);
});

test("work that has begun counts for what is left of it, and never for less than nothing [S7]", () => {
  const systems = [system("storage", [], 45), system("plant", ["storage"], 20, 60)];
  expect(outlook(systems, { storage: ["in-work", 10] }, 40)[0]?.ready).toBe(75);
  expect(outlook(systems, { storage: ["in-work", 10] }, 100)[0]?.ready).toBe(120);
  expect(outlook(systems, { storage: ["booted", 10] }, 40)[0]).toMatchObject({ ready: 60, cause: "plant" });
});

test("a system that was begun out of order does not wait for what it needs any more [S7]", () => {
  const systems = [system("storage", [], 45), system("plant", ["storage"], 20, 60)];
  expect(outlook(systems, { plant: ["in-work", 0] }, 5)).toMatchObject([{ ready: 20, cause: null }]);
});

test("what waits for something deferred has no moment, and the deferred system is named [S7]", () => {
  const systems = [
    system("storage", [], 45),
    system("database", ["storage"], 5),
    system("plant", ["database"], 20, 60),
  ];
  expect(outlook(systems, { storage: ["deferred", 0] })).toEqual([
    { id: "plant", ready: null, deadline: 60, cause: "storage" },
  ]);
});

test("inside a circle nothing waits, but what waits for the circle does [S7]", () => {
  const systems = [
    system("host", ["directory"], 60),
    system("directory", ["host"], 45),
    system("mail", ["directory"], 5, 30),
  ];
  expect(outlook(systems)).toEqual([{ id: "mail", ready: 50, deadline: 30, cause: "directory" }]);
});

test("verified systems and those without an RTO have no forecast, and the rest comes by deadline", () => {
  const systems = [
    system("a", [], 1, 90),
    system("b", [], 1, 30),
    system("c", [], 1),
    system("d", [], 1, 10),
  ];
  expect(outlook(systems, { d: ["verified", 0] }).map(({ id }) => id)).toEqual(["b", "a"]);
});

test("a chain of 20,000 systems is summed up without exhausting the stack", () => {
  const systems = Array.from({ length: 20_000 }, (_, index) =>
    system(`s${index}`, index === 0 ? [] : [`s${index - 1}`], 1, index === 19_999 ? 60 : null),
  );
  expect(outlook(systems)).toEqual([{ id: "s19999", ready: 20_000, deadline: 60, cause: "s0" }]);
});

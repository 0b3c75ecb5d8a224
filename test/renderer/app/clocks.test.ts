import { expect, test } from "vitest";
import { toTimestamp } from "#shared/kernel/time.ts";
import { clocksOf } from "../../../renderer/app/clocks.ts";
import type { StartNow } from "../../../renderer/client/incident.tsx";

const now = Date.UTC(2026, 10, 23, 6);
const minutes = 60_000;

const queued = (
  system: string,
  deadlineOf: string | null,
  inMinutes: number,
  used = 0.1,
): StartNow["queue"][number] => ({
  system,
  name: system,
  location: "",
  owner: "",
  tier: 0,
  state: "down",
  blocks: 0,
  effortMinutes: null,
  deadline: deadlineOf === null ? null : toTimestamp(now + inMinutes * minutes, 60),
  deadlineOf,
  used,
  runbooks: [],
});
const clocks = (...queue: StartNow["queue"]) => clocksOf({ queue, inWork: [] }, now);

test("the earliest deadline stands first", () => {
  const shown = clocks(queued("A", "A", 300), queued("B", "B", 45), queued("C", "C", -5));
  expect(shown.map((clock) => clock.system)).toEqual(["C", "B", "A"]);
});

test("one deadline that many systems hang on is one clock", () => {
  expect(clocks(queued("STO-SAN", "MES-1", 90), queued("DB-PG1", "MES-1", 90))).toHaveLength(1);
});

test("what has no deadline has no clock", () => {
  expect(clocks(queued("WEB-1", null, 0))).toEqual([]);
});

test.each([
  [31, 0.1, "quiet"],
  [30, 0.1, "act"],
  [300, 0.85, "act"],
  [0, 1, "act"],
  [-1, 1.1, "late"],
])("%i minutes left with %d of the time gone is %s", (left, used, urgency) => {
  expect(clocks(queued("A", "A", left, used))[0]?.urgency).toBe(urgency);
});

test("a system in work keeps its clock until it is verified", () => {
  expect(clocksOf({ queue: [], inWork: [queued("NET-FW", "NET-FW", 10)] }, now)).toHaveLength(1);
});

import { expect, test } from "vitest";
import type { Outlook } from "#shared/domain/systems/outlook.ts";
import { minutesToMs } from "#shared/kernel/time.ts";
import { risksOf } from "../../../../renderer/features/cockpit/risk.ts";

const outlook = (
  system: string,
  deadlineMinutes: number,
  readyMinutes: number | null,
  cause: string | null = null,
): Outlook => ({
  system,
  deadlineMs: minutesToMs(deadlineMinutes),
  readyMs: readyMinutes === null ? null : minutesToMs(readyMinutes),
  cause,
});

const nowMs = minutesToMs(60);
const lines = (risks: ReturnType<typeof risksOf>) =>
  [...risks.over, ...risks.ahead].map(({ system, kind, spanMs }) => `${system} ${kind} ${spanMs / 60_000}`);

test("what has passed, what comes too late and what is tight are told apart, with the time that matters", () => {
  const risks = risksOf(
    [
      outlook("passed", 48, 70),
      outlook("late", 90, 108),
      outlook("tight", 90, 84),
      outlook("easy", 200, 100),
      outlook("stuck", 120, null, "deferred-one"),
    ],
    nowMs,
  );
  expect(lines(risks)).toEqual(["passed over 12", "late late 18", "tight tight 6", "stuck stuck 60"]);
});

test("a system that was itself deferred is no risk: that was decided", () => {
  expect(lines(risksOf([outlook("a", 90, null, "a")], nowMs))).toEqual([]);
});

test("exactly at the deadline nothing has passed yet", () => {
  expect(lines(risksOf([outlook("a", 60, 60)], nowMs))).toEqual(["a tight 0"]);
});

import { describe, expect, test } from "vitest";
import type { Timestamp } from "#shared/kernel/time.ts";
import {
  applyEnded,
  begin,
  checkEnded,
  emptyFlow,
  type ImportFlow,
  isWaiting,
  latestWish,
  progressed,
  type Wish,
} from "../../../../renderer/features/import/flow.ts";
import { someReport } from "./reports.ts";

const at = "2026-11-23T07:00:00+01:00" as Timestamp;
const first: Wish = { kind: null, paths: ["/a/systems.csv"], mapping: {} };
const second: Wish = { ...first, mapping: { "systems.csv": { id: "Nr." } } };
const report = someReport();

const checked: ImportFlow = checkEnded(
  begin(emptyFlow, "check", "one", first),
  first,
  { ok: true, value: report },
  at,
);

test("a check that was answered leaves its report waiting", () => {
  expect(checked).toEqual({ ...emptyFlow, checked: { wish: first, report, at } });
  expect(isWaiting(checked)).toBe(true);
});

describe("while a report stands", () => {
  const again = begin(checked, "check", "two", second);

  test("another check keeps it on the screen", () => {
    expect(again.checked?.report).toBe(report);
  });

  test("a refused check keeps it, with why, and with what was wished for another try", () => {
    const failure = { kind: "files.not-found", path: "/a/systems.csv" } as const;
    const refused = checkEnded(again, second, { ok: false, failure }, at);
    expect(refused.checked).toEqual(checked.checked);
    expect(refused.failed).toEqual({ during: "check", wish: second, failure });
    expect(refused.running).toBe(null);
  });

  test("a cancelled check keeps it and is no failure", () => {
    const cancelled = checkEnded(again, second, { ok: false, failure: { kind: "boundary.cancelled" } }, at);
    expect(cancelled).toEqual(checked);
  });

  test("an apply that was refused keeps it, so that it can be applied again", () => {
    const applying = begin(checked, "apply", "three", first);
    const refused = applyEnded(applying, first, { ok: false, failure: { kind: "store.disk-full" } }, at);
    expect(refused.checked).toEqual(checked.checked);
    expect(refused.failed?.during).toBe("apply");
    expect(isWaiting(refused)).toBe(true);
  });

  test("once it was applied it no longer waits", () => {
    const applied = applyEnded(
      begin(checked, "apply", "three", first),
      first,
      { ok: true, value: { new: 2, changed: 1, unchanged: 0 } },
      at,
    );
    expect(applied.applied).toEqual({ new: 2, changed: 1, unchanged: 0, at });
    expect(isWaiting(applied)).toBe(false);
  });
});

test("a report with nothing to take over does not wait for anybody", () => {
  const nothing = someReport({ counts: { ...report.counts, new: 0, changed: 0, unchanged: 3 } });
  const flow = checkEnded(emptyFlow, first, { ok: true, value: nothing }, at);
  expect(isWaiting(flow)).toBe(false);
});

test("progress of another operation is not taken for one's own", () => {
  const running = begin(emptyFlow, "check", "one", first);
  const step = { done: 2000, total: 9000, label: "systems.csv" };
  expect(progressed(running, { operation: "other", ...step })).toBe(running);
  expect(progressed(running, { operation: "one", ...step }).running).toMatchObject({
    done: 2000,
    total: 9000,
    file: "systems.csv",
  });
});

test("a further change builds on the newest wish, checked or not", () => {
  const third: Wish = { ...second, mapping: { "systems.csv": { id: "Nr.", name: "Was" } } };
  expect(latestWish(emptyFlow)).toBe(null);
  expect(latestWish(checked)).toBe(first);
  const running = begin(checked, "check", "two", second);
  expect(latestWish(running)).toBe(second);
  expect(latestWish({ ...running, next: third })).toBe(third);
});

test("a wish that was made during an apply does not count as checked", () => {
  expect(latestWish(begin(checked, "apply", "three", second))).toBe(first);
});

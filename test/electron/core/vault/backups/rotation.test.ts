import fc from "fast-check";
import { expect, test } from "vitest";
import { makingRoom, type Rotated, rotation } from "#core/vault/backups/rotation.ts";

const dayMs = 86_400_000;
const firstDay = Date.UTC(2026, 0, 1);
const dateOf = (day: number): string => new Date(firstDay + day * dayMs).toISOString().slice(0, 10);
const on = (sequence: number, day: number, reason: Rotated["reason"] = "daily"): Rotated => ({
  sequence,
  madeAt: `${dateOf(day)}T09:00:00.000+01:00`,
  reason,
});

/** Makes one backup after the other and lets old ones make room each time, as the console does. */
const rotated = (days: readonly number[], reason: Rotated["reason"] = "daily"): readonly Rotated[] => {
  let kept: readonly Rotated[] = [];
  for (const [at, day] of days.entries()) {
    const all = [...kept, on(at + 1, day, reason)];
    const gone = new Set(makingRoom(all));
    kept = all.filter((each) => !gone.has(each));
  }
  return kept;
};
const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at);
const datesOf = (kept: readonly Rotated[]): string[] => kept.map(({ madeAt }) => madeAt.slice(0, 10));

test("after four months of days there are today, the seven days before and the last of four weeks before them", () => {
  expect(datesOf(rotated(range(0, 120)))).toEqual([
    "2026-03-29",
    "2026-04-05",
    "2026-04-12",
    "2026-04-19",
    "2026-04-23",
    "2026-04-24",
    "2026-04-25",
    "2026-04-26",
    "2026-04-27",
    "2026-04-28",
    "2026-04-29",
    "2026-04-30",
  ]);
});

test("a vault that is opened once a month keeps eleven months and more: nothing goes because of its age", () => {
  const kept = rotated(range(0, 12).map((month) => month * 30));
  expect(kept).toHaveLength(12);
});

test("a clock that jumps to 2099 and back takes away nothing that would have stayed", () => {
  const jump = 73 * 365;
  const steady = datesOf(rotated(range(0, 60)));
  const jumped = datesOf(rotated([...range(0, 59), jump, 59]));
  for (const date of steady) expect(jumped).toContain(date);
});

test("a clock that falls back to 1970 and is set right takes away nothing that would have stayed", () => {
  const steady = datesOf(rotated(range(0, 60)));
  const fallen = datesOf(rotated([...range(0, 59), -20_000, 59]));
  for (const date of steady) expect(fallen).toContain(date);
});

test.each([
  ["before-import", rotation.beforeEach],
  ["before-rekey", rotation.beforeEach],
  ["before-migration", rotation.beforeEach],
  ["by-hand", rotation.byHand],
] as const)("of %s the newest %i stay, however the clock goes", (reason, count) => {
  const days = range(0, 30).map((at) => (at % 3 === 0 ? 30_000 : at));
  expect(rotated(days, reason).map(({ sequence }) => sequence)).toEqual(range(31 - count, 31));
});

test("occasions do not crowd each other out", () => {
  const all = [on(1, 1, "before-rekey"), on(2, 1), ...range(3, 60).map((at) => on(at, 2, "before-import"))];
  const gone = makingRoom(all);
  expect(gone.every(({ reason }) => reason === "before-import")).toBe(true);
});

test("whatever the clock shows, the newest backup stays and the number stays bounded", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -20_000, max: 30_000 }), { minLength: 1, maxLength: 80 }),
      (days) => {
        const kept = rotated(days);
        const most = 1 + 2 * (rotation.days + rotation.weeks);
        expect(kept.at(-1)?.sequence).toBe(days.length);
        expect(kept.length).toBeLessThanOrEqual(most);
      },
    ),
  );
});

test("while the clock is wrong, ahead or behind, no more goes than on an ordinary day", () => {
  const steady = datesOf(rotated(range(0, 60))).slice(0, -1);
  for (const wrong of [73 * 365, -20_000])
    expect(datesOf(rotated([...range(0, 59), wrong]))).toEqual(expect.arrayContaining(steady));
});

test("a clock that was wrong for weeks and is set right for good does not keep the new days out", () => {
  const kept = datesOf(rotated([...range(30_000, 30_030), ...range(0, 30)]));
  expect(kept).toEqual(expect.arrayContaining(range(22, 30).map(dateOf)));
});

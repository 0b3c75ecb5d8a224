import type { Clock } from "#shared/kernel/time.ts";

export interface TestClock extends Clock {
  /** Moves the clock; negative values move it back. */
  advanceMs(ms: number): void;
}

/** A clock at 2026-11-23 05:12 +01:00 that moves only when told to. */
export const fixedClock = (startMs = Date.UTC(2026, 10, 23, 4, 12)): TestClock => {
  let nowMs = startMs;
  return {
    nowMs: () => nowMs,
    offsetMinutes: () => 60,
    advanceMs: (ms) => {
      nowMs += ms;
    },
  };
};

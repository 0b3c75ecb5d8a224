import type { Clock } from "#shared/kernel/time.ts";

/** The clock of this computer, in the time zone it is set to. */
export const systemClock: Clock = {
  nowMs: () => Date.now(),
  offsetMinutes: (atMs) => -new Date(atMs).getTimezoneOffset(),
};

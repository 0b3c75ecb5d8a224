import { type Clock, epochMsOf, minutesToMs, type Timestamp } from "#shared/kernel/time.ts";

export interface BadTime {
  readonly kind: "incidents.bad-time";
  readonly aheadMinutes: number;
}

/** A laptop's clock may be a little behind the wall clock that somebody read. */
const toleratedMinutes = 5;

/** Null when the moment can be recorded; it must not lie in the future. */
export const badTime = (clock: Clock, moment: Timestamp): BadTime | null => {
  const aheadMinutes = (epochMsOf(moment) - clock.nowMs()) / minutesToMs(1);
  return aheadMinutes > toleratedMinutes
    ? { kind: "incidents.bad-time", aheadMinutes: Math.round(aheadMinutes) }
    : null;
};

import {
  type Clock,
  epochMsOf,
  isTimestamp,
  minutesToMs,
  nowTimestamp,
  type Timestamp,
  toTimestamp,
} from "#shared/kernel/time.ts";

/** The moment some minutes ago, as this computer's clock shows it. */
export const minutesAgo = (clock: Clock, minutes: number): Timestamp => {
  const atMs = clock.nowMs() - minutesToMs(minutes);
  return toTimestamp(atMs, clock.offsetMinutes(atMs));
};

const clockPattern = /^\s*(\d{1,2})(?:[:.]?(\d{2}))?\s*$/;
const datePattern = /^\s*(?:(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})\.(\d{1,2})\.(\d{4})?)\s*$/;

/**
 * A time of day as people type it (`7:05`, `0705`, `7`) and, when it was another day, a date (`2026-11-22`, `22.11.2026`,
 * `22.11.`) -> the moment, or null when it is neither. Without a date it is the last time the clock showed it: up to 5 minutes ahead counts
 * as now, anything later as yesterday.
 */
export const momentAt = (clock: Clock, time: string, date = ""): Timestamp | null => {
  const found = clockPattern.exec(time);
  if (found === null) return null;
  const hhmm = `${two(found[1])}:${two(found[2])}`;
  const nowMs = clock.nowMs();
  const today = nowTimestamp(clock).slice(0, 10);
  if (date.trim() !== "") {
    const day = dayOf(date, today);
    return day === null ? null : momentOn(clock, day, hhmm);
  }
  const moment = momentOn(clock, today, hhmm);
  if (moment === null || epochMsOf(moment) <= nowMs + minutesToMs(5)) return moment;
  return momentOn(
    clock,
    nowTimestamp({ ...clock, nowMs: () => nowMs - minutesToMs(24 * 60) }).slice(0, 10),
    hhmm,
  );
};

const two = (digits: string | undefined): string => (digits ?? "0").padStart(2, "0");

const dayOf = (date: string, today: string): string | null => {
  const found = datePattern.exec(date);
  if (found === null) return null;
  const [, isoYear, isoMonth, isoDay, day, month, year] = found;
  return isoYear === undefined
    ? `${year ?? today.slice(0, 4)}-${two(month)}-${two(day)}`
    : `${isoYear}-${two(isoMonth)}-${two(isoDay)}`;
};

/** The offset is that of the moment itself, not of now: a clock change may lie between. */
const momentOn = (clock: Clock, day: string, hhmm: string): Timestamp | null => {
  const asUtc = Date.parse(`${day}T${hhmm}:00.000Z`);
  if (Number.isNaN(asUtc)) return null;
  const guess = asUtc - minutesToMs(clock.offsetMinutes(asUtc));
  const moment = toTimestamp(guess, clock.offsetMinutes(guess));
  return isTimestamp(moment) && moment.startsWith(`${day}T${hhmm}`) ? moment : null;
};

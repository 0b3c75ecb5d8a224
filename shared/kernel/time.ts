import type { Brand } from "./brand.ts";

/** RFC 3339 with milliseconds and a numeric offset, e.g. `2026-11-23T14:05:09.120+01:00`: what the wall clock showed. */
export type Timestamp = Brand<string, "Timestamp">;

/** The clock as a dependency. offsetMinutes: minutes east of UTC at that instant, as the machine is set. */
export interface Clock {
  nowMs(): number;
  offsetMinutes(atMs: number): number;
}

export interface ClockDep {
  readonly clock: Clock;
}

export const minutesToMs = (minutes: number): number => minutes * 60_000;

const two = (value: number): string => String(Math.trunc(value)).padStart(2, "0");

/** Milliseconds since 1970 UTC and an offset in minutes -> Timestamp. */
export const toTimestamp = (epochMs: number, offsetMinutes: number): Timestamp => {
  const wall = new Date(epochMs + minutesToMs(offsetMinutes)).toISOString().slice(0, -1);
  const size = Math.abs(offsetMinutes);
  return `${wall}${offsetMinutes < 0 ? "-" : "+"}${two(size / 60)}:${two(size % 60)}` as Timestamp;
};

const pattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}[+-]\d{2}:\d{2}$/;

/** True for exactly the form `toTimestamp` writes, with a date that exists. */
export const isTimestamp = (text: string): text is Timestamp => {
  if (!pattern.test(text)) return false;
  const epochMs = Date.parse(text);
  if (Number.isNaN(epochMs)) return false;
  return toTimestamp(epochMs, offsetOf(text)) === text;
};

/** Minutes east of UTC that the timestamp was written with. */
export const offsetOf = (timestamp: string): number => {
  const sign = timestamp.charAt(23) === "-" ? -1 : 1;
  return sign * (Number(timestamp.slice(24, 26)) * 60 + Number(timestamp.slice(27, 29)));
};

export const epochMsOf = (timestamp: Timestamp): number => Date.parse(timestamp);

/** The moment now, as the wall clock of this machine shows it. */
export const nowTimestamp = (clock: Clock): Timestamp => {
  const nowMs = clock.nowMs();
  return toTimestamp(nowMs, clock.offsetMinutes(nowMs));
};

/** For people: `2026-11-23 14:05 +01:00`. The same in every language: a date must not be ambiguous on paper. */
export const displayTime = (timestamp: string): string =>
  `${timestamp.slice(0, 10)} ${timestamp.slice(11, 16)} ${timestamp.slice(23)}`;

/** For dense lists under a date heading: `14:05`. */
export const displayClock = (timestamp: string): string => timestamp.slice(11, 16);

/** A span for people: `3 h 07 min`, `22 min`, `45 s`; negative spans get a minus sign. */
export const displaySpan = (ms: number): string => {
  const sign = ms < 0 ? "−" : "";
  const seconds = Math.floor(Math.abs(ms) / 1000);
  if (seconds < 60) return `${sign}${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${sign}${minutes} min`;
  return `${sign}${Math.floor(minutes / 60)} h ${two(minutes % 60)} min`;
};

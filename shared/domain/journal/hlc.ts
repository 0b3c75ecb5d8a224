import type { Hlc } from "./entry.ts";

const write = (ms: number, counter: number): Hlc =>
  `${String(ms).padStart(15, "0")}-${String(counter).padStart(5, "0")}` as Hlc;

const maxCounter = 99_999;

/**
 * The next hybrid logical clock reading: never less than or equal to the last one, whatever the wall clock does [J4].
 * last: the newest reading this device wrote or saw, null for none; nowMs: the wall clock.
 * source: Kulkarni et al., "Logical Physical Clocks", 2014.
 */
export const nextHlc = (last: Hlc | null, nowMs: number): Hlc => {
  if (last === null) return write(Math.max(0, nowMs), 0);
  const lastMs = Number(last.slice(0, 15));
  const counter = Number(last.slice(16));
  if (nowMs > lastMs) return write(nowMs, 0);
  return counter < maxCounter ? write(lastMs, counter + 1) : write(lastMs + 1, 0);
};

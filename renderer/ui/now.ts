import { useSyncExternalStore } from "react";
import { type Clock, nowTimestamp, type Timestamp } from "#shared/kernel/time.ts";

/** The clock of this computer, as the browser sees it. */
export const browserClock: Clock = {
  nowMs: () => Date.now(),
  offsetMinutes: (atMs) => -new Date(atMs).getTimezoneOffset(),
};

/** The moment now with the offset of this computer: for fields that start at "now". */
export const timestampNow = (): Timestamp => nowTimestamp(browserClock);

const listeners = new Set<() => void>();
let timer: number | undefined;

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  timer ??= window.setInterval(() => {
    for (const each of listeners) each();
  }, 1000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    window.clearInterval(timer);
    timer = undefined;
  };
};

/**
 * Milliseconds since 1970, renewed every `stepMs` (at least a second). All clocks on the page tick together; a component
 * renders again only when its own step is over.
 */
export const useNow = (stepMs = 1000): number =>
  useSyncExternalStore(subscribe, () => Math.floor(Date.now() / stepMs) * stepMs);

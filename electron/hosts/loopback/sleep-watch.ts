export interface SleepWatchDeps {
  /** Milliseconds since 1970 by the wall clock, which goes on while the machine sleeps. */
  readonly nowMs: () => number;
  /** Told after the machine woke up; also after the clock was set forward by as much. */
  readonly onWake: () => void;
  readonly everyMs?: number;
  /** A gap longer than this is a sleep; shorter ones are a busy machine. */
  readonly sleepMs?: number;
}

/** Notices a sleep by the gap it leaves: a plain Node is not told of it. Returns the function that ends the watch. */
export const watchForSleep = ({
  nowMs,
  onWake,
  everyMs = 5000,
  sleepMs = 60_000,
}: SleepWatchDeps): (() => void) => {
  let last = nowMs();
  const timer = setInterval(() => {
    const now = nowMs();
    if (now - last > everyMs + sleepMs) onWake();
    last = now;
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
};

import { lockWarningSeconds } from "#shared/contract/areas/host.ts";

/** Locks a vault that nobody has used for a while. Kept by the host: a page that hangs is locked as well. */
export interface IdleLock {
  /** Somebody is there: the time starts anew, and a warning is taken back. */
  active(): void;
  stop(): void;
}

export interface IdleLockDeps {
  /** Milliseconds on a clock that only goes forward: setting the computer's clock neither locks nor keeps open. */
  readonly nowMs: () => number;
  /** Minutes without a key or a pointer; 0: never. */
  readonly lockAfterMinutes: () => number;
  /** Whether a vault is open. */
  readonly isOpen: () => boolean;
  /** Whether long work is under way: it is not cut off, and nobody has to sit beside it. */
  readonly isWorking: () => boolean;
  /** Told once how many seconds are left, and null when that was taken back. */
  readonly warn: (seconds: number | null) => void;
  readonly lock: () => void;
  readonly everyMs?: number;
}

const minuteMs = 60_000;
const warningMs = lockWarningSeconds * 1000;
/** Work that takes longer than this hangs: then nothing is postponed any more. */
const longestWorkMs = 60 * minuteMs;

export const createIdleLock = (deps: IdleLockDeps): IdleLock => {
  let activeMs = deps.nowMs();
  /** Since when the work that postpones the lock has been under way. */
  let workingSinceMs: number | null = null;
  let warned = false;
  let locked = false;

  const postponeTo = (countedFromMs: number): void => {
    activeMs = countedFromMs;
    if (!warned) return;
    warned = false;
    deps.warn(null);
  };
  const restart = (): void => postponeTo(deps.nowMs());

  const look = (): void => {
    const nowMs = deps.nowMs();
    if (!deps.isOpen()) {
      locked = false;
      warned = false;
      activeMs = nowMs;
      return;
    }
    workingSinceMs = deps.isWorking() ? (workingSinceMs ?? nowMs) : null;
    const idleMs = nowMs - activeMs;
    // Below the shortest warning there is nothing to decide, and the settings need not be read.
    if (locked || idleMs < warningMs) return;
    const lockAfterMs = deps.lockAfterMinutes() * minuteMs;
    if (lockAfterMs === 0) {
      restart();
      return;
    }
    const leftMs = lockAfterMs - idleMs;
    if (workingSinceMs !== null && nowMs - workingSinceMs < longestWorkMs) {
      // When the work ends, whoever comes back to it finds the warning, not a locked door.
      if (leftMs < warningMs) postponeTo(nowMs - (lockAfterMs - warningMs));
      return;
    }
    if (leftMs <= 0) {
      locked = true;
      deps.lock();
    } else if (leftMs <= warningMs && !warned) {
      warned = true;
      deps.warn(Math.ceil(leftMs / 1000));
    } else if (leftMs > warningMs && warned) {
      warned = false;
      deps.warn(null);
    }
  };
  const timer = setInterval(look, deps.everyMs ?? 1000);
  timer.unref();
  return { active: restart, stop: () => clearInterval(timer) };
};

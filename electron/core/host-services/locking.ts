import type { CoreSupervisor } from "../process/supervisor.ts";

/** Why the vault was closed without the program being ended by a person. */
export type LockReason = "locked" | "core-ended";

/** Exit codes of a host that wants to be started again; no other end of a process has them. */
export const restartExitCodes: Readonly<Record<LockReason, number>> = { locked: 75, "core-ended": 76 };

export const restartReasonOf = (exitCode: number | null): LockReason | null =>
  exitCode === restartExitCodes.locked
    ? "locked"
    : exitCode === restartExitCodes["core-ended"]
      ? "core-ended"
      : null;

/**
 * Locking: what was read lies in the memory of every process that it passed through, so all of them end. A program in
 * which no vault was open has nothing to forget and goes on with a fresh core.
 */
export interface Locking {
  /** At once: the page has left its screens already. Settles when the vault is closed. */
  now(): Promise<void>;
  /** For idle time, sleep and key combinations: the page may first put away what was begun, within a moment. */
  ask(): Promise<void>;
  /** To be told of every push of the core: one that died while a vault was open ends the rest too. */
  heard(area: string, name: string, payload: unknown): void;
  /** To be told when a vault could not be opened: the one that was open before it is closed by that, and forgotten. */
  notOpened(): void;
}

export interface LockingDeps {
  readonly supervisor: Pick<CoreSupervisor, "lock" | "end" | "isOpen" | "hadVaultOpen" | "hasSeenContent">;
  readonly push: (area: string, name: string, payload: unknown) => void;
  /** Told before the vault is closed: what is asked from now on is for the program that follows. */
  readonly leave?: () => void;
  /** Ends every process that has seen the vault and starts fresh ones. Called once, after the vault was closed. */
  readonly startAgain: (reason: LockReason) => void;
  /** A page that hangs must not hold up a lock. */
  readonly pageLeavesWithinMs?: number;
}

export const createLocking = ({
  supervisor,
  push,
  leave = () => {},
  startAgain,
  pageLeavesWithinMs = 300,
}: LockingDeps): Locking => {
  let locking: Promise<void> | null = null;
  let pageHasLeft: () => void = () => {};

  const close = async (): Promise<void> => {
    if (!supervisor.hasSeenContent()) {
      await supervisor.lock();
      locking = null;
      return;
    }
    leave();
    await supervisor.end();
    push("vault", "changed", { status: { state: "locked" }, reason: "locked" });
    startAgain("locked");
  };
  const now = (): Promise<void> => {
    pageHasLeft();
    locking ??= close();
    return locking;
  };
  return {
    now,
    ask: async () => {
      push("window", "lockRequested", {});
      if (supervisor.hasSeenContent() && locking === null)
        await new Promise<void>((resolve) => {
          pageHasLeft = resolve;
          setTimeout(resolve, pageLeavesWithinMs);
        });
      await now();
    },
    heard: (area, name, payload) => {
      if (area !== "vault" || name !== "changed" || locking !== null) return;
      if ((payload as { reason: string }).reason !== "core-ended") return;
      leave();
      locking = supervisor.end();
      startAgain("core-ended");
    },
    notOpened: () => {
      if (supervisor.hadVaultOpen() && !supervisor.isOpen()) void now();
    },
  };
};

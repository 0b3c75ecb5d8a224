import type { Failure, Result } from "#shared/kernel/result.ts";
import { refuse } from "#shared/kernel/result.ts";
import type { CoreProcess } from "./protocol.ts";

export interface CoreSupervisor {
  /** Sends a call to the core; answers boundary.core-ended when the process ends before it answered. */
  call(area: string, name: string, input: unknown, operation?: string): Promise<Result<unknown, Failure>>;
  /** Closes the vault and ends the process, so that nothing that was read stays in memory; a fresh one is started. */
  lock(): Promise<void>;
  /** Closes the vault and ends the process for good. */
  end(): Promise<void>;
  /** Whether a vault is open now. */
  isOpen(): boolean;
  /** Whether a vault was ever open since this process was started. */
  hadVaultOpen(): boolean;
  /** Whether a vault was ever open, or a secret presented, since this process was started: it may hold what was read. */
  hasSeenContent(): boolean;
}

export interface CoreSupervisorDeps {
  readonly spawn: () => CoreProcess;
  readonly onPush: (area: string, name: string, payload: unknown) => void;
  /** How long a core may take to close before it is killed. */
  readonly closeWithinMs?: number;
}

interface Running {
  readonly process: CoreProcess;
  readonly pending: Map<number, (result: Result<unknown, Failure>) => void>;
  readonly exited: Promise<void>;
  /** True once somebody asked it to end: then its exit is no accident. */
  ending: boolean;
  openVault: boolean;
}

const locked = { status: { state: "locked" } } as const;

/** Keeps one core process at the host's service. A process that died is replaced at the next call. */
export const createCoreSupervisor = (deps: CoreSupervisorDeps): CoreSupervisor => {
  let running: Running | null = null;
  let nextId = 1;
  let over = false;
  let hadVaultOpen = false;
  let seenSecret = false;

  const start = (): Running => {
    const process = deps.spawn();
    let exit: () => void = () => {};
    const core: Running = {
      process,
      pending: new Map(),
      exited: new Promise((resolve) => {
        exit = resolve;
      }),
      ending: false,
      openVault: false,
    };
    process.onMessage((message) => {
      if (message.type === "answer") {
        core.pending.get(message.id)?.(message.result as Result<unknown, Failure>);
        core.pending.delete(message.id);
      } else if (message.type === "push") {
        if (message.area === "vault" && message.name === "changed")
          core.openVault = (message.payload as { status: { state: string } }).status.state === "open";
        hadVaultOpen ||= core.openVault;
        deps.onPush(message.area, message.name, message.payload);
      }
    });
    process.onExit(() => {
      if (running === core) running = null;
      for (const answer of core.pending.values()) answer(refuse({ kind: "boundary.core-ended" }));
      core.pending.clear();
      exit();
      if (!core.ending && core.openVault)
        deps.onPush("vault", "changed", { ...locked, reason: "core-ended" });
    });
    return core;
  };

  const send = (core: Running, area: string, name: string, input: unknown, operation?: string) =>
    new Promise<Result<unknown, Failure>>((resolve) => {
      const id = nextId++;
      core.pending.set(id, resolve);
      core.process.send({
        type: "call",
        id,
        area,
        name,
        input,
        ...(operation === undefined ? {} : { operation }),
      });
    });

  const finish = async (core: Running): Promise<void> => {
    core.ending = true;
    const patience = setTimeout(() => core.process.kill(), deps.closeWithinMs ?? 5000);
    await send(core, "vault", "lock", {});
    core.process.kill();
    await core.exited;
    clearTimeout(patience);
  };

  const lock = async (): Promise<void> => {
    const core = running;
    if (core === null) return;
    running = null;
    await finish(core);
    deps.onPush("vault", "changed", { ...locked, reason: "locked" });
  };

  return {
    call: async (area, name, input, operation) => {
      if (over) return refuse({ kind: "boundary.core-ended" });
      if (area === "vault" && name === "lock") {
        await lock();
        return { ok: true, value: {} };
      }
      running ??= start();
      seenSecret ||= carriesSecret(input);
      return await send(running, area, name, input, operation);
    },
    lock,
    end: async () => {
      over = true;
      const core = running;
      running = null;
      if (core !== null) await finish(core);
    },
    isOpen: () => running?.openVault ?? false,
    hadVaultOpen: () => hadVaultOpen,
    hasSeenContent: () => hadVaultOpen || seenSecret,
  };
};

const carriesSecret = (input: unknown): boolean =>
  typeof input === "object" && input !== null && "secret" in input && input.secret !== null;

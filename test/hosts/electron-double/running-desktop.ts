import type { PushMessage, Transport } from "#shared/contract/client.ts";
import type { Operations } from "./control.ts";
import { launchProgram, type Program, type ProgramOptions } from "./program.ts";

export interface RunningDesktop {
  /** Over `window.blackstart` of the real page; what is asked while the program starts again waits for the new page. */
  readonly transport: Transport;
  /** Does something to the program, or asks about it, from outside. */
  readonly control: <K extends keyof Operations>(
    operation: K,
    ...args: Parameters<Operations[K]>
  ) => Promise<Awaited<ReturnType<Operations[K]>>>;
  /** Process id of the program as it runs now. */
  pid(): number;
  /** How often it has started itself again, with the page there. */
  restarts(): number;
  /** Settles with the exit code of the last one. */
  readonly ended: Promise<number | null>;
  stop(): Promise<void>;
}

/** Starts the built desktop host on the double and waits until its page is there; starts it again when it asks for that. */
export const startDesktop = async (options: ProgramOptions): Promise<RunningDesktop> => {
  const listeners = new Set<(push: PushMessage) => void>();
  let restarts = 0;
  /** Whether a vault was open or a secret presented: then a lock ends the program, and from there on the next one is asked. */
  let seen = false;
  let leaving: Promise<void> | null = null;
  let arrive: () => void = () => {};
  const leaves = (): void => {
    if (!seen || leaving !== null) return;
    leaving = new Promise((resolve) => {
      arrive = resolve;
    });
  };
  const heard = (push: PushMessage): void => {
    if (push.area === "vault" && push.name === "changed") {
      const { status } = push.payload as { status: { state: string } };
      if (status.state === "locked") leaves();
      else {
        seen = true;
        // Another vault was opened in the place of the one before: the program goes on.
        leaving = null;
        arrive();
      }
    }
    for (const listener of listeners) listener(push);
  };

  let program: Program = await launchProgram(options, ["out/main/desktop.js"], heard);
  const follow = async (): Promise<number | null> => {
    for (;;) {
      const { code, relaunch } = await program.exited;
      if (relaunch === null) return code;
      seen = true;
      leaves();
      seen = false;
      program = await launchProgram(options, relaunch, heard);
      restarts += 1;
      leaving = null;
      arrive();
    }
  };
  const ended = follow().finally(() => arrive());
  const current = async (): Promise<Program> => {
    await leaving;
    return program;
  };

  return {
    transport: {
      call: async (area, name, input, callOptions) => {
        const asked = await current();
        const isLock = area === "vault" && name === "lock";
        try {
          const given = [area, name, input ?? null, callOptions, input === undefined];
          const answer = (await asked.ask("evaluate", callSource, given)) as { readonly ok: boolean };
          seen ||= carriesSecret(input) || (area === "vault" && name === "create" && answer.ok);
          if (isLock) leaves();
          return answer;
        } catch (error) {
          // The page went with its program, which starts again: that is the answer to a lock, and the end of all else.
          if ((await asked.exited).relaunch === null) throw error;
          return isLock ? { ok: true, value: {} } : { ok: false, failure: { kind: "boundary.core-ended" } };
        }
      },
      onPush: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    control: (async (operation: string, ...args: readonly unknown[]) =>
      (await current()).ask(operation, ...args)) as RunningDesktop["control"],
    pid: () => program.child.pid ?? 0,
    restarts: () => restarts,
    ended,
    stop: async () => {
      (await current()).child.kill("SIGTERM");
      await ended;
    },
  };
};

const carriesSecret = (input: unknown): boolean =>
  typeof input === "object" && input !== null && "secret" in input && input.secret !== null;

const callSource =
  "([area, name, input, options, none]) => window.blackstart.call(area, name, none ? undefined : input, options)";

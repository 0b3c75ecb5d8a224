import { type ChildProcess, fork } from "node:child_process";
import type { PushMessage } from "#shared/contract/client.ts";
import { inRepository } from "../../support/repository.ts";

/** One process of the desktop host on the double, from its start to its end. */
export interface Program {
  readonly child: ChildProcess;
  /** Does an operation of the control channel; rejects when the program ends before it is done. */
  ask(operation: string, ...args: readonly unknown[]): Promise<unknown>;
  /** relaunch: the arguments with which it asked to be started again. */
  readonly exited: Promise<{ readonly code: number | null; readonly relaunch: readonly string[] | null }>;
}

export interface ProgramOptions {
  /** Folder of the settings. */
  readonly profile: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the built main script with its arguments, and waits until its page is there. */
export const launchProgram = async (
  { profile, env = {} }: ProgramOptions,
  args: readonly string[],
  onPush: (push: PushMessage) => void,
): Promise<Program> => {
  const child = fork(inRepository("test/hosts/electron-double/run.ts"), args, {
    cwd: inRepository(),
    env: { ...process.env, BLACKSTART_PROFILE: profile, ELECTRON_DOUBLE_CONTROLLED: "1", ...env },
    serialization: "advanced",
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let nextId = 1;
  let relaunch: readonly string[] | null = null;
  let load: () => void = () => {};
  const loaded = new Promise<void>((resolve) => {
    load = resolve;
  });
  child.on("message", (message) => {
    const told = message as Told;
    if (told.loaded === true) load();
    if (told.relaunch !== undefined) relaunch = told.relaunch;
    if (told.push !== undefined) onPush(told.push);
    if (told.id === undefined) return;
    const asked = waiting.get(told.id);
    waiting.delete(told.id);
    if (told.error === undefined) asked?.resolve(told.value);
    else asked?.reject(new Error(told.error));
  });
  const exited = new Promise<Awaited<Program["exited"]>>((resolve) =>
    child.once("exit", (code) => {
      for (const { reject } of waiting.values()) reject(new Error("the desktop host has ended"));
      waiting.clear();
      resolve({ code, relaunch });
    }),
  );
  await Promise.race([
    loaded,
    exited.then(({ code }) => {
      throw new Error(`the desktop host ended (${code}) before its page was there`);
    }),
  ]);
  return {
    child,
    exited,
    ask: (operation, ...values) =>
      new Promise((resolve, reject) => {
        const id = nextId++;
        waiting.set(id, { resolve, reject });
        if (child.connected)
          child.send({ id, operation, args: values }, (error) => error !== null && reject(error));
        else reject(new Error("the desktop host has ended"));
      }),
  };
};

interface Told {
  readonly id?: number;
  readonly value?: unknown;
  readonly error?: string;
  readonly push?: PushMessage;
  readonly loaded?: boolean;
  readonly relaunch?: readonly string[];
}

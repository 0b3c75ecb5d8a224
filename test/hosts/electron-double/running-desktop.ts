import { type ChildProcess, fork } from "node:child_process";
import type { PushMessage, Transport } from "#shared/contract/client.ts";
import { inRepository } from "../../support/repository.ts";
import type { Operations } from "./control.ts";

export interface RunningDesktop {
  /** Over `window.blackstart` of the real page. */
  readonly transport: Transport;
  /** Does something to the program, or asks about it, from outside. */
  readonly control: <K extends keyof Operations>(
    operation: K,
    ...args: Parameters<Operations[K]>
  ) => Promise<Awaited<ReturnType<Operations[K]>>>;
  readonly pid: number;
  /** Settles with the exit code. */
  readonly ended: Promise<number | null>;
  stop(): Promise<void>;
}

export interface DesktopOptions {
  /** Folder of the settings. */
  readonly profile: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the built desktop host on the double and waits until its page is there. */
export const startDesktop = async ({ profile, env = {} }: DesktopOptions): Promise<RunningDesktop> => {
  const child = fork(inRepository("test/hosts/electron-double/run.ts"), ["out/main/desktop.js"], {
    cwd: inRepository(),
    env: { ...process.env, BLACKSTART_PROFILE: profile, ELECTRON_DOUBLE_CONTROLLED: "1", ...env },
    serialization: "advanced",
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  const channel = openChannel(child);
  await Promise.race([
    channel.loaded,
    ended.then((code) => {
      throw new Error(`the desktop host ended (${code}) before its page was there`);
    }),
  ]);
  const control = channel.ask as RunningDesktop["control"];
  return {
    transport: {
      call: (area, name, input, options) =>
        control("evaluate", callSource, [area, name, input ?? null, options, input === undefined]),
      onPush: channel.onPush,
    },
    control,
    pid: child.pid ?? 0,
    ended,
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
    },
  };
};

const callSource =
  "([area, name, input, options, none]) => window.blackstart.call(area, name, none ? undefined : input, options)";

const openChannel = (child: ChildProcess) => {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  const listeners = new Set<(push: PushMessage) => void>();
  let nextId = 1;
  let load: () => void = () => {};
  const loaded = new Promise<void>((resolve) => {
    load = resolve;
  });
  child.on("message", (message) => {
    const { id, value, error, push, loaded: isLoaded } = message as Answer;
    if (isLoaded === true) load();
    if (push !== undefined) for (const listener of listeners) listener(push);
    if (id === undefined) return;
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) asked?.resolve(value);
    else asked?.reject(new Error(error));
  });
  child.once("exit", () => {
    for (const { reject } of waiting.values()) reject(new Error("the desktop host has ended"));
    waiting.clear();
  });
  return {
    loaded,
    ask: (operation: string, ...args: readonly unknown[]): Promise<unknown> =>
      new Promise((resolve, reject) => {
        const id = nextId++;
        waiting.set(id, { resolve, reject });
        if (child.connected) child.send({ id, operation, args }, (error) => error !== null && reject(error));
        else reject(new Error("the desktop host has ended"));
      }),
    onPush: (listener: (push: PushMessage) => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

interface Answer {
  readonly id?: number;
  readonly value?: unknown;
  readonly error?: string;
  readonly push?: PushMessage;
  readonly loaded?: boolean;
}

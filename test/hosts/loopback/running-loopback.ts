import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import type { PushMessage, Transport } from "#shared/contract/client.ts";
import { inRepository } from "../../support/repository.ts";

export interface RunningLoopback {
  readonly transport: Transport;
  /** As printed: with the token. */
  readonly address: string;
  /** The keeper: it lives on when a vault is locked. */
  readonly child: ChildProcess;
  /** Process id of the host that the keeper has started, while one runs. */
  hostPid(): number | null;
  /** Process id of the core, while it runs. */
  corePid(): number | null;
  /** Settles with the exit code and everything that was said on standard error. */
  readonly ended: Promise<{ readonly code: number | null; readonly said: string }>;
  stop(): Promise<void>;
}

export interface LoopbackOptions {
  /** Folder of the settings. */
  readonly profile: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** The program and its first arguments; default: Node with the built host. */
  readonly program?: readonly [string, ...string[]];
  /** In a process group of its own, as a terminal makes one. */
  readonly detached?: boolean;
}

/** Starts the built loopback host without a window and waits for the address it prints. */
export const startLoopback = async ({
  profile,
  args = ["--no-open"],
  env = {},
  detached = false,
  program = [process.execPath, inRepository("out/main/loopback.js")],
}: LoopbackOptions): Promise<RunningLoopback> => {
  const [file, ...first] = program;
  const child = spawn(file, [...first, ...args], {
    env: { ...process.env, BLACKSTART_PROFILE: profile, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    detached,
  });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => {
    said += chunk.toString("utf8");
  });
  const ended = new Promise<{ code: number | null; said: string }>((resolve) =>
    child.once("close", (code) => resolve({ code, said })),
  );
  const address = await new Promise<string>((resolve, reject) => {
    let printed = "";
    child.stdout.on("data", (chunk: Buffer) => {
      printed += chunk.toString("utf8");
      const found = /^http:\S+$/m.exec(printed)?.[0];
      if (found !== undefined) resolve(found);
    });
    void ended.then(({ code }) => reject(new Error(`the loopback host ended (${code}): ${said}`)));
  });
  return {
    transport: transportTo(address),
    address,
    child,
    hostPid: () => childPids(child.pid ?? 0)[0] ?? null,
    corePid: () => descendantPids(child.pid ?? 0).find(isCore) ?? null,
    ended,
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
    },
  };
};

/** After a lock the next host answers at the same address. */
const followsWithinMs = 20_000;

/** The same requests as the page's, from Node. What is asked while a host follows another one waits for it. */
const transportTo = (address: string): Transport => {
  const { origin, hash } = new URL(address);
  const headers = {
    "content-type": "application/json",
    // A connection that is kept would lead to the host that ends.
    connection: "close",
    origin,
    "x-blackstart-token": new URLSearchParams(hash.slice(1)).get("token") ?? "",
  };
  const post = async (path: string, body: string): Promise<Response> => {
    const until = performance.now() + followsWithinMs;
    for (;;) {
      try {
        return await fetch(origin + path, { method: "POST", headers, body });
      } catch (error) {
        if (!isRefused(error) || performance.now() > until) throw error;
        await pause(50);
      }
    }
  };
  const listeners = new Set<(push: PushMessage) => void>();
  const listen = async (): Promise<void> => {
    const response = await post("/pushes", "{}");
    let rest = "";
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const lines = (rest + chunk).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines)
        if (line !== "") for (const listener of listeners) listener(JSON.parse(line) as PushMessage);
    }
  };
  /** The stream breaks when a host ends; the next one is listened to as well, and the last one is the end. */
  const keepListening = async (): Promise<void> => {
    for (;;) await listen();
  };
  return {
    call: async (area, name, input, { operation }) => {
      const response = await post(`/call/${area}/${name}`, JSON.stringify({ input, operation }));
      if (!response.ok) throw new Error(`status ${response.status}`);
      return await response.json();
    },
    onPush: (listener) => {
      if (listeners.size === 0) keepListening().catch(() => undefined);
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

/** Nobody listens there: nothing was sent. */
const isRefused = (error: unknown): boolean =>
  (error as { cause?: { code?: unknown } }).cause?.code === "ECONNREFUSED";

/** Linux only: who was started by that process. */
export const childPids = (parent: number): number[] =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        return Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${name}/stat`, "utf8"))?.[1]) === parent;
      } catch {
        return false;
      }
    })
    .map(Number);

/** Linux only: who was started by that process, and by those, and so on. */
export const descendantPids = (parent: number): number[] =>
  childPids(parent).flatMap((pid) => [pid, ...descendantPids(pid)]);

/** Linux only; empty for a process that is gone. */
export const commandLine = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return "";
  }
};

export const isCore = (pid: number): boolean => /core\.js|--blackstart-core/.test(commandLine(pid));

import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { inRepository } from "../../support/repository.ts";
import type { Line, Task } from "./lines.ts";

/** A process that stands ready to work; everything it says is kept. */
export interface StartedWorker {
  readonly pid: number;
  readonly lines: readonly Line[];
  /** Resolves when it can be given its task. */
  readonly ready: Promise<void>;
  /** Resolves when it has opened the vault for the first time, or is gone. */
  readonly opened: Promise<void>;
  /** Resolves when the work is done, refused, or the process is gone. */
  readonly ended: Promise<void>;
  /** How the process ended by itself: a signal or an exit code other than 0; null while it works or when all is well. */
  crashed(): string | null;
  begin(task: Task): void;
  /** Resolves when the process is gone and all it said was read. */
  kill(): Promise<void>;
}

/** stderr of the process goes to that of this one: a worker that cannot start must be seen. */
export const startWorker = (): StartedWorker => {
  const child: ChildProcess = spawn(
    process.execPath,
    [...process.execArgv, inRepository("test", "fault", "worker", "worker.ts")],
    {
      stdio: ["pipe", "pipe", "inherit"],
      cwd: inRepository(),
      // One thread for files: its steps come in an order, and each thread counts its own.
      env: {
        ...process.env,
        UV_THREADPOOL_SIZE: "1",
        NODE_COMPILE_CACHE: inRepository("node_modules", ".cache", "fault"),
      },
    },
  );
  const { stdin, stdout, pid } = child;
  if (stdin === null || stdout === null || pid === undefined) throw new Error("a worker does not start");
  const lines: Line[] = [];
  let [exited, killing] = [false, false];
  let crash: string | null = null;
  const gone = new Promise<void>((resolve) => {
    child.once("close", (code, signal) => {
      exited = true;
      if (code !== 0 && !killing) crash = signal ?? `exit code ${code}`;
      resolve();
    });
  });
  // A worker that was killed no longer reads.
  stdin.on("error", () => undefined);
  const waiting = new Map<Line["said"], () => void>();
  const heard = (said: Line["said"]): Promise<void> =>
    Promise.race([new Promise<void>((resolve) => waiting.set(said, resolve)), gone]);
  const ready = heard("ready").then(() => {
    if (exited) throw new Error("a worker ended before it was ready");
  });
  // Nobody may be waiting for a spare worker that is ended at the end of the run.
  ready.catch(() => undefined);
  const opened = heard("opened");
  const ended = Promise.race([heard("done"), heard("waiting")]);
  createInterface({ input: stdout }).on("line", (text) => {
    const line = JSON.parse(text) as Line;
    lines.push(line);
    waiting.get(line.said)?.();
  });
  return {
    pid,
    lines,
    ready,
    opened,
    ended,
    begin: (task) => {
      stdin.write(`${JSON.stringify(task)}\n`);
    },
    crashed: () => crash,
    kill: async () => {
      killing = true;
      child.kill("SIGKILL");
      await gone;
    },
  };
};

/** Keeps one worker ready ahead, so that its start costs no time. */
export const createWorkers = () => {
  let spare = startWorker();
  return {
    next: async (): Promise<StartedWorker> => {
      const worker = spare;
      await worker.ready;
      spare = startWorker();
      return worker;
    },
    end: async (): Promise<void> => {
      await spare.kill();
    },
  };
};

export type Workers = ReturnType<typeof createWorkers>;

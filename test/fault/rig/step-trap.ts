import { spawn } from "node:child_process";
import { isInstalled } from "../../support/command.ts";

/** What changes a file, its names or what is durable; milestones are the few of them that change more than a file's content. */
const milestones = "fsync,fdatasync,ftruncate,rename,renameat,renameat2,unlink,unlinkat,rmdir,mkdir,mkdirat";
const calls = { step: `pwrite64,write,copy_file_range,sendfile,${milestones}`, milestone: milestones };
export type StepKind = keyof typeof calls;

/** Whether a process can be stopped exactly at one of its steps to the disk; without it only the clock says when. */
export const canTrapSteps = (): boolean => isInstalled("strace");

export interface StepTrap {
  /** Resolves when the trap is set. */
  readonly set: Promise<void>;
  /** Resolves when the tracer is gone: its process ended. Answers how many steps it saw. */
  readonly steps: Promise<number>;
}

/** Kills a process as it is about to take its nth step of that kind; null only counts. */
export const trapStep = (pid: number, kind: StepKind, nth: number | null): StepTrap => {
  const injection = nth === null ? [] : ["-e", `inject=${calls[kind]}:signal=SIGKILL:when=${nth}`];
  const tracer = spawn(
    "strace",
    ["-f", "-p", String(pid), "-e", `trace=${calls[kind]}`, ...injection, "-s", "0"],
    {
      stdio: ["ignore", "ignore", "pipe"],
    },
  );
  let count = 0;
  let found = (): void => {};
  const set = new Promise<void>((resolve) => {
    found = resolve;
  });
  let rest = "";
  tracer.stderr.on("data", (piece: Buffer) => {
    const lines = (rest + piece.toString("utf8")).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      if (/attached/.test(line)) found();
      // Every thread is counted for itself; the work is done by the first.
      const [, thread] = /^\[pid +(\d+)\] \w+\(/.exec(line) ?? [];
      if (thread === String(pid)) count += 1;
    }
  });
  const ended = new Promise<number>((resolve, reject) => {
    tracer.once("error", reject);
    tracer.once("close", () => {
      found();
      resolve(count);
    });
  });
  return { set, steps: ended };
};

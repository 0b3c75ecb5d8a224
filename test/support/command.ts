import { type ChildProcess, spawn, spawnSync } from "node:child_process";

export interface CommandOptions {
  readonly cwd?: string;
  /** Added to the environment of this process; a value of undefined takes the variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Written to standard input, which is closed then. Without it standard input is empty. */
  readonly input?: string | Uint8Array;
  /** Default one minute. When it is over the process and its children are killed. */
  readonly timeoutMs?: number;
}

export interface CommandResult {
  /** Null when a signal ended it. */
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  /** True when it was killed because its time was over. */
  readonly timedOut: boolean;
  readonly durationMs: number;
}

/** Ends a process that was started with `detached: true` together with its children. */
export const killTree = (child: ChildProcess): void => {
  if (child.pid === undefined) return;
  try {
    if (process.platform === "win32") spawnSync("taskkill", ["/pid", String(child.pid), "/t", "/f"]);
    else process.kill(-child.pid, "SIGKILL");
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code !== "ESRCH") throw problem;
  }
};

/**
 * Runs a program to its end and returns what it said, as UTF-8 text. No shell is involved.
 * fails: rejects only when the program cannot be started; an exit code other than 0 is a result.
 */
export const runCommand = (
  file: string,
  args: readonly string[],
  { cwd, env, input, timeoutMs = 60_000 }: CommandOptions = {},
): Promise<CommandResult> =>
  new Promise((resolve, reject) => {
    const startedMs = performance.now();
    const child = spawn(file, args, {
      cwd,
      env: { ...process.env, ...env },
      detached: process.platform !== "win32",
      stdio: "pipe",
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      killTree(child);
    }, timeoutMs);
    child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
    // A program that does not read its input closes the pipe: not a failure of the run.
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
    child.on("error", (problem) => {
      clearTimeout(timer);
      reject(problem);
    });
    child.on("close", (exitCode, signal) => {
      clearTimeout(timer);
      resolve({
        exitCode,
        signal,
        stdout: Buffer.concat(stdout).toString("utf8"),
        stderr: Buffer.concat(stderr).toString("utf8"),
        timedOut,
        durationMs: performance.now() - startedMs,
      });
    });
  });

/** True when a program of that name is on the PATH. */
export const isInstalled = (program: string): boolean =>
  spawnSync(process.platform === "win32" ? "where" : "which", [program], { stdio: "ignore" }).status === 0;

import { spawn } from "node:child_process";
import { killTree } from "./command.ts";

/** A check that did not run, and why. */
export interface Skip {
  readonly check: string;
  readonly reason: string;
}

/** What a stage of the test run came to. A stage without tests of its own (type check, lint) counts as one. */
export interface StageResult {
  readonly stage: string;
  readonly passed: number;
  readonly failed: number;
  readonly skips: readonly Skip[];
  /** What a person should read when something failed: one line each. */
  readonly problems: readonly string[];
  readonly durationMs: number;
}

export type Outcome = Omit<StageResult, "stage" | "durationMs">;

export const passedOnce: Outcome = { passed: 1, failed: 0, skips: [], problems: [] };
export const failedOnce = (problem: string): Outcome => ({
  passed: 0,
  failed: 1,
  skips: [],
  problems: [problem],
});

/** For people: `4.2 s`, `3 min 07 s`. */
export const displayDuration = (ms: number): string => {
  const seconds = ms / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, "0")} s`;
};

export const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Runs one stage under a heading. A stage that throws has failed; the run goes on. */
export const runStage = async (stage: string, run: () => Promise<Outcome>): Promise<StageResult> => {
  say(`\n== ${stage} ==`);
  const startedMs = performance.now();
  const outcome = await run().catch((problem: unknown) =>
    failedOnce(problem instanceof Error ? problem.message : String(problem)),
  );
  const durationMs = performance.now() - startedMs;
  for (const problem of outcome.problems) say(`   ${problem}`);
  say(`   ${stage}: ${outcome.failed === 0 ? "passed" : "FAILED"} in ${displayDuration(durationMs)}`);
  return { stage, ...outcome, durationMs };
};

export interface ToolEnd {
  /** Null when it was killed. */
  readonly exitCode: number | null;
  /** Null when it ended well, else one line that says how it ended. */
  readonly problem: string | null;
}

/**
 * Runs a tool with its output shown as it comes. After `timeoutMs` it and its children are killed.
 * Interrupting this process (Ctrl+C) ends the tool too.
 */
export const runTool = (
  file: string,
  args: readonly string[],
  { cwd, env, timeoutMs }: { cwd: string; env?: Readonly<Record<string, string>>; timeoutMs: number },
): Promise<ToolEnd> =>
  new Promise((resolve, reject) => {
    const windows = process.platform === "win32";
    // On Windows `npm` is a command file, which only a shell can start.
    const child = spawn(file, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ["ignore", "inherit", "inherit"],
      detached: !windows,
      shell: windows,
    });
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      killTree(child);
    }, timeoutMs);
    const interrupt = (): void => {
      killTree(child);
      process.exit(130);
    };
    process.once("SIGINT", interrupt).once("SIGTERM", interrupt);
    child.on("error", reject);
    child.on("close", (exitCode, signal) => {
      clearTimeout(timer);
      process.off("SIGINT", interrupt).off("SIGTERM", interrupt);
      const command = [file, ...args].join(" ");
      if (timedOut)
        resolve({ exitCode, problem: `${command}: not ready after ${displayDuration(timeoutMs)}, ended` });
      else if (exitCode === 0) resolve({ exitCode, problem: null });
      else resolve({ exitCode, problem: `${command}: ended with ${signal ?? `exit code ${exitCode}`}` });
    });
  });

import { setTimeout as sleep } from "node:timers/promises";
import { acknowledgedBy } from "../check/acknowledged.ts";
import { checkBackups } from "../check/check-backups.ts";
import { checkSecrets } from "../check/check-secrets.ts";
import { checkVault } from "../check/check-vault.ts";
import { type Random, randomOf } from "../random.ts";
import { canTrapSteps, type StepKind, trapStep } from "../rig/step-trap.ts";
import { lost, type Verdict } from "../verdict.ts";
import { type JobName, nanosecondsNow, type Said } from "../worker/lines.ts";
import type { StartedWorker } from "../worker/started-worker.ts";
import { type CutRig, makeReady } from "./rig.ts";

/** When the medium is taken away: after a time, or when the worker is about to take its nth step to the disk. */
export type Moment = { readonly afterMs: number } | { readonly at: StepKind; readonly nth: number };

/** The work without a cut. steps: null where they cannot be counted. */
export interface Rehearsal {
  readonly durationMs: number;
  readonly steps: Readonly<Record<StepKind, number>> | null;
}

/** Does the work without a cut: once for its time, then for its steps of each kind. Throws when it does not succeed. */
export const rehearse = async (rig: CutRig, job: JobName, steps: boolean): Promise<Rehearsal> => {
  const timed = await makeReady(rig, job, randomOf(rig.plan.seed, `${job} rehearsal`));
  const startedMs = performance.now();
  timed.worker.begin(timed.task);
  await timed.worker.ended;
  const durationMs = performance.now() - startedMs;
  await timed.worker.kill();
  const { lines } = timed.worker;
  if (!isDone(lines) || lines.some(({ said }) => said === "refused" || said === "bug"))
    throw new Error(`${job} does not work without a fault: ${JSON.stringify(lines.slice(-4))}`);
  const verdict = await check(rig, lines);
  if (verdict.verdict !== "survived")
    throw new Error(`${job} is not well without a fault: ${JSON.stringify(verdict)}`);
  if (!steps || !canTrapSteps()) return { durationMs, steps: null };
  return {
    durationMs,
    steps: { step: await count(rig, job, "step"), milestone: await count(rig, job, "milestone") },
  };
};

const count = async (rig: CutRig, job: JobName, kind: StepKind): Promise<number> => {
  const { worker, task } = await makeReady(rig, job, randomOf(rig.plan.seed, `${job} rehearsal`));
  const trap = trapStep(worker.pid, kind, null);
  await trap.set;
  worker.begin(task);
  await worker.ended;
  await worker.kill();
  return await trap.steps;
};

export interface Cut {
  readonly verdict: Verdict;
  readonly acknowledgements: number;
  /** The work was not over yet. */
  readonly amid: boolean;
}

/** How long a worker may need to notice that its medium is gone. */
const noticeMs = 10_000;

/**
 * Takes the medium away in the middle of the work, brings it back and checks what is there. patient: the process lives on, as it does
 * when a stick is pulled, and has to end its work with a refusal; else it dies with the power.
 */
export const cutOnce = async (
  rig: CutRig,
  job: JobName,
  moment: Moment,
  random: Random,
  patient = false,
): Promise<Cut> => {
  const { worker, task } = await makeReady(rig, job, random);
  const trap = "nth" in moment ? trapStep(worker.pid, moment.at, moment.nth) : null;
  await trap?.set;
  worker.begin(task);
  await ("afterMs" in moment ? Promise.race([sleep(moment.afterMs), worker.ended]) : worker.ended);
  const amid = !isDone(worker.lines);
  // What is acknowledged from now on races with the cut, which takes some milliseconds: it may be kept, and it may be gone, because
  // a sync that is under way at the very shutdown of xfs may still answer that it succeeded.
  const cutAt = nanosecondsNow();
  rig.medium.cut();
  const hangs = patient && amid && (await isStuck(worker));
  const crash = patient ? worker.crashed() : null;
  await worker.kill();
  await trap?.steps;
  rig.medium.recover();
  const lines = worker.lines.filter(({ at }) => at < cutAt);
  const raced = worker.lines.filter(({ at }) => at >= cutAt);
  const acknowledgements = lines.filter(({ said }) => acknowledging.has(said)).length;
  const bug = worker.lines.find((line) => line.said === "bug");
  const verdict =
    bug !== undefined || crash !== null
      ? lost(bug?.what ?? `the process crashed: ${crash}`)
      : hangs
        ? lost(`without its medium it does not answer within ${noticeMs / 1000} s`)
        : await check(rig, lines, raced);
  return { verdict, acknowledgements, amid };
};

const isStuck = async (worker: StartedWorker): Promise<boolean> => {
  const over = sleep(noticeMs, "over" as const, { ref: false });
  return (await Promise.race([worker.ended, over])) === "over";
};

const isDone = (lines: readonly Said[]): boolean => lines.some(({ said }) => said === "done");

const acknowledging: ReadonlySet<Said["said"]> = new Set(["entry", "import", "slot-changed", "backup"]);

const check = async (rig: CutRig, lines: readonly Said[], raced: readonly Said[] = []): Promise<Verdict> => {
  const { sample } = rig.prepared;
  const { folder, words } = sample;
  const before = await checkSecrets(folder, words, lines, raced);
  if (before !== null) return lost(before);
  const verdict = await checkVault(rig.plan.core, acknowledgedBy(lines, sample, rig.files), {
    falseAlarm: false,
    examine: null,
  });
  if (verdict.verdict === "lost") return verdict;
  const after = (await checkSecrets(folder, words, lines, raced)) ?? (await checkBackups(rig, lines));
  return after === null ? verdict : lost(`once it was opened: ${after}`);
};

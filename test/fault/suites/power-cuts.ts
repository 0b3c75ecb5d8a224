import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { makeDisposableDir } from "../../support/disposable-dir.ts";
import { isMissing } from "../../support/media.ts";
import { acknowledgedBy } from "../check/acknowledged.ts";
import { checkSecrets } from "../check/check-secrets.ts";
import { checkVault } from "../check/check-vault.ts";
import { type Random, randomOf } from "../random.ts";
import { makePowerCutMedium, type PowerCutMedium } from "../rig/power-cut-medium.ts";
import { canTrapSteps, trapStep } from "../rig/step-trap.ts";
import { writeImportFiles } from "../sample/import-files.ts";
import { makeSampleVault, type SampleVault } from "../sample/sample-vault.ts";
import { countFault, type FaultResult, lost, type Verdict } from "../verdict.ts";
import type { JobName, Line, Task } from "../worker/lines.ts";
import { createWorkers, type StartedWorker, type Workers } from "../worker/started-worker.ts";
import { casesOf, type Plan, type Suite } from "./suite.ts";

interface CutKind {
  readonly fault: string;
  readonly job: JobName;
  readonly cases: number;
}

const kinds: readonly CutKind[] = [
  { fault: "power cut: journal", job: "notes", cases: 60 },
  { fault: "power cut: open, record, lock", job: "openings", cases: 30 },
  { fault: "power cut: import", job: "imports", cases: 40 },
  { fault: "power cut: slots", job: "slots", cases: 40 },
];
const selfCheck = "power cut: the rig itself";

interface Rig {
  readonly plan: Plan;
  readonly medium: PowerCutMedium;
  readonly workers: Workers;
  /** A folder off the medium with the prepared vault in it. */
  readonly prepared: string;
  readonly sample: SampleVault;
  readonly files: ReturnType<typeof writeImportFiles>;
}

/** Power cuts in the middle of the work, then the vault is opened again. */
export const powerCuts: Suite = async (plan, wanted) => {
  const chosen = kinds.filter(({ fault }) => wanted(fault));
  if (chosen.length === 0 && !wanted(selfCheck)) return [];
  const medium = makePowerCutMedium();
  if (isMissing(medium))
    return [selfCheck, ...kinds.map(({ fault }) => fault)].map((fault) =>
      countFault(fault).skip(medium.missing),
    );
  const aside = makeDisposableDir("prepared");
  const workers = createWorkers();
  try {
    const sample = await makeSampleVault(plan.core, medium.path);
    const prepared = join(aside.path, "medium");
    cpSync(medium.path, prepared, { recursive: true });
    const files = writeImportFiles(aside.path, 12, 60);
    const rig: Rig = { plan, medium, workers, prepared, sample, files };
    const results: FaultResult[] = [];
    if (wanted(selfCheck)) results.push(await checkRig(rig));
    for (const kind of chosen) results.push(await cutMany(rig, kind));
    return results;
  } finally {
    await workers.end();
    medium.remove();
    rmSync(aside.path, { recursive: true, force: true });
  }
};

/** The rig has to catch a store that acknowledges before the disk has it, else it proves nothing. */
const checkRig = async (rig: Rig): Promise<FaultResult> => {
  const counted = countFault(selfCheck);
  let caught = 0;
  for (let at = 0; at < 4; at += 1) {
    const random = randomOf(rig.plan.seed, `${selfCheck} ${at}`);
    const { verdict } = await cutOnce(rig, "unsafe-notes", { afterMs: 80 + random.upTo(60) }, random);
    if (verdict.verdict === "lost" && verdict.what.includes("recorded entries")) caught += 1;
  }
  counted.add(
    "a store that does not wait for the disk",
    caught > 0 ? { verdict: "survived" } : lost("the rig did not notice entries that were not on disk"),
  );
  return counted.end([`losses of a careless store noticed in ${caught} of 4 cuts`]);
};

const cutMany = async (rig: Rig, { fault, job, cases }: CutKind): Promise<FaultResult> => {
  const counted = countFault(fault);
  const whole = await rehearse(rig, job);
  const total = { acknowledged: 0, amid: 0 };
  const number = casesOf(rig.plan, cases);
  for (let at = 0; at < number; at += 1) {
    const random = randomOf(rig.plan.seed, `${fault} ${at}`);
    const stepped = whole.steps !== null && at % 2 === 1;
    const moment =
      stepped && whole.steps !== null
        ? { atStep: 1 + random.below(Math.ceil(whole.steps * 0.9)) }
        : { afterMs: random.upTo(whole.durationMs * 0.8) };
    const cut = await cutOnce(rig, job, moment, random);
    total.acknowledged += cut.acknowledged;
    if (cut.amid) total.amid += 1;
    const name = `case ${at} (${"atStep" in moment ? `step ${moment.atStep}` : `${moment.afterMs.toFixed(1)} ms`})`;
    if (counted.add(name, cut.verdict)) rig.plan.say(`   ${fault}, ${name}: ${JSON.stringify(cut.verdict)}`);
  }
  return counted.end([
    `${total.amid} of ${number} cuts fell amid the work, which takes ${whole.durationMs.toFixed(0)} ms` +
      (whole.steps === null
        ? " (strace is not installed: none at an exact step)"
        : ` and ${whole.steps} steps`),
    `${total.acknowledged} acknowledgements before the cuts`,
  ]);
};

type Moment = { readonly afterMs: number } | { readonly atStep: number };

const begin = async (
  rig: Rig,
  job: JobName,
  random: Random,
): Promise<{ worker: StartedWorker; task: Task }> => {
  rig.medium.renew(rig.prepared);
  const { folder, words, incident } = rig.sample;
  const worker = await rig.workers.next();
  const seed = random.below(2 ** 31);
  return { worker, task: { job, folder, words, incident, seed, files: rig.files.map(({ path }) => path) } };
};

/** The work without a cut: how long it takes, and how many steps to the disk. */
const rehearse = async (rig: Rig, job: JobName): Promise<{ durationMs: number; steps: number | null }> => {
  const timed = await begin(rig, job, randomOf(rig.plan.seed, `${job} rehearsal`));
  const startedMs = performance.now();
  timed.worker.begin(timed.task);
  await timed.worker.ended;
  const durationMs = performance.now() - startedMs;
  await timed.worker.kill();
  const trouble = timed.worker.lines.filter(({ said }) => said === "refused" || said === "bug");
  if (trouble.length > 0 || !timed.worker.lines.some(({ said }) => said === "done"))
    throw new Error(`${job} does not work without a fault: ${JSON.stringify(trouble)}`);
  if (!canTrapSteps()) return { durationMs, steps: null };
  const counted = await begin(rig, job, randomOf(rig.plan.seed, `${job} rehearsal`));
  const trap = trapStep(counted.worker.pid, null);
  await trap.set;
  counted.worker.begin(counted.task);
  await counted.worker.ended;
  await counted.worker.kill();
  return { durationMs, steps: await trap.steps };
};

const cutOnce = async (
  rig: Rig,
  job: JobName,
  moment: Moment,
  random: Random,
): Promise<{ verdict: Verdict; acknowledged: number; amid: boolean }> => {
  const { worker, task } = await begin(rig, job, random);
  const trap = "atStep" in moment ? trapStep(worker.pid, moment.atStep) : null;
  await trap?.set;
  worker.begin(task);
  await (trap === null
    ? Promise.race([sleep("afterMs" in moment ? moment.afterMs : 0), worker.ended])
    : worker.ended);
  const amid = !worker.lines.some(({ said }) => said === "done");
  rig.medium.cut();
  await worker.kill();
  await trap?.steps;
  rig.medium.recover();
  const lines = worker.lines;
  const bug = lines.find((line) => line.said === "bug");
  const acknowledged = lines.filter(({ said }) => acknowledgements.has(said)).length;
  const verdict = bug === undefined ? await check(rig, lines) : lost(bug.what);
  return { verdict, acknowledged, amid };
};

const check = async (rig: Rig, lines: readonly Line[]): Promise<Verdict> => {
  const { folder, words } = rig.sample;
  const before = await checkSecrets(folder, words, lines);
  if (before !== null) return lost(before);
  const verdict = await checkVault(rig.plan.core, acknowledgedBy(lines, rig.sample, rig.files), {
    falseAlarm: false,
    examine: null,
  });
  const after = verdict.verdict === "lost" ? null : await checkSecrets(folder, words, lines);
  return after === null ? verdict : lost(`once it was opened: ${after}`);
};

const acknowledgements: ReadonlySet<Line["said"]> = new Set(["entry", "import", "slot-changed"]);

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

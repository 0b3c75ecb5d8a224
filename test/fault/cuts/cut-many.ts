import { randomOf } from "../random.ts";
import { casesOf } from "../suites/suite.ts";
import { countFault, type FaultResult } from "../verdict.ts";
import type { JobName } from "../worker/lines.ts";
import { cutOnce, type Moment, rehearse } from "./cut-once.ts";
import type { CutRig } from "./rig.ts";

/** One sort of work to cut into. */
export interface CutKind {
  readonly fault: string;
  readonly job: JobName;
  readonly cases: number;
  /** The process lives on without its medium. */
  readonly patient?: boolean;
}

/** Cuts many times into one sort of work, half of the times at an exact step where that can be had. */
export const cutMany = async (rig: CutRig, kind: CutKind): Promise<FaultResult> => {
  const { fault, job, patient = false } = kind;
  const counted = countFault(fault);
  const { durationMs, steps } = await rehearse(rig, job);
  const total = { acknowledgements: 0, amid: 0 };
  const number = casesOf(rig.plan, kind.cases);
  for (let at = 0; at < number; at += 1) {
    const random = randomOf(rig.plan.seed, `${fault} ${at}`);
    // The last part of the work differs from run to run, and a cut after the end of it would prove little.
    const moment: Moment =
      steps !== null && !patient && at % 2 === 1
        ? { atStep: 1 + random.below(Math.ceil(steps * 0.9)) }
        : { afterMs: random.upTo(durationMs * 0.8) };
    const cut = await cutOnce(rig, job, moment, random, patient);
    total.acknowledgements += cut.acknowledgements;
    if (cut.amid) total.amid += 1;
    const name = `case ${at}, ${"atStep" in moment ? `step ${moment.atStep}` : `${moment.afterMs.toFixed(1)} ms`}`;
    if (counted.add(name, cut.verdict)) rig.plan.say(`   ${fault}, ${name}: ${JSON.stringify(cut.verdict)}`);
  }
  const work = `${durationMs.toFixed(0)} ms${steps === null ? " (no strace: not to the step)" : ` and ${steps} steps`}`;
  return counted.end([
    `${total.amid} of ${number} fell amid the work of ${work}, after ${total.acknowledgements} acknowledgements`,
  ]);
};

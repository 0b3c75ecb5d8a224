import { type Random, randomOf } from "../random.ts";
import { casesOf } from "../suites/suite.ts";
import { countFault, type FaultResult } from "../verdict.ts";
import type { JobName } from "../worker/lines.ts";
import { cutOnce, type Moment, type Rehearsal, rehearse } from "./cut-once.ts";
import type { CutRig } from "./rig.ts";

/** One sort of work to cut into. */
export interface CutKind {
  readonly fault: string;
  readonly job: JobName;
  readonly cases: number;
  /** The process lives on without its medium. */
  readonly patient?: boolean;
}

/** Cuts many times into one sort of work, two thirds of them at an exact step where that can be had. */
export const cutMany = async (rig: CutRig, kind: CutKind): Promise<FaultResult> => {
  const { fault, job, patient = false } = kind;
  const counted = countFault(fault);
  rig.plan.say(`-- ${fault}`);
  const rehearsed = await rehearse(rig, job, !patient);
  const total = { acknowledgements: 0, amid: 0 };
  const number = casesOf(rig.plan, kind.cases);
  for (let at = 0; at < number; at += 1) {
    const random = randomOf(rig.plan.seed, `${fault} ${at}`);
    // The last part of the work differs from run to run, and a cut after the end of it would prove little.
    const moment = momentOf(rehearsed, patient ? 0 : at % 3, random);
    const cut = await cutOnce(rig, job, moment, random, patient);
    total.acknowledgements += cut.acknowledgements;
    if (cut.amid) total.amid += 1;
    const when = "nth" in moment ? `${moment.at} ${moment.nth}` : `${moment.afterMs.toFixed(1)} ms`;
    const name = `case ${at}, ${when}`;
    if (counted.add(name, cut.verdict)) rig.plan.say(`   ${fault}, ${name}: ${JSON.stringify(cut.verdict)}`);
  }
  return counted.end([
    `${total.amid} of ${number} fell amid the work of ${described(rehearsed)}, after ${total.acknowledgements} acknowledgements`,
  ]);
};

/** The last part of the work differs from run to run, and a cut after the end of it would prove little. */
const momentOf = ({ durationMs, steps }: Rehearsal, way: number, random: Random): Moment => {
  const nth = (count: number): number => 1 + random.below(Math.ceil(count * 0.9));
  if (steps === null || way === 0) return { afterMs: random.upTo(durationMs * 0.8) };
  return way === 1 ? { at: "step", nth: nth(steps.step) } : { at: "milestone", nth: nth(steps.milestone) };
};

const described = ({ durationMs, steps }: Rehearsal): string =>
  `${durationMs.toFixed(0)} ms` +
  (steps === null ? ", by the clock alone" : `, ${steps.step} steps and ${steps.milestone} milestones`);

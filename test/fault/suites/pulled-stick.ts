import { isMissing, type Missing } from "../../support/media.ts";
import { type CutKind, cutMany } from "../cuts/cut-many.ts";
import { withCutRig } from "../cuts/rig.ts";
import type { CutMedium } from "../rig/cut-medium.ts";
import { makeStick } from "../rig/stick.ts";
import { makeStickBeside } from "../rig/stick-beside.ts";
import { countFault, type FaultResult } from "../verdict.ts";
import type { Plan, Suite } from "./suite.ts";

/** The vault lies on the stick. */
const onStick: readonly CutKind[] = [
  { fault: "stick pulled: journal", job: "notes", cases: 20, patient: true },
  { fault: "stick pulled: open, record, lock", job: "openings", cases: 15, patient: true },
  { fault: "stick pulled: import", job: "imports", cases: 15, patient: true },
  { fault: "stick pulled: slots", job: "slots", cases: 15, patient: true },
  { fault: "stick pulled: rekey", job: "rekey", cases: 15, patient: true },
];

/** The vault lies on the disk, its backups on the stick as well. */
const besideStick: readonly CutKind[] = [
  { fault: "stick pulled: backup on it", job: "backups", cases: 15, patient: true },
];

/** The stick is pulled while somebody works, and is plugged in again. */
export const pulledStick: Suite = async (plan, wanted) => [
  ...(await pull(plan, wanted, makeStick, onStick)),
  ...(await pull(plan, wanted, makeStickBeside, besideStick)),
];

const pull = async (
  plan: Plan,
  wanted: (fault: string) => boolean,
  makeMedium: () => CutMedium | Missing,
  kinds: readonly CutKind[],
): Promise<readonly FaultResult[]> => {
  const chosen = kinds.filter(({ fault }) => wanted(fault));
  if (chosen.length === 0) return [];
  const results: FaultResult[] = [];
  const missing = await withCutRig(plan, makeMedium, async (rig) => {
    for (const kind of chosen) results.push(await cutMany(rig, kind));
    return {};
  });
  return isMissing(missing) ? chosen.map(({ fault }) => countFault(fault).skip(missing.missing)) : results;
};

import { isMissing } from "../../support/media.ts";
import { type CutKind, cutMany } from "../cuts/cut-many.ts";
import { withCutRig } from "../cuts/rig.ts";
import { makeStick } from "../rig/stick.ts";
import { countFault, type FaultResult } from "../verdict.ts";
import type { Suite } from "./suite.ts";

const kinds: readonly CutKind[] = [
  { fault: "stick pulled: journal", job: "notes", cases: 20, patient: true },
  { fault: "stick pulled: open, record, lock", job: "openings", cases: 15, patient: true },
  { fault: "stick pulled: import", job: "imports", cases: 15, patient: true },
  { fault: "stick pulled: slots", job: "slots", cases: 15, patient: true },
];

/** The stick is pulled while the vault lies on it and somebody works, and is plugged in again. */
export const pulledStick: Suite = async (plan, wanted) => {
  const chosen = kinds.filter(({ fault }) => wanted(fault));
  if (chosen.length === 0) return [];
  const results: FaultResult[] = [];
  const missing = await withCutRig(plan, makeStick, async (rig) => {
    for (const kind of chosen) results.push(await cutMany(rig, kind));
    return {};
  });
  return isMissing(missing) ? chosen.map(({ fault }) => countFault(fault).skip(missing.missing)) : results;
};

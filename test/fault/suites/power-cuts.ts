import { isMissing } from "../../support/media.ts";
import { type CutKind, cutMany } from "../cuts/cut-many.ts";
import { cutOnce } from "../cuts/cut-once.ts";
import { type CutRig, prepare, withCutRig } from "../cuts/rig.ts";
import { randomOf } from "../random.ts";
import { makePowerCutMedium } from "../rig/power-cut-medium.ts";
import { makeOldVault } from "../sample/old-vault.ts";
import { countFault, type FaultResult, lost, survived } from "../verdict.ts";
import type { Suite } from "./suite.ts";

const selfCheck = "power cut: the rig itself";

const kinds: readonly CutKind[] = [
  { fault: "power cut: journal", job: "notes", cases: 42 },
  { fault: "power cut: open, record, lock", job: "openings", cases: 30 },
  { fault: "power cut: import", job: "imports", cases: 36 },
  { fault: "power cut: slots", job: "slots", cases: 36 },
  { fault: "power cut: rekey", job: "rekey", cases: 60 },
  { fault: "power cut: backup", job: "backups", cases: 36 },
];

/** Stores that an earlier Blackstart left, by their version. */
const migrated = [1, 2].map((version) => ({
  version,
  kind: { fault: `power cut: migration from ${version}`, job: "migration", cases: 18 } satisfies CutKind,
}));

/** Power cuts in the middle of the work, then the vault is opened again. */
export const powerCuts: Suite = async (plan, wanted) => {
  const chosen = kinds.filter(({ fault }) => wanted(fault));
  const old = migrated.filter(({ kind }) => wanted(kind.fault));
  if (chosen.length + old.length === 0 && !wanted(selfCheck)) return [];
  const results: FaultResult[] = [];
  const missing = await withCutRig(plan, makePowerCutMedium, async (rig) => {
    if (wanted(selfCheck)) results.push(await checkRig(rig));
    for (const kind of chosen) results.push(await cutMany(rig, kind));
    for (const { version, kind } of old) {
      const make = () => makeOldVault(plan.core, rig.medium.path, version);
      const prepared = await prepare(rig, `version-${version}`, make);
      results.push(await cutMany({ ...rig, prepared }, kind));
    }
    return {};
  });
  if (!isMissing(missing)) return results;
  return [selfCheck, ...[...chosen, ...old.map(({ kind }) => kind)].map(({ fault }) => fault)].map((fault) =>
    countFault(fault).skip(missing.missing),
  );
};

/** The rig has to catch a store that acknowledges before the disk has it, else it proves nothing. */
const checkRig = async (rig: CutRig): Promise<FaultResult> => {
  const counted = countFault(selfCheck);
  let caught = 0;
  for (let at = 0; at < 4; at += 1) {
    const random = randomOf(rig.plan.seed, `${selfCheck} ${at}`);
    const { verdict } = await cutOnce(rig, "unsafe-notes", { afterMs: 80 + random.upTo(60) }, random);
    if (verdict.verdict === "reported" || (verdict.verdict === "lost" && verdict.what.includes("entries")))
      caught += 1;
  }
  counted.add(
    "a store that does not wait for the disk",
    caught > 0 ? survived : lost("the rig did not notice entries that were not on disk"),
  );
  return counted.end([`losses of a careless store noticed in ${caught} of 4 cuts`]);
};

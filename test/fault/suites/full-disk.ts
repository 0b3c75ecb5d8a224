import { makeDisposableDir } from "../../support/disposable-dir.ts";
import { isMissing } from "../../support/media.ts";
import { testPassphrase } from "../../support/test-vault.ts";
import { acknowledgedBy } from "../check/acknowledged.ts";
import { checkVault } from "../check/check-vault.ts";
import { type Prepared, prepare } from "../cuts/rig.ts";
import { makeSmallDisk, type SmallDisk } from "../rig/small-disk.ts";
import { type ImportFile, writeImportFiles } from "../sample/import-files.ts";
import { makeOldVault } from "../sample/old-vault.ts";
import { makeSampleVault, operator, wordsSecret } from "../sample/sample-vault.ts";
import { done } from "../sample/started-core.ts";
import { countFault, type FaultResult, lost, survived, type Verdict } from "../verdict.ts";
import type { Plan, Suite } from "./suite.ts";
import { type WritePath, writePaths } from "./write-paths.ts";

/** What every case needs. */
interface Rig {
  readonly plan: Plan;
  readonly disk: SmallDisk;
  readonly prepared: Prepared;
  /** By version; made when one is asked for. */
  readonly old: (version: number) => Promise<Prepared>;
  readonly files: readonly ImportFile[];
}

const nameOf = (what: string): string => `disk full: ${what}`;

/**
 * Every write path with no room at all, with one page of 4 KiB, two, and so on until it succeeds. Each refusal has to be typed,
 * keep what was acknowledged, and be over once there is room.
 */
export const fullDisk: Suite = async (plan, wanted) => {
  const paths = writePaths.filter(({ what }) => wanted(nameOf(what)));
  const create = wanted(nameOf("create"));
  if (paths.length === 0 && !create) return [];
  const disk = makeSmallDisk(24);
  if (isMissing(disk))
    return ["create", ...paths.map(({ what }) => what)].map((what) =>
      countFault(nameOf(what)).skip(disk.missing),
    );
  const aside = makeDisposableDir("full");
  try {
    const on = { medium: disk, aside: aside.path };
    const prepared = await prepare(on, "sample", () => makeSampleVault(plan.core, disk.path));
    const old = (version: number): Promise<Prepared> =>
      prepare(on, `version-${version}`, () => makeOldVault(plan.core, disk.path, version));
    const rig: Rig = { plan, disk, prepared, old, files: writeImportFiles(aside.path, 1, 150) };
    const results: FaultResult[] = [];
    if (create) results.push(await grow(rig, "create", (pages) => createWith(rig, pages)));
    for (const path of paths) {
      const before = path.version === undefined ? rig : { ...rig, prepared: await old(path.version) };
      results.push(await grow(rig, path.what, (pages) => tryWith(before, path, pages)));
    }
    return results;
  } finally {
    disk.remove();
    aside.remove();
  }
};

interface Tried {
  /** Whether there was room enough. */
  readonly enough: boolean;
  readonly verdict: Verdict;
}

/** More and more room, page by page at first, until it is enough twice in a row. */
const grow = async (
  rig: Rig,
  what: string,
  work: (pages: number) => Promise<Tried>,
): Promise<FaultResult> => {
  const counted = countFault(nameOf(what));
  rig.plan.say(`-- ${nameOf(what)}`);
  let enough = 0;
  let [pages, refused] = [0, 0];
  while ((enough < 2 || counted.cases() < 8) && pages < 3000) {
    const tried = await work(pages);
    enough = tried.enough ? enough + 1 : 0;
    if (!tried.enough) refused += 1;
    if (counted.add(`${pages} pages left`, tried.verdict))
      rig.plan.say(`   ${nameOf(what)}, ${pages} pages left: ${JSON.stringify(tried.verdict)}`);
    pages += Math.max(1, Math.floor(pages / (8 * rig.plan.share)));
  }
  return counted.end([`refused ${refused} times; ${pages} pages were enough`]);
};

const createWith = async ({ plan, disk }: Rig, pages: number): Promise<Tried> => {
  disk.renew(null);
  disk.leave(pages);
  const passphrase = testPassphrase.expose();
  const wish = { folder: disk.path, name: "neu", passphrase, operator };
  const made = await plan.core.client.vault.create(wish);
  const bugs = plan.core.bugs();
  await plan.core.client.vault.lock({});
  if (bugs.length > 0) return { enough: made.ok, verdict: lost(bugs.join("; ")) };
  if (made.ok) return { enough: true, verdict: survived };
  const left = disk.names();
  if (left.length > 0) return { enough: false, verdict: lost(`refused, and left ${left.join(", ")} behind`) };
  return { enough: false, verdict: refusal(made.failure.kind, []) };
};

const refusal = (kind: string, own: readonly string[]): Verdict =>
  kind === "store.disk-full" || own.includes(kind) ? survived : lost(`refused as ${kind}`);

const tryWith = async (rig: Rig, path: WritePath, pages: number): Promise<Tried> => {
  const { plan, disk, files } = rig;
  const { content, sample } = rig.prepared;
  const { client } = plan.core;
  disk.renew(content);
  const open = () => client.vault.open({ path: sample.folder, secret: wordsSecret(sample.words), operator });
  if (!path.opens) done(await open());
  const work = { client, sample, files, open };
  const begun = await path.before(work);
  disk.leave(pages);
  const first = await begun();
  disk.makeRoom();
  const again = first.failure === null ? null : await begun();
  await client.vault.lock({});
  const bugs = plan.core.bugs();
  const enough = first.failure === null;
  if (bugs.length > 0) return { enough, verdict: lost(bugs.join("; ")) };
  const said = first.failure === null ? survived : refusal(first.failure, path.own);
  if (said.verdict === "lost") return { enough, verdict: said };
  if (again !== null && again.failure !== null)
    return { enough, verdict: lost(`with room it is refused as ${again.failure}`) };
  const lines = [...first.lines, ...(again?.lines ?? [])];
  const acknowledged = acknowledgedBy(lines, sample, files);
  return {
    enough,
    verdict: await checkVault(plan.core, acknowledged, { falseAlarm: false, examine: null }),
  };
};

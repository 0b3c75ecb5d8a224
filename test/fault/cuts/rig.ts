import { cpSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { makeDisposableDir } from "../../support/disposable-dir.ts";
import { isMissing, type Missing } from "../../support/media.ts";
import type { Random } from "../random.ts";
import type { CutMedium } from "../rig/cut-medium.ts";
import { type ImportFile, writeImportFiles } from "../sample/import-files.ts";
import { makeSampleVault, type SampleVault } from "../sample/sample-vault.ts";
import type { Plan } from "../suites/suite.ts";
import type { JobName, Task } from "../worker/lines.ts";
import { createWorkers, type StartedWorker, type Workers } from "../worker/started-worker.ts";

/** A vault as it lies on the medium before the work, kept off the medium. */
export interface Prepared {
  readonly content: string;
  readonly sample: SampleVault;
}

/** A medium to cut, and everything that works on it. */
export interface CutRig {
  readonly plan: Plan;
  readonly medium: CutMedium;
  readonly workers: Workers;
  readonly prepared: Prepared;
  readonly files: readonly ImportFile[];
  /** For what is made once per kind of work; off the medium. */
  readonly aside: string;
}

/** Makes the rig, works with it, takes it apart. */
export const withCutRig = async <T>(
  plan: Plan,
  makeMedium: () => CutMedium | Missing,
  work: (rig: CutRig) => Promise<T>,
): Promise<T | Missing> => {
  const medium = makeMedium();
  if (isMissing(medium)) return medium;
  const aside = makeDisposableDir("aside");
  const workers = createWorkers();
  try {
    const rig = { plan, medium, workers, aside: aside.path, files: writeImportFiles(aside.path, 12, 60) };
    const prepared = await prepare(rig, "sample", () => makeSampleVault(plan.core, medium.path));
    return await work({ ...rig, prepared });
  } finally {
    await workers.end();
    medium.remove();
    aside.remove();
  }
};

/** Has a vault made on the empty medium and keeps a copy of it. */
export const prepare = async (
  { medium, aside }: { readonly medium: Pick<CutMedium, "path" | "renew">; readonly aside: string },
  name: string,
  make: () => Promise<SampleVault>,
): Promise<Prepared> => {
  const [empty, content] = [join(aside, "empty"), join(aside, name)];
  mkdirSync(empty, { recursive: true });
  medium.renew(empty);
  const sample = await make();
  rmSync(content, { recursive: true, force: true });
  cpSync(medium.path, content, { recursive: true });
  return { content, sample };
};

/** The prepared vault lies on the medium, and a worker waits for its task. */
export const makeReady = async (
  { medium, prepared, workers, files }: CutRig,
  job: JobName,
  random: Random,
): Promise<{ readonly worker: StartedWorker; readonly task: Task }> => {
  medium.renew(prepared.content);
  const { folder, words, incident } = prepared.sample;
  const worker = await workers.next();
  const seed = random.below(2 ** 31);
  return { worker, task: { job, folder, words, incident, seed, files: files.map(({ path }) => path) } };
};

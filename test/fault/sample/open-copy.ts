import { cpSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { makeDisposableDir } from "../../support/disposable-dir.ts";
import { mustRun } from "../../support/media.ts";
import { type Acknowledged, acknowledgedBy } from "../check/acknowledged.ts";
import { startWorker } from "../worker/started-worker.ts";
import { writeImportFiles } from "./import-files.ts";
import { makeSampleVault } from "./sample-vault.ts";
import type { StartedCore } from "./started-core.ts";

/** A vault as it lies on the disk while somebody has it open: its newest rows are in the WAL. */
export interface OpenCopy {
  readonly acknowledged: Acknowledged;
  /** Puts it in place again as it was. */
  renew(): void;
  remove(): void;
}

/** Makes a vault, lets another process work in it, copies it amid that, and kills the process. */
export const makeOpenCopy = async (core: StartedCore): Promise<OpenCopy> => {
  const dir = makeDisposableDir("damage");
  const place = join(dir.path, "place");
  const copy = join(dir.path, "copy");
  mkdirSync(place);
  const sample = await makeSampleVault(core, place);
  const files = writeImportFiles(dir.path, 2, 20);
  const worker = startWorker();
  await worker.ready;
  const { folder, words, incident } = sample;
  worker.begin({ job: "left-open", folder, words, incident, seed: 1, files: files.map(({ path }) => path) });
  await worker.ended;
  mustRun("cp", "-a", place, copy);
  await worker.kill();
  const trouble = worker.lines.filter(({ said }) => said === "refused" || said === "bug" || said === "done");
  if (trouble.length > 0) throw new Error(`no open vault to copy: ${JSON.stringify(trouble)}`);
  return {
    acknowledged: acknowledgedBy(worker.lines, sample, files),
    renew: () => {
      rmSync(place, { recursive: true, force: true });
      cpSync(copy, place, { recursive: true, preserveTimestamps: true });
    },
    remove: dir.remove,
  };
};

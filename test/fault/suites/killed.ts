import { cpSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { makeDisposableDir } from "../../support/disposable-dir.ts";
import { acknowledgedBy } from "../check/acknowledged.ts";
import { checkVault } from "../check/check-vault.ts";
import { randomOf } from "../random.ts";
import { writeImportFiles } from "../sample/import-files.ts";
import { makeSampleVault } from "../sample/sample-vault.ts";
import { countFault, lost } from "../verdict.ts";
import type { JobName } from "../worker/lines.ts";
import { createWorkers } from "../worker/started-worker.ts";
import { casesOf, type Suite } from "./suite.ts";

const fault = "core killed at work";
const jobs: readonly [JobName, ...JobName[]] = ["notes", "openings", "imports"];

/** kill -9 of the process that works: what was written stays, nothing is closed in order. */
export const killed: Suite = async (plan, wanted) => {
  if (!wanted(fault)) return [];
  const counted = countFault(fault);
  plan.say(`-- ${fault}`);
  const dir = makeDisposableDir("killed");
  const [place, prepared] = [join(dir.path, "place"), join(dir.path, "prepared")];
  mkdirSync(place);
  const workers = createWorkers();
  let acknowledgements = 0;
  try {
    const sample = await makeSampleVault(plan.core, place);
    cpSync(place, prepared, { recursive: true });
    const files = writeImportFiles(dir.path, 12, 60);
    const { folder, words, incident } = sample;
    for (let at = 0; at < casesOf(plan, 20); at += 1) {
      rmSync(place, { recursive: true });
      cpSync(prepared, place, { recursive: true });
      const random = randomOf(plan.seed, `${fault} ${at}`);
      const job = random.pick(jobs);
      const afterMs = random.upTo(80);
      const worker = await workers.next();
      worker.begin({ job, folder, words, incident, seed: at, files: files.map(({ path }) => path) });
      await worker.opened;
      await Promise.race([sleep(afterMs), worker.ended]);
      await worker.kill();
      const acknowledged = acknowledgedBy(worker.lines, sample, files);
      acknowledgements += worker.lines.length - 1;
      const bug = worker.lines.find((line) => line.said === "bug" || line.said === "refused");
      const verdict =
        bug === undefined
          ? await checkVault(plan.core, acknowledged, { falseAlarm: false, examine: null })
          : lost(JSON.stringify(bug));
      if (counted.add(`${job}, case ${at}`, verdict))
        plan.say(`   ${fault}, ${job}: ${JSON.stringify(verdict)}`);
    }
    return [counted.end([`${acknowledgements} acknowledgements before the kills`])];
  } finally {
    await workers.end();
    dir.remove();
  }
};

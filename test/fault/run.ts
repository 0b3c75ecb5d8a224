import { existsSync, mkdirSync, statfsSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { inRepository } from "../support/repository.ts";
import { say } from "../support/stage.ts";
import { startCore } from "./sample/started-core.ts";
import { damage } from "./suites/damage.ts";
import { fullDisk } from "./suites/full-disk.ts";
import { killed } from "./suites/killed.ts";
import { powerCuts } from "./suites/power-cuts.ts";
import { pulledStick } from "./suites/pulled-stick.ts";
import type { Plan, Suite } from "./suites/suite.ts";
import { tableLines } from "./table.ts";
import type { FaultResult } from "./verdict.ts";

/**
 * What happens to laptops and sticks, done on purpose: `npm run test:fault`. Needs root on Linux and Debian's tools.
 *   --seed N     repeats a run (moments, positions and sizes are drawn from it)
 *   --share F    only that part of the cases, e.g. 0.2
 *   --only TEXT  only faults with that text in their name
 * The exit code is 1 when anything was lost.
 */
const { values } = parseArgs({
  options: { seed: { type: "string" }, share: { type: "string" }, only: { type: "string" } },
});
const seed = values.seed === undefined ? Math.floor(Math.random() * 1_000_000) : Number(values.seed);
const share = values.share === undefined ? 1 : Number(values.share);
if (!Number.isSafeInteger(seed) || !(share > 0 && share <= 1))
  throw new Error("--seed takes a whole number, --share a part between 0 and 1");

// In memory where there is room: the disk of this computer is spared, and does not slow the run down.
const memory = "/dev/shm";
if (existsSync(memory) && statfsSync(memory).bavail * statfsSync(memory).bsize > 2 ** 30)
  process.env["TMPDIR"] = memory;

const suites: readonly Suite[] = [powerCuts, pulledStick, fullDisk, damage, killed];

const plan: Plan = { seed, share, core: await startCore(), say };
const wanted = (fault: string): boolean => values.only === undefined || fault.includes(values.only);
say(`Faults with seed ${seed}${share === 1 ? "" : `, ${Math.round(share * 100)} % of the cases`}`);
const results: FaultResult[] = [];
for (const suite of suites) results.push(...(await suite(plan, wanted)));
plan.core.close();
for (const line of tableLines(results)) say(line);
say(`\nseed ${seed}: ${results.reduce((total, { lost }) => total + lost, 0)} lost`);
mkdirSync(inRepository("test-results"), { recursive: true });
writeFileSync(inRepository("test-results", "fault.json"), JSON.stringify({ seed, share, results }, null, 2));
process.exitCode = results.some(({ lost }) => lost > 0) || results.length === 0 ? 1 : 0;

import { tmpdir } from "node:os";
import { parseArgs } from "node:util";
import { buildIfStale } from "../../electron/hosts/build.mjs";
import { say } from "../support/stage.ts";
import { benches, runBench } from "./benches.ts";
import { type Line, tableLines } from "./line.ts";

/**
 * How fast it is compared with what it stands on, both measured in one run: `npm run bench`.
 *   --only P4,P8   only these
 *   --rounds N     at least 9 give a verdict that can be trusted
 *   --folder DIR   measures on that medium (default: the system's temporary folder)
 * The exit code is 1 when a target was missed.
 */
const { values } = parseArgs({
  options: { only: { type: "string" }, rounds: { type: "string" }, folder: { type: "string" } },
});
const rounds = values.rounds === undefined ? 9 : Number(values.rounds);
if (!Number.isSafeInteger(rounds) || rounds < 1) throw new Error("--rounds takes a whole number from 1");
const only = values.only?.split(",") ?? benches.map(({ id }) => id);
const unknown = only.filter((id) => !benches.some((bench) => bench.id === id));
if (unknown.length > 0) throw new Error(`--only knows ${benches.map(({ id }) => id).join(", ")}`);

buildIfStale();
const lines: Line[] = [];
for (const bench of benches.filter(({ id }) => only.includes(id)))
  lines.push(...(await runBench(bench, { rounds, parent: values.folder ?? tmpdir(), smaller: 1, say })));
say("");
for (const line of tableLines(lines)) say(line);
say("");
say(`Medians of ${rounds} alternating rounds.`);
process.exitCode = lines.some(({ verdict }) => verdict === "missed") ? 1 : 0;

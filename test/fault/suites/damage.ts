import {
  closeSync,
  existsSync,
  openSync,
  readSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { checkVault } from "../check/check-vault.ts";
import { examineWith } from "../check/examine.ts";
import { type Random, randomOf } from "../random.ts";
import { makeOpenCopy, type OpenCopy } from "../sample/open-copy.ts";
import { countFault, type FaultResult, lost, type Verdict } from "../verdict.ts";
import { casesOf, type Plan, type Suite } from "./suite.ts";

/** How many bits are flipped in each file, and at how many places it is cut off. */
const targets = [
  { file: "vault.db", flips: 200, cuts: 18 },
  { file: "vault.db-wal", flips: 160, cuts: 16 },
  { file: "vault.json", flips: 50, cuts: 6 },
  { file: "vault.copy.json", flips: 50, cuts: 6 },
  { file: "vault.marks", flips: 40, cuts: 4 },
] as const;

type Target = (typeof targets)[number]["file"];

/** Files that are gone altogether. */
const removals: readonly (readonly string[])[] = [
  ...targets.map(({ file }) => [file]),
  ["vault.open"],
  ["backups"],
  ["vault.json", "vault.copy.json"],
  ["vault.db-wal", "vault.marks"],
  ["vault.marks", "vault.json"],
];

const nameOf = (what: string, file: string): string => `${what}: ${file}`;

/** Damage to the files of a vault that was left open: its newest rows are in the WAL. */
export const damage: Suite = async (plan, wanted) => {
  const flipped = targets.filter(({ file }) => wanted(nameOf("flipped bit", file)));
  const cutOff = targets.filter(({ file }) => wanted(nameOf("cut off", file)));
  const removed = wanted("removed files");
  if (flipped.length + cutOff.length === 0 && !removed) return [];
  const copy = await makeOpenCopy(plan.core);
  try {
    const results: FaultResult[] = [];
    for (const { file, flips } of flipped) results.push(await flipBits(plan, copy, file, flips));
    for (const { file, cuts } of cutOff) results.push(await cutOffFile(plan, copy, file, cuts));
    if (removed) results.push(await removeFiles(plan, copy));
    return results;
  } finally {
    copy.remove();
  }
};

const pathOf = ({ acknowledged }: OpenCopy, file: string): string => join(acknowledged.folder, file);

const check = (plan: Plan, { acknowledged }: OpenCopy): Promise<Verdict> =>
  checkVault(plan.core, acknowledged, { falseAlarm: true, examine: examineWith(plan.core) });

/** Of two copies of the slot file one is whole: the vault has to open. */
const mustOpen = (file: Target, verdict: Verdict): Verdict =>
  file.endsWith(".json") && verdict.verdict === "reported" && verdict.by.startsWith("opening:")
    ? lost(`one whole copy of the slot file was not enough: ${verdict.by}`)
    : verdict;

const flipBits = async (plan: Plan, copy: OpenCopy, file: Target, flips: number): Promise<FaultResult> => {
  const fault = nameOf("flipped bit", file);
  const counted = countFault(fault);
  plan.say(`-- ${fault}`);
  for (let at = 0; at < casesOf(plan, flips); at += 1) {
    copy.renew();
    const random = randomOf(plan.seed, `${fault} ${at}`);
    const position = positionIn(file, statSync(pathOf(copy, file)).size, at, random);
    const bit = random.below(8);
    flipBit(pathOf(copy, file), position, bit);
    const name = `bit ${bit} of byte ${position}`;
    const verdict = mustOpen(file, await check(plan, copy));
    if (counted.add(name, verdict)) plan.say(`   ${fault}, ${name}: ${JSON.stringify(verdict)}`);
  }
  return counted.end();
};

/** Every eighth one among the first bytes, where the headers are. */
const positionIn = (file: Target, size: number, at: number, random: Random): number =>
  random.below(at % 8 === 0 && file.startsWith("vault.db") ? 56 : size);

const flipBit = (path: string, position: number, bit: number): void => {
  const handle = openSync(path, "r+");
  const byte = Buffer.alloc(1);
  readSync(handle, byte, 0, 1, position);
  byte[0] = (byte[0] ?? 0) ^ (1 << bit);
  writeSync(handle, byte, 0, 1, position);
  closeSync(handle);
};

const cutOffFile = async (plan: Plan, copy: OpenCopy, file: Target, cuts: number): Promise<FaultResult> => {
  const fault = nameOf("cut off", file);
  const counted = countFault(fault);
  plan.say(`-- ${fault}`);
  for (let at = 0; at < casesOf(plan, cuts); at += 1) {
    copy.renew();
    const length = randomOf(plan.seed, `${fault} ${at}`).below(
      at === 0 ? 1 : statSync(pathOf(copy, file)).size,
    );
    truncateSync(pathOf(copy, file), length);
    const verdict = mustOpen(file, await check(plan, copy));
    if (counted.add(`after ${length} bytes`, verdict))
      plan.say(`   ${fault}, after ${length} bytes: ${JSON.stringify(verdict)}`);
  }
  return counted.end();
};

const removeFiles = async (plan: Plan, copy: OpenCopy): Promise<FaultResult> => {
  const counted = countFault("removed files");
  plan.say("-- removed files");
  for (const files of removals) {
    copy.renew();
    for (const file of files) {
      if (!existsSync(pathOf(copy, file))) throw new Error(`there is no ${file} to remove`);
      rmSync(pathOf(copy, file), { recursive: true });
    }
    const verdict = await check(plan, copy);
    if (counted.add(files.join(" and "), verdict))
      plan.say(`   removed ${files.join(" and ")}: ${JSON.stringify(verdict)}`);
  }
  return counted.end();
};

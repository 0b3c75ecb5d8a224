import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Bench } from "./bench.ts";
import type { Line } from "./line.ts";
import { unlock } from "./p4-unlock.ts";
import { encryption } from "./p8-encryption.ts";
import { start } from "./p9-start.ts";
import { backup } from "./p10-backup.ts";

export const benches: readonly Bench[] = [unlock, encryption, start, backup];

export interface Amount {
  readonly rounds: number;
  /** Where the folders are made: the medium that is measured. */
  readonly parent: string;
  readonly smaller: number;
  readonly say: (line: string) => void;
}

/** Runs one bench in a folder of its own, with settings and local log in there too. */
export const runBench = async (bench: Bench, { parent, ...amount }: Amount): Promise<readonly Line[]> => {
  amount.say(`${bench.id}  ${bench.title}`);
  const folder = mkdtempSync(join(parent, "blackstart-bench-"));
  const profile = process.env.BLACKSTART_PROFILE;
  process.env.BLACKSTART_PROFILE = join(folder, "profile");
  try {
    return await bench.run({ ...amount, folder });
  } finally {
    if (profile === undefined) delete process.env.BLACKSTART_PROFILE;
    else process.env.BLACKSTART_PROFILE = profile;
    rmSync(folder, { recursive: true, force: true });
  }
};

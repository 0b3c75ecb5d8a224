import type { Backup, Examined } from "#shared/contract/areas/keeping.ts";
import { codeOf } from "../../exports/medium-failure.ts";
import { createKnownChecksums } from "../backups/checksums.ts";
import { backupFolders } from "../backups/folder-names.ts";
import { isWhole, type ListedPlace, listBackups } from "../backups/list.ts";
import { readManifest } from "../backups/manifest.ts";
import { found } from "./finding.ts";

export interface ExaminedBackups {
  readonly findings: readonly Examined[];
  /** Folder of the newest whole one, or null. */
  readonly restoreFrom: string | null;
}

type Judged = Pick<Backup, "path" | "madeAt" | "verdict" | "sameKey">;

/**
 * Every backup against the checksum that was noted when it was made. masterKey: null without a secret, then nobody can tell whether the
 * note itself is genuine. vaultId: null when no slot file can be read. Cost: reads every backup once.
 */
export const examineBackups = async (
  masterKey: Buffer | null,
  vaultId: string | null,
  places: readonly ListedPlace[],
): Promise<ExaminedBackups> => {
  const backups =
    masterKey !== null && vaultId !== null
      ? await listBackups({ checksums: createKnownChecksums(), masterKey, vaultId }, places)
      : await listedFromOutside(vaultId, places);
  const whole = backups.filter(({ verdict }) => verdict === "whole");
  const damaged = backups.filter(({ verdict }) => verdict === "damaged");
  const findings = damaged.map(({ path, madeAt }) => found("backups", "backup-damaged", { path, madeAt }));
  const [newest] = whole;
  if (newest === undefined) findings.push(found("backups", "no-backups"));
  else findings.push(found("backups", "backups-whole", { count: whole.length, newest: newest.madeAt }));
  const otherKey = whole.filter(({ sameKey }) => !sameKey).length;
  if (otherKey > 0 && masterKey !== null)
    findings.push(found("backups", "backup-other-key", { count: otherKey }));
  return { findings, restoreFrom: newest?.path ?? null };
};

const listedFromOutside = async (
  vaultId: string | null,
  places: readonly ListedPlace[],
): Promise<readonly Judged[]> => {
  const checksums = createKnownChecksums();
  const judged: (Judged & { readonly sequence: number })[] = [];
  for (const path of places.flatMap(({ parent }) => foldersIn(parent))) {
    const manifest = manifestIn(path);
    if (manifest === "missing") continue;
    if (manifest === "damaged") {
      judged.push({ path, madeAt: "", verdict: "damaged", sameKey: true, sequence: 0 });
      continue;
    }
    if (vaultId !== null && manifest.vaultId !== vaultId) continue;
    const verdict = (await isWhole(checksums, path, manifest)) ? "whole" : "damaged";
    judged.push({ path, madeAt: manifest.madeAt, verdict, sameKey: true, sequence: manifest.sequence });
  }
  return judged.sort((a, b) => b.sequence - a.sequence);
};

const foldersIn = (parent: string): readonly string[] => orOnFailure(() => backupFolders(parent), []);

const manifestIn = (path: string): ReturnType<typeof readManifest> =>
  orOnFailure(() => readManifest(path), "damaged");

/** A medium that does not answer counts as damage, not as a reason to stop. */
const orOnFailure = <T>(work: () => T, otherwise: T): T => {
  try {
    return work();
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return otherwise;
  }
};

import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { backupReasons } from "#shared/contract/areas/keeping.ts";
import type { Timestamp } from "#shared/kernel/time.ts";
import { unfinishedPrefix } from "../../exports/medium.ts";
import { isUsableName, vaultEnding } from "../folder.ts";
import type { BackupReason } from "./manifest.ts";

/** Room for the date, the reason and the ending within the 255 bytes that file systems give a name. */
const maxVaultNameBytes = 190;

/** `<name> <YYYY-MM-DD HHMMSS> <reason>.blackstart`, free in that folder: legal on FAT, exFAT and NTFS. */
export const freeBackupName = (
  parent: string,
  vaultName: string,
  madeAt: Timestamp,
  reason: BackupReason,
): string => {
  const time = madeAt.slice(11, 19).replaceAll(":", "");
  const stem = `${portable(vaultName)} ${madeAt.slice(0, 10)} ${time} ${reason}`;
  for (let number = 1; ; number += 1) {
    const name = `${stem}${number === 1 ? "" : ` ${number}`}${vaultEnding}`;
    if (!existsSync(join(parent, name))) return name;
  }
};

/** The folder for the backups of one vault on another medium. */
export const folderOnMedium = (medium: string, vaultName: string): string =>
  join(medium, `${portable(vaultName)} backups`);

/** A vault made by hand could have any name. */
const portable = (vaultName: string): string => {
  let name = isUsableName(vaultName) && vaultName !== "" ? vaultName : "vault";
  while (Buffer.byteLength(name) > maxVaultNameBytes) name = [...name].slice(0, -1).join("").trimEnd();
  return name;
};

const namePattern = new RegExp(
  `^.+ (\\d{4}-\\d{2}-\\d{2}) (\\d{2})(\\d{2})(\\d{2}) (${backupReasons.join("|")})(?: \\d+)?\\.blackstart$`,
);

/** What the name alone says, for a backup whose manifest cannot be read. Null for folders that are no backups. */
export const readBackupName = (
  name: string,
): { readonly madeAt: string; readonly reason: BackupReason } | null => {
  const found = namePattern.exec(name);
  if (found === null) return null;
  const [, date, hours, minutes, seconds, reason] = found;
  return { madeAt: `${date}T${hours}:${minutes}:${seconds}`, reason: reason as BackupReason };
};

/** Full paths of the folders that may be backups; none when the folder is not there. */
export const backupFolders = (parent: string): readonly string[] => {
  if (!existsSync(parent)) return [];
  return readdirSync(parent, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name.endsWith(vaultEnding))
    .map((entry) => join(parent, entry.name))
    .sort();
};

/**
 * Removes what an interrupted backup left. olderThanMs: younger ones stay, because on a shared medium another computer may be at work;
 * 0 where nobody else can be.
 */
export const removeLeftovers = (parent: string, olderThanMs: number): void => {
  if (!existsSync(parent)) return;
  for (const entry of readdirSync(parent)) {
    if (!entry.startsWith(unfinishedPrefix)) continue;
    const path = join(parent, entry);
    if (olderThanMs === 0 || Date.now() - statSync(path).mtimeMs > olderThanMs)
      rmSync(path, { recursive: true, force: true });
  }
};

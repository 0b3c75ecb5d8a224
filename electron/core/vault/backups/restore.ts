import { existsSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { ok, type Result, refuse } from "#shared/kernel/result.ts";
import { type ClockDep, toTimestamp } from "#shared/kernel/time.ts";
import type { NotWritten } from "../../exports/medium-failure.ts";
import { backupsOf, databaseOf, isUsableName, slotFileNames, vaultEnding } from "../folder.ts";
import { readOpenedMark } from "../opened-mark.ts";
import { type Computer, type ComputerDep, placeOf } from "../place.ts";
import { type FolderFailure, readSlotFiles } from "../slot-files.ts";
import { copyFolder, type FolderCopyOptions } from "./copy-folder.ts";
import { readManifest } from "./manifest.ts";

export type RestoreFailure =
  | FolderFailure
  | NotWritten
  | { readonly kind: "vault.in-use"; readonly path: string }
  | { readonly kind: "backups.damaged"; readonly path: string }
  | { readonly kind: "vault.name-unusable"; readonly name: string };

export interface RestoreWish {
  /** A backup, or any copy of a vault folder that nobody has open. */
  readonly backup: string;
  readonly parent: string;
  readonly name: string;
}

export interface Restored {
  readonly path: string;
  /** Of the backup; of a copy without a manifest, when its store was last written. */
  readonly madeAt: string;
}

/**
 * Copies a backup into a new vault folder `<parent>/<name>.blackstart`, complete or not there at all; never over anything that is there.
 * Needs no secret: it opens with the secrets of the day on which it was made. With a manifest, the store has to have its checksum.
 */
export const restoreBackup = async (
  { clock, computer }: ClockDep & ComputerDep,
  { backup, parent, name }: RestoreWish,
  options: FolderCopyOptions = {},
): Promise<Result<Restored, RestoreFailure>> => {
  if (!isUsableName(name)) return refuse({ kind: "vault.name-unusable", name });
  const slots = readSlotFiles(backup);
  if (!slots.ok) return slots;
  if (isOpenHere(backup, computer)) return refuse({ kind: "vault.in-use", path: backup });
  const manifest = readManifest(backup);
  if (manifest === "damaged") return refuse({ kind: "backups.damaged", path: backup });
  const database = basename(databaseOf(backup));
  const files = [database, ...slotFileNames, ...(manifest === "missing" ? [`${database}-wal`] : [])];
  const copied = await copyFolder(
    {
      from: backup,
      files: files.filter((file) => existsSync(join(backup, file))),
      parent,
      name: `${name}${vaultEnding}`,
      folders: [basename(backupsOf(backup))],
      expect: ([store]) => {
        if (manifest !== "missing" && store?.sha256 !== manifest.sha256) throw new BackupDamaged();
      },
    },
    options,
  ).catch((error: unknown) => {
    if (error instanceof BackupDamaged) return refuse({ kind: "backups.damaged", path: backup });
    throw error;
  });
  if (!copied.ok) return copied;
  const { mtimeMs } = statSync(databaseOf(backup));
  const madeAt =
    manifest === "missing" ? toTimestamp(mtimeMs, clock.offsetMinutes(mtimeMs)) : manifest.madeAt;
  return ok({ path: copied.value, madeAt });
};

/** Also by this very process: reading its database beside SQLite would drop the lock that keeps others out. */
const isOpenHere = (folder: string, computer: Computer): boolean =>
  readOpenedMark(folder, computer, placeOf(computer, folder))?.who === "running";

/** Carries the finding out of the copying, so that nothing gets the final name. */
class BackupDamaged extends Error {}

import { mkdirSync } from "node:fs";
import { basename } from "node:path";
import { ok, type Result } from "#shared/kernel/result.ts";
import { MediumError } from "../../exports/medium-failure.ts";
import type { Db, ReadableDb } from "../../store/db.ts";
import { metaValue, setMetaValue } from "../../store/meta.ts";
import { isFolder, slotFileNames } from "../folder.ts";
import { copyFolder, type FolderCopyOptions } from "./copy-folder.ts";
import { folderOnMedium, removeLeftovers } from "./folder-names.ts";
import type { MadeBackup } from "./make.ts";
import { manifestName } from "./manifest.ts";
import { type NotMade, notMadeOf } from "./not-made.ts";

/** Each computer has its own paths, so each place has its own second medium. place: see `placeOf`. */
const metaName = (place: string): string => `backups.second.${place}`;

/** The folder on another medium in which every backup is made too; null: none was named. */
export const secondMedium = (db: ReadableDb, place: string): string | null => {
  const path = metaValue(db, metaName(place));
  return path === null || path === "" ? null : path;
};

export const setSecondMedium = (db: Db, place: string, path: string | null): void =>
  setMetaValue(db, metaName(place), path ?? "");

/** A stick that is not plugged in is no fault. */
export const isPresent = (medium: string): boolean => isFolder(medium);

/** Another computer may be writing to the same medium: only leftovers that nobody can be at any more are removed. */
const leftoverAfterMs = 24 * 60 * 60_000;

/** What makes a backup folder. */
export const backupFiles = ["vault.db", ...slotFileNames, manifestName] as const;

/** Copies a finished backup to another medium, with the checksum that was noted when it was made. */
export const copyToMedium = async (
  { folder, manifest }: MadeBackup,
  medium: string,
  vaultName: string,
  options: FolderCopyOptions,
): Promise<Result<string, NotMade>> => {
  const parent = folderOnMedium(medium, vaultName);
  try {
    mkdirSync(parent, { recursive: true });
    removeLeftovers(parent, leftoverAfterMs);
    const copied = await copyFolder(
      {
        from: folder,
        files: backupFiles,
        parent,
        name: basename(folder),
        expect: ([database]) => {
          if (database?.sha256 !== manifest.sha256)
            throw new MediumError({ kind: "files.readback-differs", path: folder });
        },
      },
      options,
    );
    return copied.ok ? ok(copied.value) : notMadeOf(new MediumError(copied.failure), parent);
  } catch (error) {
    return notMadeOf(error, parent);
  }
};

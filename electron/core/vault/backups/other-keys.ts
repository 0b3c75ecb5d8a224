import { existsSync } from "node:fs";
import { basename } from "node:path";
import type { Db, ReadableDb } from "../../store/db.ts";
import { metaValue, setMetaValue } from "../../store/meta.ts";
import { backupFolders, readBackupName } from "./folder-names.ts";
import { readManifest } from "./manifest.ts";
import { removeBackup } from "./remove.ts";

/** Meta value with which a person's wish survives a power cut: backups made under an earlier master key shall go. */
export const removeOthersName = "backups.remove-other-keys";

export const isRemovalWanted = (db: ReadableDb): boolean => metaValue(db, removeOthersName) === "yes";

export const forgetRemoval = (db: Db): void => setMetaValue(db, removeOthersName, "");

/**
 * Removes the backups of a vault that were made under another master key, and those of which nobody can tell. keyNumber: of the key in
 * force. Returns how many went. Throws file errors.
 */
export const removeOtherKeys = async (
  parent: string,
  vaultId: string,
  keyNumber: string,
): Promise<number> => {
  const others = backupFolders(parent).filter((folder) => {
    const manifest = readManifest(folder);
    if (typeof manifest === "string") return readBackupName(basename(folder)) !== null;
    return manifest.vaultId === vaultId && manifest.keyNumber !== keyNumber;
  });
  for (const folder of others) if (existsSync(folder)) await removeBackup(folder);
  return others.length;
};

import { randomBytes } from "node:crypto";
import { rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { syncFolder, unfinishedPrefix } from "../../exports/medium.ts";
import { backupFolders } from "./folder-names.ts";
import { type Manifest, readManifest } from "./manifest.ts";
import { makingRoom } from "./rotation.ts";

/** Removes a backup. It loses its name first: after a power cut no half backup stands there under a final name. */
export const removeBackup = async (folder: string): Promise<void> => {
  const parent = dirname(folder);
  const leftover = join(parent, `${unfinishedPrefix}${randomBytes(4).toString("hex")}`);
  await rename(folder, leftover);
  await syncFolder(parent);
  await rm(leftover, { recursive: true, force: true });
};

/** Backups below a folder with the manifest of each; those whose manifest cannot be read are left to people. */
export const readableBackups = (
  parent: string,
): readonly { readonly folder: string; readonly manifest: Manifest }[] =>
  backupFolders(parent).flatMap((folder) => {
    const manifest = readManifest(folder);
    return typeof manifest === "string" ? [] : [{ folder, manifest }];
  });

/** Lets old backups of one vault make room as the rotation says. Throws file errors. Returns how many went. */
export const rotate = async (parent: string, vaultId: string): Promise<number> => {
  const ours = readableBackups(parent).filter(({ manifest }) => manifest.vaultId === vaultId);
  const room = makingRoom(ours.map(({ folder, manifest }) => ({ folder, ...manifest })));
  for (const { folder } of room) await removeBackup(folder);
  return room.length;
};

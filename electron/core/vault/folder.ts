import { accessSync, constants, existsSync, statSync } from "node:fs";
import { basename, join } from "node:path";

/** A vault is a folder `<name>.blackstart` with these files in it. */
export const vaultEnding = ".blackstart";
export const slotFileNames = ["vault.json", "vault.copy.json"] as const;
export type SlotFileName = (typeof slotFileNames)[number];
export const slotFileOf = (folder: string): string => join(folder, "vault.json");
export const slotFileCopyOf = (folder: string): string => join(folder, "vault.copy.json");
export const databaseOf = (folder: string): string => join(folder, "vault.db");
/** Stands there while the store is encrypted anew, until it takes the place of `vault.db`. */
export const nextDatabaseOf = (folder: string): string => join(folder, "vault.db.next");
export const nextSlotFileOf = (folder: string): string => join(folder, "vault.json.next");
export const nextSlotFileCopyOf = (folder: string): string => join(folder, "vault.copy.json.next");
export const backupsOf = (folder: string): string => join(folder, "backups");
export const vaultNameOf = (folder: string): string => basename(folder).replace(/\.blackstart$/, "");

/** Usable on NTFS, FAT and exFAT alike: no reserved characters or names, no trailing dot or space. */
export const isUsableName = (name: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  !/[<>:"/\\|?*\u0000-\u001f]|[. ]$|^ |^\.+$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(name);

/** Stands in a backup: such a vault is only read, so that it stays as it was made. To work in it, it is restored. */
export const backupNoteOf = (folder: string): string => join(folder, "backup.json");

/** Whether new entries can be written where the vault lies. */
export const isWritable = (folder: string): boolean => {
  if (existsSync(backupNoteOf(folder))) return false;
  try {
    accessSync(folder, constants.W_OK);
    accessSync(databaseOf(folder), constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

export const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

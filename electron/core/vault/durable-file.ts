import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";

/** Makes the names in a folder durable. Windows cannot sync a folder; there NTFS journals renames itself. */
export const syncFolder = (folder: string): void => {
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

/**
 * Replaces a file so that after a power cut either the old or the new content is there, whole.
 * Throws the system's error (ENOSPC, EROFS, EACCES …); the old file is then untouched.
 */
export const replaceFile = (path: string, content: string | Buffer): void => {
  const unfinished = writeBeside(path, content);
  try {
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
  syncFolder(dirname(path));
};

/** Where what shall take the place of a file is written first. */
export const unfinishedOf = (path: string): string => `${path}.new`;

/**
 * Writes what shall take the place of a file beside it, down to the disk; renaming it then needs no more space. Returns where it is.
 * Throws the system's error and leaves nothing behind.
 */
export const writeBeside = (path: string, content: string | Buffer): string => {
  const unfinished = unfinishedOf(path);
  try {
    const handle = openSync(unfinished, "w", 0o600);
    try {
      const bytes = Buffer.from(content);
      for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    return unfinished;
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
};

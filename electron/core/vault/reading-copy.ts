import { copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { databaseOf } from "./folder.ts";

/**
 * A copy of the database and its WAL in a folder of its own, for looking without touching. The files are encrypted, so is the copy.
 * Returns the folder; the caller removes it. Leaves nothing behind when it fails. database: the file in force, which is another one
 * after an interrupted change of the master key.
 */
export const copyForReading = (folder: string, database: string = databaseOf(folder)): string => {
  const copy = mkdtempSync(join(tmpdir(), "blackstart-read-"));
  try {
    copyFileSync(database, databaseOf(copy));
    if (existsSync(`${database}-wal`)) copyFileSync(`${database}-wal`, `${databaseOf(copy)}-wal`);
    return copy;
  } catch (error) {
    rmSync(copy, { recursive: true, force: true });
    throw error;
  }
};

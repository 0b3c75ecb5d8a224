import { copyFileSync, existsSync, mkdtempSync, rmSync, statfsSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { databaseOf } from "./folder.ts";

/**
 * A copy of the database and its WAL in a folder of its own, for looking without touching. The files are encrypted, so is the copy.
 * Returns the folder; the caller removes it. Leaves nothing behind when it fails. database: the file in force, which is another one
 * after an interrupted change of the master key.
 */
export const copyForReading = (folder: string, database: string = databaseOf(folder)): string => {
  const copy = mkdtempSync(join(placeWithRoom(statSync(database).size), "blackstart-read-"));
  try {
    copyFileSync(database, databaseOf(copy));
    if (existsSync(`${database}-wal`)) copyFileSync(`${database}-wal`, `${databaseOf(copy)}-wal`);
    return copy;
  } catch (error) {
    rmSync(copy, { recursive: true, force: true });
    throw error;
  }
};

/** Memory of the system that can be used like a folder; on Linux only. */
const inMemory = "/dev/shm";

/** The folder for temporary files, or where that is full and another one has room, that one. SQLite needs some beside the copy. */
const placeWithRoom = (bytes: number): string => {
  const hasRoom = (folder: string): boolean => {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize > bytes * 1.5 + 1024 * 1024;
  };
  return !hasRoom(tmpdir()) && existsSync(inMemory) && hasRoom(inMemory) ? inMemory : tmpdir();
};

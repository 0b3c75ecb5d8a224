import { closeSync, openSync } from "node:fs";
import BetterSqlite3 from "better-sqlite3";
import { ok, type Result } from "#shared/kernel/result.ts";
import type { ClockDep } from "#shared/kernel/time.ts";
import type { Db } from "../../store/db.ts";
import { migrations, storeVersion } from "../../store/migrate.ts";
import { openStore } from "../../store/open.ts";
import { databaseKey } from "../database-key.ts";
import { backupsOf, databaseOf, isWritable } from "../folder.ts";
import type { SlotFile } from "../slot-file.ts";
import { makeBackup } from "./make.ts";
import { type NotMade, notMadeOf } from "./not-made.ts";
import { rotate } from "./remove.ts";

/**
 * Makes a backup of a store that an older Blackstart wrote, before it is changed to the newest version. Does nothing for a store that is
 * up to date, from the future, new, only read, or cannot be opened: what is wrong with it the opening itself says.
 * masterKey: 32 bytes, the caller wipes it. Call it while nobody in this process has the vault open.
 * fails: without the backup the store must not be changed.
 */
export const backUpBeforeMigration = async (
  deps: ClockDep,
  folder: string,
  slotFile: SlotFile,
  masterKey: Buffer,
): Promise<Result<null, NotMade>> => {
  if (!isWritable(folder)) return ok(null);
  const path = databaseOf(folder);
  const db = openedOrNull(path, masterKey);
  if (db === null) return ok(null);
  // Closed only after the database: before that it would take the lock along.
  let databaseHandle: number | null = null;
  try {
    const version = storeVersion(db);
    if (version === 0 || version >= migrations.length) return ok(null);
    databaseHandle = openSync(path, "r");
    const source = { folder, slotFile, masterKey, db, databaseHandle };
    const made = await makeBackup(deps, source, { reason: "before-migration" });
    if (!made.ok) return made;
    await rotate(backupsOf(folder), slotFile.id);
    return ok(null);
  } catch (error) {
    return notMadeOf(error, backupsOf(folder));
  } finally {
    db.close();
    if (databaseHandle !== null) closeSync(databaseHandle);
  }
};

const openedOrNull = (path: string, masterKey: Buffer): Db | null => {
  try {
    return openStore(path, ...databaseKey(masterKey), true);
  } catch (error) {
    if (error instanceof BetterSqlite3.SqliteError) return null;
    throw error;
  }
};

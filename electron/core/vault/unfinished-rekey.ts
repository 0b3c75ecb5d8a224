import { closeSync, existsSync, openSync, readSync, renameSync, rmSync } from "node:fs";
import BetterSqlite3 from "better-sqlite3";
import { ok, type Result, refuse } from "#shared/kernel/result.ts";
import { openStore } from "../store/open.ts";
import { equalBytes } from "./crypto.ts";
import { databaseKey } from "./database-key.ts";
import { replaceFile, syncFolder } from "./durable-file.ts";
import {
  databaseOf,
  isWritable,
  nextDatabaseOf,
  nextSlotFileCopyOf,
  nextSlotFileOf,
  slotFileCopyOf,
} from "./folder.ts";
import { type SlotFile, slotFileText } from "./slot-file.ts";

/** What became of a change of the master key that was interrupted. */
export interface SettledRekey {
  /** Null when there was none. */
  readonly notice: "rekey-finished" | "rekey-undone" | null;
  /** The copy of the slot file is the new one now; what was found wrong with it before is settled. */
  readonly slotCopyRenewed: boolean;
  /** The database in force: another file than usual on a medium that takes no writes. */
  readonly database: string;
}

/**
 * Brings a change of the master key that was interrupted to an end, before the store is opened. unlocked: the slot file in force and its
 * master key. Whether the change had taken effect shows in the store that this key opens: the one that stands there (then what was begun
 * is removed), or the next one (then it takes its place). When neither opens, nothing is touched and the opening says what is wrong.
 * fails: vault.in-use while somebody has the vault open, the change itself included. Throws errors of the medium.
 */
export const settleRekey = (
  folder: string,
  unlocked: { readonly masterKey: Buffer; readonly slotFile: SlotFile },
): Result<SettledRekey, { readonly kind: "vault.in-use"; readonly path: string }> => {
  const database = databaseOf(folder);
  const nothing = { notice: null, slotCopyRenewed: false, database };
  if (!nextFiles(folder).some((path) => existsSync(path))) return ok(nothing);
  const next = nextDatabaseOf(folder);
  if (!isWritable(folder))
    return ok(
      hasSaltOf(next, unlocked.masterKey)
        ? { notice: "rekey-finished", slotCopyRenewed: true, database: next }
        : nothing,
    );
  const current = tryKey(database, unlocked.masterKey);
  if (current === "busy") return refuse({ kind: "vault.in-use", path: folder });
  if (current === "opens") {
    removeNext(folder);
    return ok({ ...nothing, notice: "rekey-undone" });
  }
  if (!existsSync(next) || tryKey(next, unlocked.masterKey) !== "opens") return ok(nothing);
  replaceFile(slotFileCopyOf(folder), slotFileText(unlocked.slotFile));
  swapDatabase(folder);
  removeNext(folder);
  return ok({ notice: "rekey-finished", slotCopyRenewed: true, database });
};

/** The files of a change under way. The database is the last to go: as long as it stands, an outdated slot file opens nothing. */
const nextFiles = (folder: string): readonly string[] => {
  const next = nextDatabaseOf(folder);
  return [
    nextSlotFileOf(folder),
    nextSlotFileCopyOf(folder),
    ...["-wal", "-journal", "-shm"].map((ending) => `${next}${ending}`),
    next,
  ];
};

/** Removes what a change of the master key that has not taken effect has written. */
export const removeNext = (folder: string): void => {
  for (const path of nextFiles(folder)) rmSync(path, { force: true });
  for (const path of [nextSlotFileOf(folder), nextSlotFileCopyOf(folder)])
    rmSync(`${path}.new`, { force: true });
  syncFolder(folder);
};

/**
 * Puts the store that is encrypted anew in the place of the old one. There is no WAL of the old one: it was removed before the change took
 * effect. Whoever opens the vault at the same moment may have done it already.
 */
export const swapDatabase = (folder: string): void => {
  try {
    renameSync(nextDatabaseOf(folder), databaseOf(folder));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  syncFolder(folder);
};

const tryKey = (path: string, masterKey: Buffer): "opens" | "other" | "busy" => {
  try {
    openStore(path, ...databaseKey(masterKey), true).close();
    return "opens";
  } catch (error) {
    if (!(error instanceof BetterSqlite3.SqliteError)) throw error;
    if (error.code.startsWith("SQLITE_BUSY")) return "busy";
    if (/^SQLITE_(NOTADB|CORRUPT)/.test(error.code)) return "other";
    throw error;
  }
};

/** Whether this file is a store that the key opens, by its first bytes alone. */
export const hasSaltOf = (path: string, masterKey: Buffer): boolean => {
  if (!existsSync(path)) return false;
  const [, salt] = databaseKey(masterKey);
  const found = Buffer.alloc(salt.length);
  const file = openSync(path, "r");
  try {
    readSync(file, found, 0, found.length, 0);
  } finally {
    closeSync(file);
  }
  return equalBytes(salt, found);
};

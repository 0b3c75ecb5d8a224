import { statSync } from "node:fs";
import BetterSqlite3 from "better-sqlite3";
import type { Db } from "./db.ts";

/** Set after the key and asserted on every open, because several have other defaults. [name, value set, value read back] */
export const storeSettings = [
  /** Before the first read: then WAL needs no shared-memory file and a second program is shut out. */
  ["locking_mode", "EXCLUSIVE", "exclusive"],
  ["journal_mode", "WAL", "wal"],
  /** WAL defaults to NORMAL, which loses acknowledged entries in a power cut. */
  ["synchronous", "FULL", 2],
  /** The default spills plaintext to files. */
  ["temp_store", "MEMORY", 2],
  ["mmap_size", "0", 0],
  ["trusted_schema", "OFF", 0],
  ["secure_delete", "ON", 1],
  ["cell_size_check", "ON", 1],
  ["foreign_keys", "ON", 1],
  /** 64 MiB as far as needed. With the default of 2 MiB every search decrypts and checks the same pages again. */
  ["cache_size", "-65536", -65536],
] as const;

const assertPragma = (db: Db, name: string, expected: string | number): void => {
  const found = db.pragma(name, { simple: true });
  if (String(found) !== String(expected))
    throw new Error(`the store refused ${name}=${expected}: it is ${String(found)}`);
};

/**
 * Opens or makes the encrypted database: SQLCipher 4 format, raw key and salt.
 * key: 32 bytes; salt: 16 bytes. The key is handed over as a buffer: `pragma key` would leave copies in memory.
 * Throws SqliteError: SQLITE_BUSY when another program has it, SQLITE_NOTADB for a wrong key, a damaged first page or an empty file.
 */
export const openStore = (path: string, key: Buffer, salt: Buffer, mustExist: boolean): Db => {
  // SQLite takes an empty file for a new store and removes the WAL beside it.
  if (mustExist && statSync(path, { throwIfNoEntry: false })?.size === 0)
    throw new BetterSqlite3.SqliteError("the store is empty", "SQLITE_NOTADB");
  const db = new BetterSqlite3(path, { fileMustExist: mustExist, timeout: 200 });
  const rawKey = Buffer.from(`x'${key.toString("hex")}${salt.toString("hex")}'`);
  try {
    db.pragma("cipher = 'sqlcipher'");
    db.pragma("legacy = 4");
    assertPragma(db, "cipher", "sqlcipher");
    assertPragma(db, "legacy", 4);
    db.key(rawKey);
    for (const [name, value, readBack] of storeSettings) {
      db.pragma(`${name} = ${value}`);
      assertPragma(db, name, readBack);
    }
    return db;
  } catch (error) {
    db.close();
    throw error;
  } finally {
    rawKey.fill(0);
  }
};

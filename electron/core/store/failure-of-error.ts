import BetterSqlite3 from "better-sqlite3";
import type { Failure } from "#shared/kernel/result.ts";

/**
 * An error of SQLite or of the file system -> the failure a person can act on; null for everything else, which is a bug.
 * SQLite rolls back the transaction in all of these cases: what was acknowledged before stays.
 */
export const failureOfError = (error: unknown): Failure | null => {
  if (!(error instanceof Error)) return null;
  const code = (error as { code?: unknown }).code;
  if (typeof code !== "string") return null;
  if (error instanceof BetterSqlite3.SqliteError) return failureOfSqlite(code);
  if (code === "ENOSPC" || code === "EDQUOT") return { kind: "store.disk-full" };
  if (code === "EROFS") return { kind: "store.read-only" };
  if (["EIO", "ENODEV", "ENXIO", "ENOTCONN", "ECONNABORTED"].includes(code))
    return { kind: "store.io", code } as Failure;
  return null;
};

const failureOfSqlite = (code: string): Failure | null => {
  if (code.startsWith("SQLITE_FULL")) return { kind: "store.disk-full" };
  if (code.startsWith("SQLITE_READONLY")) return { kind: "store.read-only" };
  if (code.startsWith("SQLITE_IOERR") || code.startsWith("SQLITE_CANTOPEN"))
    return { kind: "store.io", code } as Failure;
  if (code.startsWith("SQLITE_CORRUPT") || code.startsWith("SQLITE_NOTADB"))
    return { kind: "store.damaged", detail: code } as Failure;
  return null;
};

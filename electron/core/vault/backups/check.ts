import { closeSync, mkdtempSync, openSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import type { AbortSignalLike } from "#shared/contract/define.ts";
import { type ChainHead, emptyChain, followChain } from "#shared/domain/journal/chain.ts";
import { isSealed, readEntry } from "#shared/domain/journal/read.ts";
import { ok, type Result, refuse } from "#shared/kernel/result.ts";
import type { Db } from "../../store/db.ts";
import { openStore } from "../../store/open.ts";
import type { JournalRow } from "../../store/queries/journal.ts";
import { sha256 } from "../crypto.ts";
import { databaseKey } from "../database-key.ts";
import { checksumOf } from "./checksums.ts";
import { storeFacts } from "./contents.ts";
import { copyVerified } from "./copy-file.ts";
import { isManifestGenuine, keyNumberOf, readManifest } from "./manifest.ts";

/** whole false: detail says what was found first, e.g. `checksum`, `integrity: …`, `chain: …`. */
export interface Checked {
  readonly whole: boolean;
  /** `other-key`: only size and checksum could be looked at, because it was made under another master key. */
  readonly detail: string;
}

export type CheckFailure = { readonly kind: "backups.unknown" } | { readonly kind: "boundary.cancelled" };

export interface CheckOptions {
  readonly signal?: AbortSignalLike;
  /** Parts done, parts there are. */
  readonly report?: (done: number, total: number) => void;
}

/**
 * Reads a backup whole: checksum, every page of every table and index, foreign keys, every chain entry by entry. It is not changed by it.
 * masterKey: of the open vault; a copy of it is taken. Others get their turn between tables and between blocks of entries.
 * Cost: about 4 ms per megabyte, and 10 µs per entry.
 */
export const checkBackup = async (
  masterKey: Buffer,
  folder: string,
  { signal, report }: CheckOptions = {},
): Promise<Result<Checked, CheckFailure>> => {
  const manifest = readManifest(folder);
  if (manifest === "missing") return refuse({ kind: "backups.unknown" });
  const damaged = (detail: string) => ok({ whole: false, detail });
  if (manifest === "damaged") return damaged("manifest");
  const sameKey = manifest.keyNumber === keyNumberOf(masterKey);
  if (sameKey && !isManifestGenuine(masterKey, manifest)) return damaged("manifest");
  const key = databaseKey(masterKey);
  const path = join(folder, "vault.db");
  const found = await checksumOf(path, () => signal?.aborted !== true);
  if (found === null) return refuse({ kind: "boundary.cancelled" });
  if (found !== manifest.sha256) return damaged("checksum");
  if (!sameKey) return ok({ whole: true, detail: "other-key" });
  try {
    return await withOpened(path, key, async (db) => {
      if (storeFacts(db).contents.entries !== manifest.contents.entries) return damaged("contents");
      const problem = await firstProblem(db, signal, report);
      if (problem === "cancelled") return refuse({ kind: "boundary.cancelled" });
      return problem === null ? ok({ whole: true, detail: "" }) : damaged(problem);
    });
  } catch (error) {
    if (error instanceof BetterSqlite3.SqliteError) return damaged(error.code);
    throw error;
  }
};

/** SQLite needs to write beside the file even for reading: on a medium that takes no writes a copy is read. It is encrypted as well. */
const withOpened = async <T>(
  path: string,
  key: [Buffer, Buffer],
  use: (db: Db) => Promise<T>,
): Promise<T> => {
  let copy: string | null = null;
  try {
    const db = await opened(path, key, (folder) => {
      copy = folder;
    });
    try {
      return await use(db);
    } finally {
      db.close();
    }
  } finally {
    if (copy !== null) rmSync(copy, { recursive: true, force: true });
  }
};

const opened = async (
  path: string,
  key: [Buffer, Buffer],
  copiedTo: (folder: string) => void,
): Promise<Db> => {
  try {
    return openStore(path, ...key, true);
  } catch (error) {
    if (
      !(error instanceof BetterSqlite3.SqliteError) ||
      !/^SQLITE_(READONLY|CANTOPEN|IOERR)/.test(error.code)
    )
      throw error;
  }
  const folder = mkdtempSync(join(tmpdir(), "blackstart-read-"));
  copiedTo(folder);
  const handle = openSync(path, "r");
  try {
    await copyVerified({ handle, still: () => true }, join(folder, basename(path)));
  } finally {
    closeSync(handle);
  }
  return openStore(join(folder, basename(path)), ...key, true);
};

const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const firstProblem = async (
  db: Db,
  signal: AbortSignalLike | undefined,
  report: CheckOptions["report"],
): Promise<string | null> => {
  const tables = db
    .prepare<[], string>("select name from sqlite_schema where type = 'table' order by name")
    .pluck()
    .all();
  const total = tables.length + 2;
  for (const [at, table] of tables.entries()) {
    report?.(at, total);
    await pause();
    if (signal?.aborted === true) return "cancelled";
    const found = db.pragma(`integrity_check('${table}')`, { simple: true });
    if (found !== "ok") return `integrity: ${String(found)}`;
  }
  const foreign = db.pragma("foreign_key_check") as readonly { table: string }[];
  if (foreign[0] !== undefined) return `foreign-keys: ${foreign[0].table}`;
  report?.(tables.length + 1, total);
  return tables.includes("journal") ? await firstBreak(db, signal) : null;
};

const blockRows = 500;

const firstBreak = async (db: Db, signal: AbortSignalLike | undefined): Promise<string | null> => {
  const block = db.prepare<[string, string, number, number], JournalRow>(
    `select stream, device, seq, prev, hash, hlc, canonical from journal
      where (stream, device, seq) > (?, ?, ?) order by stream, device, seq limit ?`,
  );
  let last: Pick<JournalRow, "stream" | "device" | "seq"> = { stream: "", device: "", seq: 0 };
  let head: ChainHead = emptyChain;
  for (;;) {
    const rows = block.all(last.stream, last.device, last.seq, blockRows);
    for (const row of rows) {
      if (row.stream !== last.stream || row.device !== last.device) head = emptyChain;
      const where = `${row.stream} ${row.device} ${row.seq}`;
      const read = readEntry(row.canonical, row.hash);
      if (!isSealed(read)) return `chain: ${where}: ${read.kind}`;
      if (read.entry.stream !== row.stream || read.entry.device !== row.device || read.entry.seq !== row.seq)
        return `chain: ${where}: moved`;
      const next = followChain(sha256, head, read);
      if ("kind" in next) return `chain: ${where}: ${next.reason}`;
      head = next;
      last = row;
    }
    if (rows.length < blockRows) return null;
    await pause();
    if (signal?.aborted === true) return "cancelled";
  }
};

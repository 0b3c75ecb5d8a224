import type { Examined } from "#shared/contract/areas/keeping.ts";
import { badBlocks } from "#shared/domain/keys/block.ts";
import type { RecordSealDep } from "../../deps.ts";
import type { Db } from "../../store/db.ts";
import { type Shortfall, shortfalls } from "../high-water.ts";
import type { MarksRead } from "../marks-file.ts";
import { found, type Watch } from "./finding.ts";

/** Every table with its indexes, and the list of free pages (which SQLite counts with the schema). */
export const examineIntegrity = async (db: Db, watch: Watch): Promise<readonly Examined[]> => {
  const tables = db
    .prepare<[], string>("select name from sqlite_schema where type = 'table' order by name")
    .pluck()
    .all();
  const errors: string[] = [];
  for (const [at, table] of ["sqlite_schema", ...tables].entries()) {
    await watch.pause("integrity", at, tables.length + 1);
    const rows = db.pragma(`integrity_check('${table.replaceAll("'", "''")}')`) as readonly {
      readonly integrity_check: string;
    }[];
    errors.push(...rows.map((row) => row.integrity_check).filter((text) => text !== "ok"));
  }
  const [first] = errors;
  if (first === undefined) return [found("integrity", "integrity-whole", { tables: tables.length })];
  return [found("integrity", "integrity-broken", { count: errors.length, first: first.slice(0, 300) })];
};

export const examineForeignKeys = (db: Db): readonly Examined[] => {
  const rows = db.pragma("foreign_key_check") as readonly {
    readonly table: string;
    readonly parent: string;
  }[];
  const [first] = rows;
  if (first === undefined) return [found("foreign-keys", "foreign-keys-whole")];
  return [
    found("foreign-keys", "foreign-keys-broken", {
      count: rows.length,
      table: first.table,
      parent: first.parent,
    }),
  ];
};

/** Compares the store with the mark that lies beside it. */
export const examineHighWater = (db: Db, read: MarksRead, place: string): readonly Examined[] => {
  const missing = shortfalls(db, read, place);
  if (missing.length > 0) return missing.map(findingOf);
  if (read.state !== "genuine") return [found("high-water", "mark-none")];
  const { chains } = read.marks;
  const entries = chains.reduce((sum, { seq }) => sum + seq, 0);
  return [found("high-water", "mark-holds", { chains: chains.length, entries })];
};

const findingOf = (missing: Shortfall): Examined => {
  const { kind, ...facts } = missing;
  return found("high-water", kind, facts);
};

const blockKeys = 200;

/** Opens every sealed recovery key and checks its digits against what was noted about them. No digit leaves this function. */
export const examineSeals = async (
  db: Db,
  recordSeal: RecordSealDep["recordSeal"],
  watch: Watch,
): Promise<readonly Examined[]> => {
  const total = db.prepare<[], number>("select count(*) from recovery_key").pluck().get() ?? 0;
  const block = db.prepare<
    [string, number],
    { readonly id: string; readonly key_id: string; readonly bad_blocks: string; readonly sealed: Buffer }
  >("select id, key_id, bad_blocks, sealed from recovery_key where id > ? order by id limit ?");
  const broken: string[] = [];
  const differ: string[] = [];
  let last = "";
  let done = 0;
  for (;;) {
    const rows = block.all(last, blockKeys);
    for (const row of rows) {
      const digits = openedOrNull(recordSeal, row.id, row.sealed);
      if (digits === null) broken.push(row.key_id);
      else if (badBlocks(digits).join(",") !== row.bad_blocks) differ.push(row.key_id);
      last = row.id;
    }
    done += rows.length;
    await watch.pause("seals", done, Math.max(done, total));
    if (rows.length < blockKeys) break;
  }
  const findings: Examined[] = [];
  if (broken.length > 0)
    findings.push(found("seals", "seals-broken", { count: broken.length, keyId: broken[0] ?? "" }));
  if (differ.length > 0)
    findings.push(found("seals", "seals-differ", { count: differ.length, keyId: differ[0] ?? "" }));
  return findings.length > 0 ? findings : [found("seals", "seals-whole", { keys: done })];
};

const openedOrNull = (recordSeal: RecordSealDep["recordSeal"], id: string, sealed: Buffer): string | null => {
  try {
    return recordSeal.open(id, sealed);
  } catch {
    // The only way in which it fails: the bytes were changed or belong to another record.
    return null;
  }
};

import { sha256 } from "#core/vault/crypto.ts";
import type { OpenVault } from "#core/vault/open-vault.ts";
import { type ChainHead, emptyChain, followChain } from "#shared/domain/journal/chain.ts";
import { isSealed, readEntry } from "#shared/domain/journal/read.ts";

/** Everything that people put into a vault. */
export interface Contents {
  /** Canonical text of each entry by its hash. */
  readonly entries: ReadonlyMap<string, string>;
  /** Rows as JSON, by table. */
  readonly rows: ReadonlyMap<string, ReadonlySet<string>>;
  /** What is wrong with the chains, in words; empty when all can be followed. */
  readonly brokenChains: readonly string[];
}

/** Tables of reference data. Sealed columns are compared by what they hold. */
export const referenceTables = [
  "system",
  "dependency",
  "endpoint",
  "contact",
  "channel",
  "runbook_source",
  "runbook",
  "import_run",
] as const;

interface EntryRow {
  readonly stream: string;
  readonly device: string;
  readonly hash: string;
  readonly canonical: string;
}

interface KeyRow {
  readonly id: string;
  readonly key_id: string;
  readonly device_name: string;
  readonly sealed: Buffer;
}

/** Reads every row of every table and follows every chain. Throws what SQLite throws when it cannot be read. */
export const readContents = (vault: OpenVault): Contents => {
  const { db } = vault;
  const rows = new Map<string, ReadonlySet<string>>();
  const all = db
    .prepare<[], { name: string }>("select name from sqlite_master where type = 'table'")
    .all()
    .map(({ name }) => name);
  for (const table of all) {
    const found = db.prepare(`select * from "${table}"`).all();
    if ((referenceTables as readonly string[]).includes(table))
      rows.set(table, new Set(found.map((row) => JSON.stringify(row))));
  }
  const keys = db
    .prepare<[], KeyRow>("select id, key_id, device_name, sealed from recovery_key")
    .all()
    .map(({ sealed, ...row }) => JSON.stringify({ ...row, plain: vault.recordSeal.open(row.id, sealed) }));
  rows.set("recovery_key", new Set(keys));
  const journal = db
    .prepare<[], EntryRow>("select stream, device, hash, canonical from journal order by stream, device, seq")
    .all();
  return {
    entries: new Map(journal.map(({ hash, canonical }) => [hash, canonical])),
    rows,
    brokenChains: brokenChainsIn(journal),
  };
};

const brokenChainsIn = (journal: readonly EntryRow[]): readonly string[] => {
  const heads = new Map<string, ChainHead>();
  return journal.flatMap(({ stream, device, hash, canonical }) => {
    const read = readEntry(canonical, hash as Parameters<typeof readEntry>[1]);
    if (!isSealed(read)) return [`an entry cannot be read: ${read.kind}`];
    const name = `${stream} ${device}`;
    const next = followChain(sha256, heads.get(name) ?? emptyChain, read);
    if ("kind" in next) return [`chain broken at ${next.seq}: ${next.reason}`];
    heads.set(name, next);
    return [];
  });
};

/** What of the expected is not there, in words; empty when nothing is missing. */
export const missingFrom = (found: Contents, expected: Contents): readonly string[] => {
  const missing: string[] = [];
  const entries = [...expected.entries].filter(([hash, text]) => found.entries.get(hash) !== text).length;
  if (entries > 0) missing.push(`${entries} entries`);
  for (const [table, rows] of expected.rows) {
    const there = found.rows.get(table);
    const gone = [...rows].filter((row) => there?.has(row) !== true).length;
    if (gone > 0) missing.push(`${gone} rows of ${table}`);
  }
  return [...missing, ...found.brokenChains];
};

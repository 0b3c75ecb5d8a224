import type { Backup } from "#shared/contract/areas/keeping.ts";
import type { Db, ReadableDb } from "../../store/db.ts";
import { storeVersion } from "../../store/migrate.ts";

export type Contents = Backup["contents"];

/** What two copies of one store must have in common. */
export interface StoreFacts {
  readonly storeVersion: number;
  readonly contents: Contents;
  /** `incident device position hash` of the newest entry of every chain, in order. */
  readonly heads: readonly string[];
}

const tables = {
  systems: "system",
  endpoints: "endpoint",
  contacts: "contact",
  keys: "recovery_key",
  runbooks: "runbook",
} as const;

/**
 * What lies in a store of any version; tables that it does not have yet count as empty. Entries are counted from the heads of the chains,
 * which have no gaps. Cost: one index per table, not the rows.
 */
export const storeFacts = (db: Db): StoreFacts => {
  const heads = chainHeads(db);
  const counted = (table: string): number =>
    hasTable(db, table) ? (db.prepare<[], number>(`select count(*) from ${table}`).pluck().get() ?? 0) : 0;
  return {
    storeVersion: storeVersion(db),
    contents: {
      systems: counted(tables.systems),
      endpoints: counted(tables.endpoints),
      contacts: counted(tables.contacts),
      keys: counted(tables.keys),
      runbooks: counted(tables.runbooks),
      incidents: new Set(heads.map(({ stream }) => stream)).size,
      entries: heads.reduce((sum, { seq }) => sum + seq, 0),
    },
    heads: heads.map(({ stream, device, seq, hash }) => `${stream} ${device} ${seq} ${hash}`),
  };
};

/** Null when both are the same, else what differs first. */
export const differenceOf = (a: StoreFacts, b: StoreFacts): string | null => {
  if (a.storeVersion !== b.storeVersion) return "version";
  for (const [name, count] of Object.entries(a.contents))
    if (b.contents[name as keyof Contents] !== count) return name;
  return a.heads.join("\n") === b.heads.join("\n") ? null : "chains";
};

const hasTable = (db: ReadableDb, name: string): boolean =>
  db
    .prepare<[string], number>("select count(*) from sqlite_schema where type = 'table' and name = ?")
    .pluck()
    .get(name) === 1;

interface Head {
  readonly stream: string;
  readonly device: string;
  readonly seq: number;
  readonly hash: string;
}

/** The newest entry of every chain, one step down the index per chain however long the chains are. */
const chainHeads = (db: ReadableDb): readonly Head[] => {
  if (!hasTable(db, "journal")) return [];
  const next = db.prepare<[string, string], { stream: string; device: string }>(
    "select stream, device from journal where (stream, device) > (?, ?) order by stream, device limit 1",
  );
  const newest = db.prepare<[string, string], Head>(
    "select stream, device, seq, hash from journal where stream = ? and device = ? order by seq desc limit 1",
  );
  const heads: Head[] = [];
  for (let at = next.get("", ""); at !== undefined; at = next.get(at.stream, at.device)) {
    const head = newest.get(at.stream, at.device);
    if (head !== undefined) heads.push(head);
  }
  return heads;
};

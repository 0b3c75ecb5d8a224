import type { HashHex, Hlc } from "#shared/domain/journal/entry.ts";
import type { Db, ReadableDb } from "../db.ts";

/** An entry as it lies in the store; `canonical` is the truth, the other columns serve look-ups. */
export interface JournalRow {
  readonly stream: string;
  readonly device: string;
  readonly seq: number;
  readonly prev: HashHex;
  readonly hash: HashHex;
  readonly hlc: Hlc;
  readonly canonical: string;
}

const columns = "stream, device, seq, prev, hash, hlc, canonical";

/** Newest entry of one device's chain, or null. */
export const chainHead = (db: ReadableDb, stream: string, device: string): JournalRow | null =>
  db
    .prepare<[string, string], JournalRow>(
      `select ${columns} from journal where stream = ? and device = ? order by seq desc limit 1`,
    )
    .get(stream, device) ?? null;

/** Hash of one entry, null when it is not there. */
export const entryHash = (db: ReadableDb, stream: string, device: string, seq: number): HashHex | null =>
  db
    .prepare<[string, string, number], HashHex>(
      "select hash from journal where stream = ? and device = ? and seq = ?",
    )
    .pluck()
    .get(stream, device, seq) ?? null;

/** Where every chain stands, the one written last in front. Reads every key of the journal once. */
export const newestChainHeads = (
  db: ReadableDb,
  limit: number,
): readonly Pick<JournalRow, "stream" | "device" | "seq" | "hash">[] =>
  db
    .prepare<[number], Pick<JournalRow, "stream" | "device" | "seq" | "hash">>(
      `select j.stream, j.device, j.seq, j.hash from journal j
         join (select stream, device, max(seq) as seq from journal group by stream, device) head
           on j.stream = head.stream and j.device = head.device and j.seq = head.seq
        order by j.hlc desc limit ?`,
    )
    .all(limit);

/** The newest clock reading of an incident, whoever wrote it. */
export const newestHlc = (db: ReadableDb, stream: string): Hlc | null =>
  db
    .prepare<[string], { hlc: Hlc }>("select hlc from journal where stream = ? order by hlc desc limit 1")
    .get(stream)?.hlc ?? null;

export const insertEntry = (
  db: Db,
  row: JournalRow & { readonly enteredAt: string; readonly kind: string },
): void => {
  db.prepare<[string, string, number, string, string, string, string, string, string]>(
    `insert into journal (stream, device, seq, prev, hash, hlc, entered_at, kind, canonical)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(row.stream, row.device, row.seq, row.prev, row.hash, row.hlc, row.enteredAt, row.kind, row.canonical);
};

/** All entries of an incident in journal order, one at a time: memory stays flat. */
export const entriesOf = (db: ReadableDb, stream: string): IterableIterator<JournalRow> =>
  db
    .prepare<[string], JournalRow>(
      `select ${columns} from journal where stream = ? order by hlc, device, seq`,
    )
    .iterate(stream);

/** Newest first in journal order; before: only entries older than this one, none when it is not there. */
export const newestEntries = (
  db: ReadableDb,
  stream: string,
  before: Pick<JournalRow, "device" | "seq"> | null,
  limit: number,
): JournalRow[] => {
  if (before === null)
    return db
      .prepare<[string, number], JournalRow>(
        `select ${columns} from journal where stream = ? order by hlc desc, device desc, seq desc limit ?`,
      )
      .all(stream, limit);
  return db
    .prepare<[string, string, string, number, number], JournalRow>(
      `select ${columns} from journal
        where stream = ? and (hlc, device, seq) <
          (select hlc, device, seq from journal where stream = ? and device = ? and seq = ?)
        order by hlc desc, device desc, seq desc limit ?`,
    )
    .all(stream, stream, before.device, before.seq, limit);
};

export const countEntries = (db: ReadableDb, stream: string): number =>
  db.prepare<[string], { n: number }>("select count(*) as n from journal where stream = ?").get(stream)?.n ??
  0;

/** Every incident there is an entry of. */
export const streams = (db: ReadableDb): string[] =>
  db
    .prepare<[], { stream: string }>("select distinct stream from journal")
    .all()
    .map((row) => row.stream);

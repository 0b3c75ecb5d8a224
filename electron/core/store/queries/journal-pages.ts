import type { DeviceId } from "#shared/domain/journal/entry.ts";
import type { ReadableDb } from "../db.ts";
import type { JournalRow } from "./journal.ts";

/** How far each device's chain goes at one moment: `device -> seq`. */
export const chainLengths = (db: ReadableDb, stream: string): ReadonlyMap<DeviceId, number> =>
  new Map(
    db
      .prepare<[string], { device: DeviceId; seq: number }>(
        "select device, max(seq) as seq from journal where stream = ? group by device",
      )
      .all(stream)
      .map(({ device, seq }) => [device, seq]),
  );

const pageSize = 1000;

/**
 * Entries of an incident in journal order, up to the given lengths: the same ones at every reading, whatever is written
 * meanwhile. Reads in pages, so that the store is free for other work between them; memory stays flat.
 */
export function* entriesUpTo(
  db: ReadableDb,
  stream: string,
  lengths: ReadonlyMap<string, number>,
): Generator<JournalRow> {
  const page = db.prepare<[string, string, string, number, number], JournalRow>(
    `select stream, device, seq, prev, hash, hlc, canonical from journal
      where stream = ? and (hlc, device, seq) > (?, ?, ?)
      order by hlc, device, seq limit ?`,
  );
  let last: Pick<JournalRow, "hlc" | "device" | "seq"> = { hlc: "" as JournalRow["hlc"], device: "", seq: 0 };
  for (;;) {
    const rows = page.all(stream, last.hlc, last.device, last.seq, pageSize);
    for (const row of rows) if (row.seq <= (lengths.get(row.device) ?? 0)) yield row;
    const newest = rows.at(-1);
    if (newest === undefined || rows.length < pageSize) return;
    last = newest;
  }
}

import type { Endpoint } from "#shared/domain/systems/system.ts";
import type { Timestamp } from "#shared/kernel/time.ts";
import type { Db, ReadableDb } from "../db.ts";
import { rowCount } from "./row-counts.ts";

interface EndpointRow {
  readonly id: string;
  readonly name: string;
  readonly asset_tag: string;
  readonly serial_number: string;
  readonly site: string;
  readonly department: string;
  readonly room: string;
}

const endpointFromRow = (row: EndpointRow): Endpoint => ({
  id: row.id,
  name: row.name,
  assetTag: row.asset_tag,
  serialNumber: row.serial_number,
  site: row.site,
  department: row.department,
  room: row.room,
});

const columns = "id, name, asset_tag, serial_number, site, department, room";

/** Every endpoint, by id. */
export const allEndpoints = (db: ReadableDb): readonly Endpoint[] =>
  db.prepare<[], EndpointRow>(`select ${columns} from endpoint order by id`).all().map(endpointFromRow);

export const countEndpoints = (db: ReadableDb): number => rowCount(db, "endpoint");

/**
 * A window of the endpoints in which every word of the text occurs, in any column and any case; by name.
 * cost: one pass over the search texts; total counts all that match.
 */
export const findEndpoints = (
  db: ReadableDb,
  wanted: { readonly text: string; readonly offset: number; readonly limit: number },
): { readonly total: number; readonly rows: readonly Endpoint[] } => {
  const words = searchText([wanted.text]).split(/\s+/).filter(Boolean).slice(0, 20);
  const where = words.length === 0 ? "" : `where ${words.map(() => "instr(search, ?) > 0").join(" and ")}`;
  const total = db
    .prepare<string[], number>(`select count(*) from endpoint ${where}`)
    .pluck()
    .get(...words);
  const rows = db
    .prepare<(string | number)[], EndpointRow>(
      `select ${columns} from endpoint ${where} order by name collate nocase, id limit ? offset ?`,
    )
    .all(...words, wanted.limit, wanted.offset);
  return { total: total ?? 0, rows: rows.map(endpointFromRow) };
};

/** Lower case with composed letters, so that umlauts match in any case; SQLite's own lower() knows ASCII only. */
const searchText = (parts: readonly string[]): string => parts.join("\n").normalize("NFC").toLowerCase();

/** Writes endpoints: the new ones as version 1, the others as the next version. Call it inside a transaction. */
export const createEndpointWriter = (db: Db, changedAt: Timestamp): ((endpoint: Endpoint) => void) => {
  const upsert = db.prepare<[string, string, string, string, string, string, string, string, string]>(`
    insert into endpoint (${columns}, search, version, changed_at)
    values (?, ?, ?, ?, ?, ?, ?, ?, 1, ?)
    on conflict (id) do update set name = excluded.name, asset_tag = excluded.asset_tag,
      serial_number = excluded.serial_number, site = excluded.site, department = excluded.department,
      room = excluded.room, search = excluded.search, version = version + 1, changed_at = excluded.changed_at`);
  return ({ id, name, assetTag, serialNumber, site, department, room }) => {
    const search = searchText([name, assetTag, serialNumber, site, department, room]);
    upsert.run(id, name, assetTag, serialNumber, site, department, room, search, changedAt);
  };
};

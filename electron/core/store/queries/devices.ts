import type { Timestamp } from "#shared/kernel/time.ts";
import type { Db, ReadableDb } from "../db.ts";

/** The key of a device: one for each place in which the vault was opened for writing. */
export interface DeviceRow {
  /** Computer and folder, see `placeOf`. */
  readonly place: string;
  /** 32 bytes, hex. */
  readonly seed: string;
  readonly added_at: Timestamp;
}

/** Newest first. */
export const devices = (db: ReadableDb): readonly DeviceRow[] =>
  db.prepare<[], DeviceRow>("select place, seed, added_at from device order by added_at desc, place").all();

/** False also in a store that is older than this table. */
export const hasDeviceAt = (db: ReadableDb, place: string): boolean => {
  const table = db.prepare("select 1 from sqlite_schema where type = 'table' and name = 'device'").get();
  return (
    table !== undefined &&
    db.prepare<[string]>("select 1 from device where place = ?").get(place) !== undefined
  );
};

/** Puts a key in place of the one that was used there before, if any. */
export const keepDevice = (db: Db, device: DeviceRow): void => {
  db.prepare<[string, string, string]>(
    `insert into device (place, seed, added_at) values (?, ?, ?)
     on conflict (place) do update set seed = excluded.seed, added_at = excluded.added_at`,
  ).run(device.place, device.seed, device.added_at);
};

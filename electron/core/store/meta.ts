import type { Db, ReadableDb } from "./db.ts";

/** Named single values of the store, e.g. the device's identity. */
export const metaValue = (db: ReadableDb, name: string): string | null =>
  db.prepare<[string], { value: string }>("select value from meta where name = ?").get(name)?.value ?? null;

export const setMetaValue = (db: Db, name: string, value: string): void => {
  db.prepare<[string, string]>(
    "insert into meta (name, value) values (?, ?) on conflict (name) do update set value = excluded.value",
  ).run(name, value);
};

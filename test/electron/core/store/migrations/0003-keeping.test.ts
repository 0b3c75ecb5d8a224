import BetterSqlite3 from "better-sqlite3";
import { expect, test } from "vitest";
import { migrate, migrations } from "#core/store/migrate.ts";

test("before: a store with a device of its own; after: devices belong to places, and its old key is gone", () => {
  const db = new BetterSqlite3(":memory:");
  migrate(db, migrations.slice(0, 2));
  db.exec("insert into meta (name, value) values ('device.seed', 'aa'), ('projection.version', '1')");
  migrate(db, migrations.slice(0, 3));
  expect(db.prepare("select name from meta").pluck().all()).toEqual(["projection.version"]);
  const tables = db.prepare("select name from sqlite_schema where type = 'table'").pluck().all();
  for (const table of ["draft", "vault_event", "device"]) expect(tables).toContain(table);
  expect(db.prepare("select count(*) from device").pluck().get()).toBe(0);
});

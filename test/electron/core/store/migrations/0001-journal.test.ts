import BetterSqlite3 from "better-sqlite3";
import { expect, test } from "vitest";
import type { Db } from "#core/store/db.ts";
import { migrate, migrations } from "#core/store/migrate.ts";

const at = (version: number): Db => {
  const db = new BetterSqlite3(":memory:");
  migrate(db, migrations.slice(0, version));
  return db;
};

const tables = (db: Db): unknown[] =>
  db.prepare("select name from sqlite_master where type = 'table' order by name").pluck().all();

const insert =
  "insert into journal (stream, device, seq, prev, hash, hlc, entered_at, kind, canonical) values ('s', 'd', 1, '0', 'h', '1', 't', 'k', '{}')";

test("before: nothing is there; after: journal, meta and projection", () => {
  expect(tables(at(0))).toEqual([]);
  expect(tables(at(1))).toEqual(["journal", "meta", "projection"]);
});

test("an entry can be neither changed nor removed, not even by SQL [J7]", () => {
  const db = at(1);
  db.exec(insert);
  expect(() => db.exec("update journal set canonical = '{\"x\":1}'")).toThrow("journal is append-only");
  expect(() => db.exec("delete from journal")).toThrow("journal is append-only");
  expect(() => db.exec(insert.replace("insert into", "insert or replace into"))).toThrow(
    "journal is append-only",
  );
  expect(db.prepare("select canonical from journal").pluck().all()).toEqual(["{}"]);
});

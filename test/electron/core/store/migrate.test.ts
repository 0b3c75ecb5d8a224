import BetterSqlite3 from "better-sqlite3";
import { expect, test } from "vitest";
import type { Db, Migration } from "#core/store/db.ts";
import { migrate, migrations, storeVersion } from "#core/store/migrate.ts";

const emptyStore = (): Db => new BetterSqlite3(":memory:");

test("the steps are numbered from 1 without gaps", () => {
  expect(migrations.map((step) => step.id)).toEqual(migrations.map((_, at) => at + 1));
});

test("an empty store reaches the newest version and a second run changes nothing", () => {
  const db = emptyStore();
  expect(migrate(db)).toEqual({ ok: true, value: { from: 0, to: migrations.length } });
  expect(migrate(db)).toEqual({ ok: true, value: { from: migrations.length, to: migrations.length } });
});

test("a step that fails leaves the store at the version before, with nothing of the step in it", () => {
  const db = emptyStore();
  const broken: Migration = {
    id: migrations.length + 1,
    name: "broken",
    up: (store) => {
      store.exec("create table half (a) ");
      store.exec("no such statement");
    },
  };
  expect(() => migrate(db, [...migrations, broken])).toThrow();
  expect(storeVersion(db)).toBe(migrations.length);
  expect(db.prepare("select name from sqlite_master where name = 'half'").all()).toEqual([]);
});

test("a store from the future is refused before any step runs", () => {
  const db = emptyStore();
  db.pragma("user_version = 99");
  expect(migrate(db)).toEqual({
    ok: false,
    failure: { kind: "store.from-future", found: 99, supported: migrations.length },
  });
  expect(db.prepare("select name from sqlite_master").all()).toEqual([]);
});

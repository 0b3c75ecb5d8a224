import BetterSqlite3 from "better-sqlite3";
import { expect, test } from "vitest";
import type { Db } from "#core/store/db.ts";
import { migrate, migrations } from "#core/store/migrate.ts";

const at = (version: number): Db => {
  const db = new BetterSqlite3(":memory:");
  db.pragma("foreign_keys = ON");
  migrate(db, migrations.slice(0, version));
  return db;
};

test("before: a journal with entries; after: they are untouched and the reference tables stand beside them", () => {
  const db = at(1);
  db.exec(
    "insert into journal (stream, device, seq, prev, hash, hlc, entered_at, kind, canonical) values ('s', 'd', 1, '0', 'h', '1', 't', 'k', '{}')",
  );
  migrate(db, migrations.slice(0, 2));
  expect(db.prepare("select hash from journal").pluck().all()).toEqual(["h"]);
  const tables = db.prepare("select name from sqlite_master where type = 'table'").pluck().all();
  for (const table of ["system", "dependency", "endpoint", "contact", "channel", "recovery_key", "runbook"])
    expect(tables).toContain(table);
});

test("deleting a contact deletes its numbers with it", () => {
  const db = at(2);
  db.exec(`insert into contact (id, name, organisation, department, role, deputy_name, notes, position, version, changed_at)
    values ('c', 'n', '', '', '', '', '', 0, 1, '')`);
  db.exec("insert into channel (contact, position, kind, value) values ('c', 0, 'mobile', '0171')");
  db.exec("delete from contact");
  expect(db.prepare("select count(*) from channel").pluck().get()).toBe(0);
});

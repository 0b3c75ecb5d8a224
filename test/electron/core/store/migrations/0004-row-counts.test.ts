import BetterSqlite3 from "better-sqlite3";
import { expect, test } from "vitest";
import type { Db } from "#core/store/db.ts";
import { migrate, migrations } from "#core/store/migrate.ts";
import { createContactWriter } from "#core/store/queries/contacts.ts";
import { rowCount } from "#core/store/queries/row-counts.ts";
import type { Timestamp } from "#shared/kernel/time.ts";

const at = (version: number): Db => {
  const db = new BetterSqlite3(":memory:");
  db.pragma("foreign_keys = ON");
  migrate(db, migrations.slice(0, version));
  return db;
};

const contact = (id: string) => ({
  id,
  name: id,
  organisation: "",
  department: "",
  role: "",
  channels: [],
  deputyName: "",
  notes: "",
});

test("before: records nobody counted; after: their number is known", () => {
  const db = at(3);
  const write = createContactWriter(db, "" as Timestamp);
  write(contact("a"));
  write(contact("b"));
  migrate(db, migrations.slice(0, 4));
  expect(rowCount(db, "contact")).toBe(2);
  expect(rowCount(db, "system")).toBe(0);
});

test("what is added counts once, what is changed not again, what is deleted no more", () => {
  const db = at(4);
  const write = createContactWriter(db, "" as Timestamp);
  for (const id of ["a", "b", "a", "c", "b"]) write(contact(id));
  expect(rowCount(db, "contact")).toBe(3);
  db.exec("delete from contact where id = 'a'");
  expect(rowCount(db, "contact")).toBe(2);
  db.exec("delete from contact");
  expect(rowCount(db, "contact")).toBe(0);
});

test("a number that was rolled back does not count", () => {
  const db = at(4);
  const write = createContactWriter(db, "" as Timestamp);
  expect(() =>
    db.transaction(() => {
      write(contact("a"));
      throw new Error("full");
    })(),
  ).toThrow();
  expect(rowCount(db, "contact")).toBe(0);
});

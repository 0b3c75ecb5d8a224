import BetterSqlite3 from "better-sqlite3";
import { onTestFinished } from "vitest";
import type { Db } from "#core/store/db.ts";
import { migrate } from "#core/store/migrate.ts";

/**
 * A store with the tables of the newest version, without encryption: for tests of what lies in the tables.
 * path: a file of the test's, or ":memory:"; closed when the test ends.
 */
export const openTestStore = (path = ":memory:"): Db => {
  const db = new BetterSqlite3(path);
  db.pragma("foreign_keys = ON");
  const migrated = migrate(db);
  if (!migrated.ok) throw new Error(migrated.failure.kind);
  onTestFinished(() => {
    db.close();
  });
  return db;
};

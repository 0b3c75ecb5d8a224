import { existsSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { failureOfError } from "#core/store/failure-of-error.ts";
import { openStore } from "#core/store/open.ts";
import { tempDir } from "../../../support/temp-dir.ts";

const key = Buffer.alloc(32, 1);
const salt = Buffer.alloc(16, 2);

const failureOf = (work: () => unknown): unknown => {
  try {
    work();
    return null;
  } catch (error) {
    return failureOfError(error);
  }
};

test("a store that was emptied is damage and not a new store, and its WAL is left for rescue", () => {
  const path = join(tempDir(), "vault.db");
  const db = openStore(path, key, salt, false);
  db.exec("create table kept (a text) strict");
  db.close();
  truncateSync(path, 0);
  writeFileSync(`${path}-wal`, "what was not written back yet");
  expect(failureOf(() => openStore(path, key, salt, true))).toEqual({
    kind: "store.damaged",
    detail: "SQLITE_NOTADB",
  });
  expect(existsSync(`${path}-wal`)).toBe(true);
});

test("a store is not made where one has to be", () => {
  const path = join(tempDir(), "vault.db");
  expect(failureOf(() => openStore(path, key, salt, true))).toMatchObject({ kind: "store.io" });
  expect(existsSync(path)).toBe(false);
});

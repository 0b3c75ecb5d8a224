import { randomBytes } from "node:crypto";
import { readdirSync, statfsSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { migrations, storeVersion } from "#core/store/migrate.ts";
import { openStore } from "#core/store/open.ts";
import { readManifest } from "#core/vault/backups/manifest.ts";
import { restoreBackup } from "#core/vault/backups/restore.ts";
import { databaseKey } from "#core/vault/database-key.ts";
import { openVault } from "#core/vault/open-vault.ts";
import { namedComputer } from "#core/vault/place.ts";
import { fixedClock } from "../../../../support/fixed-clock.ts";
import { mountSmallDisk } from "../../../../support/mounted.ts";
import { tempDir } from "../../../../support/temp-dir.ts";
import { makeTestVault, testSecret } from "../../../../support/test-vault.ts";
import { addBallast, journalOf, note } from "./store-with-work.ts";

const deps = { randomBytes, clock: fixedClock(), computer: namedComputer() };

/** A vault as the version before the newest left it. */
const olderVault = async (folder: string, megabytes = 0): Promise<string> => {
  const vault = await makeTestVault(folder);
  for (let at = 0; at < 3; at += 1) note(journalOf(vault), "Notiz");
  if (megabytes > 0) addBallast(vault, megabytes);
  const counting = vault.db
    .prepare<[], string>("select name from sqlite_schema where type = 'trigger' and name like '%counted'")
    .pluck()
    .all();
  for (const trigger of counting) vault.db.exec(`drop trigger ${trigger}`);
  vault.db.exec("drop table draft; drop table vault_event; drop table device; drop table row_count;");
  vault.db.pragma("user_version = 2");
  vault.close();
  return vault.folder;
};

test("a store of an older version is backed up as it was before it is changed", async () => {
  const folder = await olderVault(tempDir());
  const opened = await openVault(deps, folder, testSecret);
  if (!opened.ok) throw new Error(opened.failure.kind);
  expect(storeVersion(opened.value.db)).toBe(migrations.length);
  opened.value.close();
  const names = readdirSync(join(folder, "backups"));
  expect(names).toEqual(["test 2026-11-23 051200 before-migration.blackstart"]);
  const backup = join(folder, "backups", names[0] ?? "");
  expect(readManifest(backup)).toMatchObject({ storeVersion: 2, contents: { entries: 4 } });
  const parent = tempDir();
  await restoreBackup(deps, { backup, parent, name: "old" });
  const again = await openVault(deps, join(parent, "old.blackstart"), testSecret);
  expect(again.ok && storeVersion(again.value.db)).toBe(migrations.length);
  if (again.ok) again.value.close();
});

test("a store that is up to date, or new, needs none", async () => {
  const vault = await makeTestVault(tempDir());
  vault.close();
  const again = await openVault(deps, vault.folder, testSecret);
  if (again.ok) again.value.close();
  expect(readdirSync(join(vault.folder, "backups"))).toEqual([]);
});

test("without room for the backup the store is not changed: it opens for reading, and the opening says why", async (context) => {
  const medium = mountSmallDisk(context, 12 * 1024 * 1024);
  const folder = await olderVault(medium, 4);
  const { bavail, bsize } = statfsSync(medium);
  writeFileSync(join(medium, "in-the-way"), Buffer.alloc(bavail * bsize - 1024 * 1024));
  const opened = await openVault(deps, folder, testSecret);
  if (!opened.ok) throw new Error(opened.failure.kind);
  expect(opened.value.readOnly).toBe(true);
  expect(opened.value.notices).toContainEqual({ kind: "disk-full" });
  const key = databaseKey(opened.value.masterKey.expose());
  opened.value.close();
  const db = openStore(join(folder, "vault.db"), ...key, true);
  expect(storeVersion(db)).toBeLessThan(migrations.length);
  db.close();
  expect(readdirSync(join(folder, "backups")).map((name) => basename(name))).toEqual([]);
});

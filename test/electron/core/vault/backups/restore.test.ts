import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { entriesOf } from "#core/store/queries/journal.ts";
import { makeBackup } from "#core/vault/backups/make.ts";
import { restoreBackup } from "#core/vault/backups/restore.ts";
import { sourceOf } from "#core/vault/backups/source.ts";
import { type OpenVault, openVault } from "#core/vault/open-vault.ts";
import { namedComputer } from "#core/vault/place.ts";
import { fixedClock } from "../../../../support/fixed-clock.ts";
import { mountSmallDisk } from "../../../../support/mounted.ts";
import { tempDir } from "../../../../support/temp-dir.ts";
import { makeTestVault, testSecret } from "../../../../support/test-vault.ts";
import { incident, journalOf, note } from "./store-with-work.ts";

const clock = fixedClock();
const deps = { clock, randomBytes, computer: namedComputer() };

const backedUp = async (): Promise<{ vault: OpenVault; backup: string }> => {
  const vault = await makeTestVault(tempDir());
  const journal = journalOf(vault);
  for (let at = 0; at < 10; at += 1) note(journal, `Notiz ${at}`);
  const made = await makeBackup(deps, sourceOf(vault), { reason: "by-hand" });
  if (!made.ok) throw new Error(made.failure.kind);
  return { vault, backup: made.value.folder };
};

const entriesAt = async (folder: string): Promise<number> => {
  const opened = await openVault(deps, folder, testSecret, { takeOver: true });
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  const count = [...entriesOf(opened.value.db, incident)].length;
  expect(opened.value.readOnly).toBe(false);
  opened.value.close();
  return count;
};

test("a backup becomes a vault of its own in which work goes on; the old vault and the backup stay as they are", async () => {
  const { vault, backup } = await backedUp();
  note(journalOf(vault), "danach");
  const parent = tempDir();
  const restored = await restoreBackup(deps, { backup, parent, name: "zurück" });
  expect(restored).toEqual({
    ok: true,
    value: { path: join(parent, "zurück.blackstart"), madeAt: "2026-11-23T05:12:00.000+01:00" },
  });
  expect(readdirSync(join(parent, "zurück.blackstart")).sort()).toEqual([
    "backups",
    "vault.copy.json",
    "vault.db",
    "vault.json",
  ]);
  expect(await entriesAt(join(parent, "zurück.blackstart"))).toBe(11);
  vault.close();
  expect(await entriesAt(vault.folder)).toBe(12);
});

test("nothing that is there is ever written over", async () => {
  const { vault, backup } = await backedUp();
  const parent = tempDir();
  const target = join(parent, "da.blackstart");
  mkdirSync(target);
  writeFileSync(join(target, "wichtig"), "x");
  expect(await restoreBackup(deps, { backup, parent, name: "da" })).toEqual({
    ok: false,
    failure: { kind: "files.exists", path: target },
  });
  expect(readdirSync(target)).toEqual(["wichtig"]);
  vault.close();
});

test("a damaged backup is refused, and nothing stands under the new name", async () => {
  const { vault, backup } = await backedUp();
  const bytes = readFileSync(join(backup, "vault.db"));
  bytes[9000] = (bytes[9000] ?? 0) ^ 1;
  writeFileSync(join(backup, "vault.db"), bytes);
  const parent = tempDir();
  expect(await restoreBackup(deps, { backup, parent, name: "neu" })).toEqual({
    ok: false,
    failure: { kind: "backups.damaged", path: backup },
  });
  expect(readdirSync(parent)).toEqual([]);
  vault.close();
});

test("a copy of a vault that was taken while it was open, with what lay in its WAL, is restored as well", async () => {
  const { vault } = await backedUp();
  const copy = join(tempDir(), "copy.blackstart");
  // By another program: this one must not open the database of an open vault a second time.
  expect(spawnSync("cp", ["-a", vault.folder, copy]).status).toBe(0);
  const parent = tempDir();
  const restored = await restoreBackup(deps, { backup: copy, parent, name: "neu" });
  expect(restored).toMatchObject({ ok: true });
  expect(await entriesAt(join(parent, "neu.blackstart"))).toBe(11);
  vault.close();
});

test("a vault that is open is no backup", async () => {
  const { vault } = await backedUp();
  const parent = tempDir();
  expect(await restoreBackup(deps, { backup: vault.folder, parent, name: "neu" })).toEqual({
    ok: false,
    failure: { kind: "vault.in-use", path: vault.folder },
  });
  expect(note(journalOf(vault), "weiter")).toBe(12);
  vault.close();
});

test("on a medium without room nothing is left of a restored vault", async (context) => {
  const { vault, backup } = await backedUp();
  const parent = mountSmallDisk(context, 64 * 1024);
  expect(await restoreBackup(deps, { backup, parent, name: "neu" })).toMatchObject({
    failure: { kind: "files.not-written", code: "ENOSPC" },
  });
  expect(readdirSync(parent)).toEqual([]);
  vault.close();
});

test.each([
  ["a name that no medium can hold", { name: "a/b" }, "vault.name-unusable"],
  ["a folder that is not there", { parent: "/nowhere/at/all" }, "files.not-found"],
  ["a folder that is no vault", { backup: "/tmp" }, "vault.not-a-vault"],
])("%s is named for what it is", async (_what, wish, kind) => {
  const { vault, backup } = await backedUp();
  expect(await restoreBackup(deps, { backup, parent: tempDir(), name: "neu", ...wish })).toMatchObject({
    failure: { kind },
  });
  vault.close();
});

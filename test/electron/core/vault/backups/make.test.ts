import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkBackup } from "#core/vault/backups/check.ts";
import { createKnownChecksums } from "#core/vault/backups/checksums.ts";
import { listBackups } from "#core/vault/backups/list.ts";
import { type BackupWish, type MadeBackup, makeBackup } from "#core/vault/backups/make.ts";
import { restoreBackup } from "#core/vault/backups/restore.ts";
import { sourceOf } from "#core/vault/backups/source.ts";
import { type OpenVault, openVault } from "#core/vault/open-vault.ts";
import { namedComputer } from "#core/vault/place.ts";
import { fixedClock } from "../../../../support/fixed-clock.ts";
import { mountSmallDisk } from "../../../../support/mounted.ts";
import { tempDir } from "../../../../support/temp-dir.ts";
import { makeTestVault, testSecret } from "../../../../support/test-vault.ts";
import { addBallast, incident, journalOf, note } from "./store-with-work.ts";

const clock = fixedClock();
const deps = { clock, randomBytes };
const backupsIn = (vault: OpenVault): string[] => readdirSync(join(vault.folder, "backups")).sort();

const made = async (vault: OpenVault, wish: Partial<BackupWish> = {}): Promise<MadeBackup> => {
  const answer = await makeBackup(deps, sourceOf(vault), { reason: "by-hand", ...wish });
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
  return answer.value;
};

const listed = (vault: OpenVault) =>
  listBackups({ checksums: createKnownChecksums(), masterKey: vault.masterKey.expose(), vaultId: vault.id }, [
    { medium: "vault", parent: join(vault.folder, "backups") },
  ]);

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A backup put back into a folder of its own and opened. */
const reopened = async (backup: string): Promise<OpenVault> => {
  const restored = await restoreBackup(
    { clock, computer: namedComputer() },
    { backup, parent: tempDir(), name: "restored" },
  );
  if (!restored.ok) throw new Error(JSON.stringify(restored.failure));
  const vault = await openVault(deps, restored.value.path, testSecret);
  if (!vault.ok) throw new Error(JSON.stringify(vault.failure));
  return vault.value;
};

const entriesIn = (vault: OpenVault): number =>
  Number(vault.db.prepare<[string]>("select count(*) from journal where stream = ?").pluck().get(incident));

test("a backup holds what the vault held, says so, and opens with the secrets of its day", async () => {
  const vault = await makeTestVault(tempDir());
  const journal = journalOf(vault);
  note(journal, "vorher");
  const { folder, manifest } = await made(vault);
  note(journal, "nachher");
  expect(folder).toBe(join(vault.folder, "backups", "test 2026-11-23 051200 by-hand.blackstart"));
  expect(readdirSync(folder).sort()).toEqual(["backup.json", "vault.copy.json", "vault.db", "vault.json"]);
  expect(manifest).toMatchObject({ reason: "by-hand", sequence: 1, contents: { incidents: 1, entries: 2 } });
  expect(await listed(vault)).toMatchObject([{ path: folder, verdict: "whole", sameKey: true }]);
  const again = await reopened(folder);
  expect(entriesIn(again)).toBe(2);
  again.close();
  vault.close();
});

test("entries written while a large backup runs are acknowledged at once, and the backup is the state before them", async () => {
  const vault = await makeTestVault(tempDir());
  const journal = journalOf(vault);
  addBallast(vault, 50);
  const before = note(journal, "vorher");
  let running = true;
  const backup = made(vault).finally(() => {
    running = false;
  });
  await turn();
  let during = 0;
  for (; running; during += 1) {
    note(journal, `während ${during}`);
    await turn();
  }
  const { folder, manifest } = await backup;
  expect(during).toBeGreaterThan(10);
  expect(manifest.contents.entries).toBe(before);
  expect(await checkBackup(vault.masterKey.expose(), folder)).toEqual({
    ok: true,
    value: { whole: true, detail: "" },
  });
  const again = await reopened(folder);
  expect(entriesIn(again)).toBe(before);
  again.close();
  expect(Number(vault.db.pragma("wal_autocheckpoint", { simple: true }))).toBe(1000);
  vault.close();
  const reread = await openVault(deps, vault.folder, testSecret);
  expect(reread.ok && entriesIn(reread.value)).toBe(before + during);
  if (reread.ok) reread.value.close();
});

test("two backups at a time are made one after the other, in the same second under two names", async () => {
  const vault = await makeTestVault(tempDir());
  const both = await Promise.all([made(vault), made(vault)]);
  expect(both.map(({ manifest }) => manifest.sequence)).toEqual([1, 2]);
  expect(backupsIn(vault)).toEqual([
    "test 2026-11-23 051200 by-hand 2.blackstart",
    "test 2026-11-23 051200 by-hand.blackstart",
  ]);
  expect((await listed(vault)).map(({ verdict }) => verdict)).toEqual(["whole", "whole"]);
  vault.close();
});

test("closing the vault in the middle ends a backup, and nothing of it stands under a final name", async () => {
  const vault = await makeTestVault(tempDir());
  addBallast(vault, 20);
  const running = makeBackup(deps, sourceOf(vault), { reason: "daily" });
  for (let at = 0; at < 5; at += 1) await turn();
  vault.close();
  expect(await running).toEqual({ ok: false, failure: { kind: "boundary.cancelled" } });
  expect(backupsIn(vault)).toEqual([]);
});

test("a cancelled backup leaves nothing behind", async () => {
  const vault = await makeTestVault(tempDir());
  addBallast(vault, 10);
  const signal = { aborted: false };
  const told: number[] = [];
  const answer = await makeBackup(deps, sourceOf(vault), {
    reason: "by-hand",
    signal,
    report: (done, total) => {
      told.push(done / total);
      if (done > total / 2) signal.aborted = true;
    },
  });
  expect(answer).toEqual({ ok: false, failure: { kind: "boundary.cancelled" } });
  expect(told.length).toBeGreaterThan(2);
  expect(backupsIn(vault)).toEqual([]);
  vault.close();
});

test("what an interrupted backup left is removed by the next one, and never listed", async () => {
  const vault = await makeTestVault(tempDir());
  const leftover = join(vault.folder, "backups", "blackstart-unfinished-0badcafe");
  mkdirSync(leftover);
  writeFileSync(join(leftover, "vault.db"), "half");
  expect(await listed(vault)).toEqual([]);
  await made(vault);
  expect(existsSync(leftover)).toBe(false);
  vault.close();
});

test("a full medium refuses the backup with its reason; earlier ones and the work stay", async (context) => {
  const medium = mountSmallDisk(context, 24 * 1024 * 1024);
  const vault = await makeTestVault(medium);
  const first = await made(vault);
  addBallast(vault, 8);
  vault.db.pragma("wal_checkpoint(TRUNCATE)");
  const { bavail, bsize } = statfsSync(medium);
  writeFileSync(join(medium, "ballast"), Buffer.alloc(Math.max(0, bavail * bsize - 4 * 1024 * 1024)));
  const answer = await makeBackup(deps, sourceOf(vault), { reason: "by-hand" });
  expect(answer).toEqual({
    ok: false,
    failure: { kind: "backups.not-made", path: join(vault.folder, "backups"), reason: "ENOSPC" },
  });
  expect(backupsIn(vault)).toEqual([first.folder.split("/").at(-1)]);
  expect(await listed(vault)).toMatchObject([{ verdict: "whole" }]);
  expect(note(journalOf(vault), "weiter")).toBe(2);
  vault.close();
});

test.each([
  ["vault.db", "checksum"],
  ["backup.json", "manifest"],
])("one changed byte in %s of a backup shows in the list and in the check", async (file, detail) => {
  const vault = await makeTestVault(tempDir());
  const { folder } = await made(vault);
  const path = join(folder, file);
  const bytes = readFileSync(path);
  const at = file === "backup.json" ? bytes.indexOf('"entries": 0') + 11 : 5000;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
  expect(await listed(vault)).toMatchObject([{ verdict: "damaged" }]);
  expect(await checkBackup(vault.masterKey.expose(), folder)).toEqual({
    ok: true,
    value: { whole: false, detail },
  });
  vault.close();
});

test("a backup without a readable manifest is listed as damaged, by its name", async () => {
  const vault = await makeTestVault(tempDir());
  const { folder } = await made(vault);
  writeFileSync(join(folder, "backup.json"), "{");
  expect(await listed(vault)).toMatchObject([
    { path: folder, verdict: "damaged", reason: "by-hand", madeAt: "2026-11-23T05:12:00" },
  ]);
  vault.close();
});

test("a check follows every chain: an entry that was changed in the store before the backup was made shows", async () => {
  const vault = await makeTestVault(tempDir());
  const journal = journalOf(vault);
  for (let at = 0; at < 5; at += 1) note(journal, `Notiz ${at}`);
  vault.db.exec(`drop trigger journal_no_update;
    update journal set canonical = replace(canonical, 'Notiz 2', 'Notiz 9') where seq = 4`);
  const { folder } = await made(vault);
  expect(await checkBackup(vault.masterKey.expose(), folder)).toMatchObject({
    value: { whole: false, detail: expect.stringMatching(/^chain: .* 4: hash-differs$/) },
  });
  vault.close();
});

test("a backup that is opened like a vault is only read and stays as it was made", async () => {
  const vault = await makeTestVault(tempDir());
  note(journalOf(vault), "vorher");
  const { folder } = await made(vault);
  const names = readdirSync(folder).sort();
  const hashOf = (): string[] =>
    names.map((name) =>
      createHash("sha256")
        .update(readFileSync(join(folder, name)))
        .digest("hex"),
    );
  const before = hashOf();
  await checkBackup(vault.masterKey.expose(), folder);
  vault.close();
  const opened = await openVault(deps, folder, testSecret);
  expect(opened.ok && opened.value.readOnly).toBe(true);
  expect(opened.ok && entriesIn(opened.value)).toBe(2);
  if (opened.ok) opened.value.close();
  expect(readdirSync(folder).sort()).toEqual(names);
  expect(hashOf()).toEqual(before);
});

test("a name of eighty letters with umlauts still gives a name that every medium can hold", async () => {
  const vault = await makeTestVault(tempDir(), clock, "ä".repeat(80));
  const { folder } = await made(vault);
  expect(Buffer.byteLength(folder.split("/").at(-1) ?? "")).toBeLessThanOrEqual(255);
  vault.close();
});

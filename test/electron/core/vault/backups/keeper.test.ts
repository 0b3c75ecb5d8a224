import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { vaultEvents } from "#core/store/queries/vault-events.ts";
import { type Backups, type BackupsDeps, createBackups } from "#core/vault/backups/keeper.ts";
import { type OpenVault, openVault } from "#core/vault/open-vault.ts";
import { fixedClock, type TestClock } from "../../../../support/fixed-clock.ts";
import { makeReadOnly, mountExfat, mountSmallDisk, pull } from "../../../../support/mounted.ts";
import { tempDir } from "../../../../support/temp-dir.ts";
import { makeTestVault, testSecret } from "../../../../support/test-vault.ts";
import { addBallast, journalOf, note } from "./store-with-work.ts";

const dayMs = 86_400_000;

interface Kept {
  readonly vault: OpenVault;
  readonly backups: Backups;
  readonly clock: TestClock;
  readonly told: () => number;
}

const keep = (vault: OpenVault, clock: TestClock, pace?: BackupsDeps["pace"]): Kept => {
  let told = 0;
  const backups = createBackups({
    vault,
    clock,
    operator: { name: "Anke Ahrens" },
    place: "here",
    backupsChanged: () => {
      told += 1;
    },
    ...(pace === undefined ? {} : { pace }),
  });
  onTestFinished(() => vault.close());
  return { vault, backups, clock, told: () => told };
};

const kept = async (pace?: BackupsDeps["pace"]): Promise<Kept> => {
  const clock = fixedClock();
  return keep(await makeTestVault(tempDir(), clock), clock, pace);
};

const quick = { firstAfterMs: 1, everyMs: 5 };
const reasonsIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .map((name) => /\d{6} ([a-z-]+)/.exec(name)?.[1] ?? name)
        .sort()
    : [];
const inVault = ({ vault }: Kept): string[] => reasonsIn(join(vault.folder, "backups"));

test("an open vault gets one backup a day by itself, also when it stays open for days", async () => {
  const desk = await kept(quick);
  desk.backups.begin();
  await expect.poll(() => inVault(desk)).toEqual(["daily"]);
  desk.clock.advanceMs(dayMs / 3);
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(inVault(desk)).toEqual(["daily"]);
  desk.clock.advanceMs(dayMs);
  await expect.poll(() => inVault(desk)).toEqual(["daily", "daily"]);
  expect(desk.told()).toBeGreaterThanOrEqual(2);
});

test("closing the vault while the daily backup runs ends it, and the next opening makes it", async () => {
  const clock = fixedClock();
  const first = keep(await makeTestVault(tempDir(), clock), clock, quick);
  addBallast(first.vault, 20);
  first.backups.begin();
  const folder = join(first.vault.folder, "backups");
  await expect.poll(() => readdirSync(folder), { interval: 1 }).not.toEqual([]);
  first.vault.close();
  await expect.poll(() => readdirSync(folder)).toEqual([]);
  const again = await openVault({ randomBytes, clock }, first.vault.folder, testSecret);
  if (!again.ok) throw new Error(again.failure.kind);
  const second = keep(again.value, clock, quick);
  second.backups.begin();
  await expect.poll(() => inVault(second)).toEqual(["daily"]);
});

test("of the backups before imports five stay, and what was made by hand stays beside them", async () => {
  const desk = await kept();
  await desk.backups.make("by-hand");
  for (let at = 0; at < 7; at += 1)
    expect(await desk.backups.make("before-import")).toMatchObject({ ok: true });
  expect(inVault(desk)).toEqual([...Array<string>(5).fill("before-import"), "by-hand"]);
  const listed = await desk.backups.list();
  expect(listed.map(({ reason, verdict }) => `${reason} ${verdict}`)).toEqual([
    ...Array<string>(5).fill("before-import whole"),
    "by-hand whole",
  ]);
});

test("every backup lies on the second medium too; while it is absent nothing is held up, and it gets the newest once it is back", async () => {
  const desk = await kept(quick);
  const medium = join(tempDir(), "stick");
  mkdirSync(medium);
  desk.backups.setSecondMedium(medium);
  await desk.backups.make("by-hand");
  const there = join(medium, "test backups");
  expect(reasonsIn(there)).toEqual(["by-hand"]);
  expect((await desk.backups.list()).map(({ medium: on, verdict }) => `${on} ${verdict}`)).toEqual([
    "vault whole",
    "second whole",
  ]);
  const [onStick] = (await desk.backups.list()).filter((each) => each.medium === "second");
  expect(await desk.backups.check(onStick?.path ?? "")).toEqual({
    ok: true,
    value: { whole: true, detail: "" },
  });

  rmSync(medium, { recursive: true });
  expect(desk.backups.secondMedium()).toEqual({ path: medium, present: false });
  expect(await desk.backups.make("before-import")).toMatchObject({ ok: true });
  expect(desk.backups.problem()).toBeNull();
  mkdirSync(medium);
  desk.backups.begin();
  await expect.poll(() => reasonsIn(there)).toContain("daily");
  expect(desk.backups.problem()).toBeNull();
});

test("a second medium that refuses is noted once a day, among the events and in the list, and holds up nothing", async () => {
  const desk = await kept();
  const medium = tempDir();
  writeFileSync(join(medium, "test backups"), "in the way");
  desk.backups.setSecondMedium(medium);
  const failures = () =>
    vaultEvents(desk.vault.db, 100)
      .filter(({ kind }) => kind === "backup-failed")
      .map(({ facts }) => facts);
  for (let at = 0; at < 2; at += 1) expect(await desk.backups.make("by-hand")).toMatchObject({ ok: true });
  expect(failures()).toEqual([{ reason: "second: EEXIST" }]);
  expect(desk.backups.problem()).toMatchObject({ reason: "second: EEXIST" });
  rmSync(join(medium, "test backups"));
  await desk.backups.make("by-hand");
  expect(desk.backups.problem()).toBeNull();
});

test("a second medium that is pulled in the middle leaves the backup in the vault whole, and says so", async (context) => {
  const desk = await kept();
  addBallast(desk.vault, 24);
  const medium = mountExfat(context, 48);
  desk.backups.setSecondMedium(medium);
  let pulled = false;
  const made = await desk.backups
    .make("by-hand", {
      report: () => {
        if (pulled || !existsSync(join(medium, "test backups"))) return;
        pulled = true;
        pull(context, medium);
      },
    })
    .catch((error: unknown) => error);
  expect(made).toMatchObject({ ok: true });
  expect(pulled).toBe(true);
  expect(desk.backups.problem()?.reason).toMatch(/^second: E[A-Z]+$/);
  const whole = (await desk.backups.list()).filter((each) => each.medium === "vault");
  expect(whole.map(({ verdict }) => verdict)).toEqual(["whole"]);
});

test("a backup before an import that fails on a full disk is refused with the reason, and shown until one succeeds", async (context) => {
  const clock = fixedClock();
  const medium = mountSmallDisk(context, 12 * 1024 * 1024);
  const desk = keep(await makeTestVault(medium, clock), clock);
  addBallast(desk.vault, 3);
  desk.vault.db.pragma("wal_checkpoint(TRUNCATE)");
  writeFileSync(join(medium, "in-the-way"), Buffer.alloc(6 * 1024 * 1024));
  expect(await desk.backups.make("before-import")).toMatchObject({
    failure: { kind: "backups.not-made", reason: "ENOSPC" },
  });
  expect(desk.backups.problem()).toMatchObject({ reason: "ENOSPC" });
  expect(note(journalOf(desk.vault), "weiter")).toBe(2);
  rmSync(join(medium, "in-the-way"));
  expect(await desk.backups.make("before-import")).toMatchObject({ ok: true });
  expect(desk.backups.problem()).toBeNull();
});

test("a vault on a write-protected stick says that it can only be read, and nothing is tried by itself", async (context) => {
  const clock = fixedClock();
  const medium = mountSmallDisk(context, 8 * 1024 * 1024);
  const made = await makeTestVault(medium, clock);
  const writable = keep(made, clock);
  await writable.backups.make("by-hand");
  made.close();
  makeReadOnly(medium);
  const opened = await openVault({ randomBytes, clock }, made.folder, testSecret);
  if (!opened.ok) throw new Error(opened.failure.kind);
  const desk = keep(opened.value, clock, quick);
  desk.backups.begin();
  expect(await desk.backups.make("by-hand")).toEqual({ ok: false, failure: { kind: "store.read-only" } });
  const [listed] = await desk.backups.list();
  expect(listed).toMatchObject({ verdict: "whole" });
  expect(await desk.backups.check(listed?.path ?? "")).toEqual({
    ok: true,
    value: { whole: true, detail: "" },
  });
  expect(desk.backups.problem()).toBeNull();
});

test("only backups of this vault can be checked", async () => {
  const desk = await kept();
  expect(await desk.backups.check(desk.vault.folder)).toEqual({
    ok: false,
    failure: { kind: "backups.unknown" },
  });
});

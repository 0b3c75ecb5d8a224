import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import {
  copyFileSync,
  cpSync,
  existsSync,
  readdirSync,
  rmSync,
  statfsSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { Db } from "#core/store/db.ts";
import { failureOfError } from "#core/store/failure-of-error.ts";
import { openStore } from "#core/store/open.ts";
import { createVault } from "#core/vault/create-vault.ts";
import { cryptoReady } from "#core/vault/crypto.ts";
import { databaseKey } from "#core/vault/database-key.ts";
import { openVault } from "#core/vault/open-vault.ts";
import { openedMarkOf } from "#core/vault/opened-mark.ts";
import { good } from "../../../support/core-window.ts";
import { testCore } from "../../../support/damaged-vault.ts";
import { fixedClock } from "../../../support/fixed-clock.ts";
import { markedJournal } from "../../../support/marked-journal.ts";
import { mountExfat, mountSmallDisk, pull } from "../../../support/mounted.ts";
import { inRepository } from "../../../support/repository.ts";
import { tempDir } from "../../../support/temp-dir.ts";
import { testComputer } from "../../../support/test-computer.ts";
import { cheapKdf, makeTestVault, testPassphrase, testSecret } from "../../../support/test-vault.ts";

const clock = fixedClock();
const deps = { randomBytes, clock, computer: testComputer };
const secret = testSecret.expose();

const startedCore = async () => {
  const started = await testCore(clock);
  onTestFinished(() => started.core.close());
  return started.client;
};

/** Two vaults, closed. */
const twoVaults = async (): Promise<readonly [string, string]> => {
  const folder = tempDir();
  const [one, two] = [await makeTestVault(folder, clock, "one"), await makeTestVault(folder, clock, "two")];
  one.close();
  two.close();
  return [one.folder, two.folder];
};

const isFree = async (folder: string): Promise<boolean> => {
  const opened = await openVault(deps, folder, testSecret);
  if (opened.ok) opened.value.close();
  return opened.ok;
};

test("two openings at once do not cross: the later one is open, the other one is closed in order", async () => {
  const client = await startedCore();
  const [one, two] = await twoVaults();
  const open = (path: string) => client.vault.open({ path, secret, operator: "A" });
  const answers = await Promise.all([open(one), open(two), open(one), open(two)]);
  expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, true]);
  expect(good(await client.vault.status({}))).toMatchObject({ state: "open", vault: { path: two } });
  expect(existsSync(openedMarkOf(one))).toBe(false);
  expect(await isFree(one)).toBe(true);
});

test("a lock that is asked for while a vault opens wins: nothing is open afterwards", async () => {
  const client = await startedCore();
  const [one] = await twoVaults();
  const opening = client.vault.open({ path: one, secret, operator: "A" });
  const locking = client.vault.lock({});
  const again = client.vault.open({ path: one, secret, operator: "A" });
  const lockedAgain = client.vault.lock({});
  good(await locking);
  good(await lockedAgain);
  expect(good(await client.vault.status({}))).toEqual({ state: "locked" });
  expect([await opening, await again]).toEqual([
    { ok: false, failure: { kind: "vault.locked" } },
    { ok: false, failure: { kind: "vault.locked" } },
  ]);
  expect(existsSync(openedMarkOf(one))).toBe(false);
  expect(await isFree(one)).toBe(true);
});

test("a vault that is made while another one is locked is closed again", async () => {
  const client = await startedCore();
  const folder = tempDir();
  const making = client.vault.create({
    folder,
    name: "new",
    passphrase: testPassphrase.expose(),
    operator: "A",
  });
  good(await client.vault.lock({}));
  await making;
  expect(good(await client.vault.status({}))).toEqual({ state: "locked" });
});

test("work that is under way when the vault is locked answers that it is locked", async () => {
  const client = await startedCore();
  const [one] = await twoVaults();
  good(await client.vault.open({ path: one, secret, operator: "A" }));
  const examining = client.doctor.examineOpen({});
  await new Promise((resolve) => setImmediate(resolve));
  good(await client.vault.lock({}));
  expect(await examining).toEqual({ ok: false, failure: { kind: "vault.locked" } });
});

test("the vault that is open is examined as such by its folder too, and goes on being shut to others", async () => {
  const client = await startedCore();
  const [one, two] = await twoVaults();
  good(await client.vault.open({ path: one, secret, operator: "A" }));
  const report = good(await client.doctor.examine({ path: one, secret: null }));
  expect(report.whole).toBe(true);
  expect(report.examined.filter(({ verdict }) => verdict === "not-checked")).toEqual([]);
  expect(good(await client.doctor.examineOpen({})).whole).toBe(true);
  expect(good(await client.doctor.examine({ path: two, secret })).whole).toBe(true);
  expect(
    await client.doctor.examine({ path: one, secret: { type: "passphrase", passphrase: "wrong" } }),
  ).toEqual({
    ok: false,
    failure: { kind: "vault.wrong-secret" },
  });
  // A second process must still be kept out: its lock would be gone had the file been opened a second time here.
  expect(await otherProcessOpens(one)).toBe("vault.in-use");
}, 30_000);

test("an opening does not wait for an examination of another vault: that one gives way", async () => {
  const client = await startedCore();
  const [one, two] = await twoVaults();
  const examining = client.doctor.examine({ path: one, secret });
  await new Promise((resolve) => setImmediate(resolve));
  const opened = await client.vault.open({ path: two, secret, operator: "A" });
  expect(opened.ok).toBe(true);
  expect(await examining).toEqual({ ok: false, failure: { kind: "boundary.cancelled" } });
});

const otherProcessOpens = async (folder: string): Promise<string> => {
  // The mark alone would keep it out: it goes, so that the lock has to.
  rmSync(openedMarkOf(folder), { force: true });
  const [core, vault] = [
    inRepository("electron/core/vault/crypto.ts"),
    inRepository("electron/core/vault/open-vault.ts"),
  ];
  const code = `
    import { randomBytes } from "node:crypto";
    const { cryptoReady } = await import(${JSON.stringify(core)});
    const { openVault } = await import(${JSON.stringify(vault)});
    await cryptoReady();
    const { Redacted } = await import(${JSON.stringify(inRepository("shared/kernel/redacted.ts"))});
    const clock = { nowMs: () => Date.now(), offsetMinutes: () => 0 };
    const opened = await openVault({ randomBytes, clock }, ${JSON.stringify(folder)}, new Redacted(${JSON.stringify(secret)}));
    process.stdout.write(opened.ok ? "opened" : opened.failure.kind);`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", code], {
    cwd: inRepository(),
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [said] = (await once(child.stdout, "data")) as [Buffer];
  return said.toString();
};

test.each([0, 100, 4095])(
  "a database cut off to %i bytes is damaged, never a new empty vault",
  async (bytes) => {
    const [folder] = await twoVaults();
    truncateSync(join(folder, "vault.db"), bytes);
    expect(await openVault(deps, folder, testSecret)).toMatchObject({ failure: { kind: "store.damaged" } });
    expect(existsSync(openedMarkOf(folder))).toBe(false);
  },
);

test("a genuine database without a table is damaged, never a new empty vault", async () => {
  const vault = await makeTestVault(tempDir());
  const key = Buffer.from(vault.masterKey.expose());
  vault.close();
  for (const ending of ["", "-wal"]) rmSync(`${join(vault.folder, "vault.db")}${ending}`, { force: true });
  openStore(join(vault.folder, "vault.db"), ...databaseKey(key), false).close();
  expect(await openVault(deps, vault.folder, testSecret)).toMatchObject({
    failure: { kind: "store.damaged" },
  });
});

const vaultOn = async (medium: string): Promise<string> => {
  await cryptoReady();
  const made = createVault(deps, {
    folder: medium,
    name: "stick",
    passphrase: testPassphrase,
    cost: cheapKdf,
  });
  if (!made.ok) throw new Error(made.failure.kind);
  made.value.close();
  return made.value.folder;
};

const fill = (medium: string): string => {
  const path = join(medium, "ballast");
  const { bavail, bsize } = statfsSync(medium);
  try {
    writeFileSync(path, Buffer.alloc(bavail * bsize + 4096));
  } catch {
    // ENOSPC: that is what it is for.
  }
  return path;
};

test("on a full medium a vault opens for reading and says so, and for writing once there is room", async (context) => {
  const medium = mountSmallDisk(context, 4 * 1024 * 1024);
  const folder = await vaultOn(medium);
  const before = readdirSync(folder).sort();
  const ballast = fill(medium);
  const opened = await openVault(deps, folder, testSecret);
  if (!opened.ok) throw new Error(opened.failure.kind);
  expect(opened.value.readOnly).toBe(true);
  expect(opened.value.notices).toContainEqual({ kind: "disk-full" });
  expect(opened.value.db.prepare("select count(*) from meta").pluck().get()).toBeGreaterThan(0);
  const copy = opened.value.db.name;
  opened.value.close();
  expect(existsSync(copy)).toBe(false);
  expect(
    readdirSync(folder)
      .filter((name) => !name.startsWith("vault.db-"))
      .sort(),
  ).toEqual(before);
  rmSync(ballast);
  expect(await isFree(folder)).toBe(true);
});

test("a stick that is pulled while a vault on it is open: closing ends, and plugged in again it opens and says so", async (context) => {
  const medium = mountExfat(context, 16);
  const folder = await vaultOn(medium);
  const opened = await openVault(deps, folder, testSecret);
  if (!opened.ok) throw new Error(opened.failure.kind);
  const journal = markedJournal(opened.value, clock);
  const stream = journal.declare();
  journal.note(stream, 3);
  const kept = join(tempDir(), "kept.blackstart");
  cpSync(folder, kept, { recursive: true });
  pull(context, medium);
  const kindOf = (work: () => void): string | null => {
    try {
      work();
      return null;
    } catch (error) {
      return failureOfError(error)?.kind ?? String(error);
    }
  };
  expect(kindOf(() => journal.note(stream))).toBe("store.io");
  expect(kindOf(() => opened.value.close())).toBe(null);
  const failed = await openVault(deps, folder, testSecret).catch((error: unknown) => ({
    ok: false as const,
    failure: failureOfError(error) ?? { kind: String(error) },
  }));
  if (failed.ok) throw new Error("opened without its stick");
  expect(["store.io", "vault.not-found"]).toContain(failed.failure.kind);
  // What lay on the stick when it was pulled.
  const again = await openVault(deps, kept, testSecret);
  if (!again.ok) throw new Error(again.failure.kind);
  expect(again.value.notices.map(({ kind }) => kind)).toEqual(["not-closed", "new-device"]);
  again.value.close();
});

/** Positions of all entries in order; null when the store says that it is damaged. */
const readAll = (db: Db): readonly number[] | null => {
  try {
    return db.prepare<[], number>("select seq from journal order by seq").pluck().all();
  } catch (error) {
    if (failureOfError(error)?.kind !== "store.damaged") throw error;
    return null;
  }
};

test("a copy made in the middle of writing opens to an earlier state that is whole, or says that it is damaged", async () => {
  const vault = await makeTestVault(tempDir());
  vault.close();
  const opened = await openVault(deps, vault.folder, testSecret);
  if (!opened.ok) throw new Error(opened.failure.kind);
  const journal = markedJournal(opened.value, clock);
  const stream = journal.declare();
  const outcomes: string[] = [];
  for (let round = 0; round < 12; round += 1) {
    const copy = join(tempDir(), "copy.blackstart");
    cpSync(vault.folder, copy, { recursive: true, filter: (path) => !/vault\.db(-wal)?$/.test(path) });
    // A copying program takes one file after the other while entries are written: the log may be newer than the file or older.
    const order = round % 2 === 0 ? ["vault.db", "vault.db-wal"] : ["vault.db-wal", "vault.db"];
    for (const name of order) {
      copyFileSync(join(vault.folder, name), join(copy, name));
      journal.note(stream, 1 + round * 7);
      if (round % 3 === 0 && name === order[0]) opened.value.db.pragma("wal_checkpoint(TRUNCATE)");
    }
    const answer = await openVault(deps, copy, testSecret);
    if (!answer.ok) {
      expect(answer.failure.kind).toBe("store.damaged");
      outcomes.push("is refused");
      continue;
    }
    const { db, notices } = answer.value;
    const seen = readAll(db);
    outcomes.push(seen === null ? "says damaged" : "opens");
    if (seen !== null) {
      expect(seen).toEqual(Array.from({ length: seen.length }, (_, at) => at + 1));
      expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
      for (const notice of notices)
        if (notice.kind === "entries-missing") expect(notice.from).toBe(seen.length + 1);
    }
    answer.value.close();
  }
  opened.value.close();
  expect(outcomes).toHaveLength(12);
  expect(outcomes).toContain("opens");
}, 60_000);

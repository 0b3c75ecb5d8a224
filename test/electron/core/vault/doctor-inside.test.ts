import { createCipheriv, createDecipheriv, createHmac, pbkdf2Sync } from "node:crypto";
import { copyFileSync, cpSync, renameSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { openStore } from "#core/store/open.ts";
import { cryptoReady } from "#core/vault/crypto.ts";
import { databaseKey } from "#core/vault/database-key.ts";
import { readSlotFiles } from "#core/vault/slot-files.ts";
import { unlock } from "#core/vault/unlock.ts";
import {
  damage,
  examineWith,
  type FilledVault,
  filledVault,
  problems,
} from "../../../support/damaged-vault.ts";
import { tempDir, tempDirForAll } from "../../../support/temp-dir.ts";
import { makeTestVault, testSecret } from "../../../support/test-vault.ts";

const folder = tempDirForAll("vault");
let vault: FilledVault;
beforeAll(async () => {
  await cryptoReady();
  vault = await filledVault(folder);
}, 60_000);

const pageBytes = 4096;

/** A copy of the closed vault. */
const copied = (): string => {
  const copy = join(tempDir(), "copy.blackstart");
  cpSync(vault.closed, copy, { recursive: true });
  return copy;
};

const examine = (path: string) => examineWith(path, testSecret);

const masterKeyOf = async (path: string): Promise<Buffer> => {
  const files = readSlotFiles(path);
  if (!files.ok) throw new Error(files.failure.kind);
  const unlocked = await unlock(path, files.value, testSecret);
  if (!unlocked.ok) throw new Error(unlocked.failure.kind);
  return unlocked.value.masterKey;
};

/** Changes the store as somebody could who has the key. */
const tamper = async (path: string, sql: readonly string[]): Promise<void> => {
  const db = openStore(join(path, "vault.db"), ...databaseKey(await masterKeyOf(path)), true);
  db.pragma("foreign_keys = OFF");
  for (const statement of sql) db.exec(statement);
  db.close();
};

const writable = ["drop trigger journal_no_update", "drop trigger journal_no_delete"];

test.each([
  ["an entry that was taken out", "delete from journal where seq = 30", { seq: 30, to: 30, reason: "gap" }],
  [
    "several entries that were taken out",
    "delete from journal where seq between 20 and 24",
    { seq: 20, to: 24, reason: "gap" },
  ],
  [
    "a text that was changed",
    `update journal set canonical = replace(canonical, 'note 11 ', 'note 99 ') where seq = 12`,
    { seq: 12, to: 12, reason: "hash-differs" },
  ],
  [
    "a column that does not say what the entry says",
    "update journal set hlc = '000000000000000-00000' where seq = 9",
    { seq: 9, to: 9, reason: "moved" },
  ],
  [
    "an entry that is no entry",
    "update journal set canonical = '{}' where seq = 5",
    { seq: 5, to: 5, reason: "unreadable" },
  ],
])("%s is named by its position", async (_what, sql, facts) => {
  const path = copied();
  await tamper(path, [...writable, sql]);
  const report = await examine(path);
  const breaks = report.examined.filter(({ part }) => part === "chains");
  expect(breaks[0]).toMatchObject({
    verdict: "damaged",
    finding: "chain-broken",
    facts: { incident: vault.incident, ...facts },
  });
});

test("a cut-off end of a chain passes the chains and fails the mark", async () => {
  const path = copied();
  await tamper(path, [...writable, "delete from journal where seq > 57"]);
  const report = await examine(path);
  expect(problems(report)).toEqual(["high-water: entries-missing"]);
  expect(report.examined).toContainEqual(
    expect.objectContaining({ facts: expect.objectContaining({ from: 58, to: 60 }) }),
  );
});

test("a sealed key that was changed or noted wrongly is counted, its digits are told nowhere", async () => {
  const path = copied();
  await tamper(path, [
    "update recovery_key set sealed = zeroblob(95) where id = (select min(id) from recovery_key)",
    "update recovery_key set bad_blocks = '1,2,3,4,5,6,7,8' where id = (select max(id) from recovery_key)",
  ]);
  const report = await examine(path);
  expect(problems(report)).toEqual(["seals: seals-broken", "seals: seals-differ"]);
  expect(JSON.stringify(report)).not.toMatch(/\d{6}-\d{6}/);
});

test("a reference to nothing is found", async () => {
  const path = copied();
  await tamper(path, ["insert into dependency (system, position, depends_on) values ('nobody', 0, 'x')"]);
  expect(problems(await examine(path))).toEqual(["foreign-keys: foreign-keys-broken"]);
});

test("an index that lacks a row is found although every page is as it was written", async () => {
  const path = copied();
  await rewritePage(path, "recovery_key_by_device_name", (page) => {
    page.writeUInt16BE(page.readUInt16BE(3) - 1, 3);
  });
  expect(problems(await examine(path))).toEqual(["integrity: integrity-broken"]);
});

/** Changes the first page of an index and encrypts it anew, as somebody could who has the key. */
const rewritePage = async (path: string, index: string, change: (page: Buffer) => void): Promise<void> => {
  const key = await masterKeyOf(path);
  const [raw, salt] = databaseKey(key);
  const db = openStore(join(path, "vault.db"), raw, salt, true);
  const number = db
    .prepare<[string], number>("select rootpage from sqlite_schema where name = ?")
    .pluck()
    .get(index);
  db.close();
  if (number === undefined) throw new Error("no such index");
  const macKey = pbkdf2Sync(raw, Buffer.from(salt.map((byte) => byte ^ 0x3a)), 2, 32, "sha512");
  damage(join(path, "vault.db"), (bytes) => {
    const page = bytes.subarray((number - 1) * pageBytes, number * pageBytes);
    const iv = page.subarray(4016, 4032);
    const plain = createDecipheriv("aes-256-cbc", raw, iv)
      .setAutoPadding(false)
      .update(page.subarray(0, 4016));
    change(plain);
    createCipheriv("aes-256-cbc", raw, iv).setAutoPadding(false).update(plain).copy(page);
    const littleEndian = Buffer.alloc(4);
    littleEndian.writeUInt32LE(number);
    createHmac("sha512", macKey)
      .update(page.subarray(0, 4032))
      .update(littleEndian)
      .digest()
      .copy(page, 4032);
  });
};

test("a store of a newer Blackstart is not judged by what this one knows", async () => {
  const path = copied();
  await tamper(path, ["pragma user_version = 999"]);
  const report = await examine(path);
  expect(report.whole).toBe(true);
  expect(problems(report)).toContain("integrity: store-from-future");
});

test("a change of the master key that was interrupted once in force is no damage: the store that the key opens is examined", async () => {
  const path = copied();
  const other = await makeTestVault(tempDir());
  other.close();
  renameSync(join(path, "vault.db"), join(path, "vault.db.next"));
  copyFileSync(join(other.folder, "vault.db"), join(path, "vault.db"));
  copyFileSync(join(other.folder, "vault.json"), join(path, "vault.copy.json"));
  const report = await examine(path);
  expect(problems(report)).toEqual(["slot-files: rekey-unfinished"]);
  expect(report.examined).toContainEqual(
    expect.objectContaining({ finding: "chains-whole", facts: { incidents: 1, chains: 1, entries: 60 } }),
  );
});

test("an older slot file that was put back is found: a removed slot may open the vault again", async () => {
  const path = copied();
  await tamper(path, ["update meta set value = '7' where name = 'slots.generation'"]);
  expect(problems(await examine(path))).toContain("slots: slots-older");
});

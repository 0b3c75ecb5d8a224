import { createHash, randomBytes } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { expect, test } from "vitest";
import { migrations } from "#core/store/migrate.ts";
import { createVault } from "#core/vault/create-vault.ts";
import { openVault } from "#core/vault/open-vault.ts";
import { passphraseSecret } from "#core/vault/secret.ts";
import { selfTest } from "#core/vault/self-test.ts";
import { Redacted } from "#shared/kernel/redacted.ts";
import { fixedClock } from "../../../support/fixed-clock.ts";
import { tempDir } from "../../../support/temp-dir.ts";
import { cheapKdf, makeTestVault, testPassphrase, testSecret } from "../../../support/test-vault.ts";

const deps = { randomBytes, clock: fixedClock() };

const closedVault = async (): Promise<string> => {
  const vault = await makeTestVault(tempDir());
  vault.close();
  return vault.folder;
};

const bytesOf = (folder: string): string =>
  createHash("sha256")
    .update(readFileSync(join(folder, "vault.db")))
    .digest("hex");

test("a vault opens again with its passphrase and holds what was written", async () => {
  const vault = await makeTestVault(tempDir());
  vault.db.exec("insert into meta (name, value) values ('probe', 'kept')");
  vault.close();
  const opened = await openVault(deps, vault.folder, testSecret);
  expect(opened.ok && opened.value.db.prepare("select value from meta where name = 'probe'").get()).toEqual({
    value: "kept",
  });
  expect(opened.ok && opened.value.device.id).toBe(vault.device.id);
  if (opened.ok) opened.value.close();
});

test("a wrong passphrase is told as such and changes nothing", async () => {
  const folder = await closedVault();
  const before = bytesOf(folder);
  expect(await openVault(deps, folder, passphraseSecret("correct horse battery stapl"))).toEqual({
    ok: false,
    failure: { kind: "vault.wrong-secret" },
  });
  expect(bytesOf(folder)).toBe(before);
});

test("an umlaut typed as one or as two characters is the same passphrase", async () => {
  const folder = tempDir();
  await makeTestVault(folder).then((vault) => vault.close());
  const made = createVault(deps, {
    folder,
    name: "umlaut",
    passphrase: new Redacted("Gr\u00fc\u00dfe 2026"),
    cost: cheapKdf,
  });
  if (!made.ok) throw new Error(made.failure.kind);
  made.value.close();
  const opened = await openVault(deps, made.value.folder, passphraseSecret("Gru\u0308\u00dfe 2026"));
  expect(opened.ok).toBe(true);
  if (opened.ok) opened.value.close();
});

test("every setting of the store is in force after opening", async () => {
  const vault = await makeTestVault(tempDir());
  const read = (name: string): unknown => vault.db.pragma(name, { simple: true });
  expect({
    cipher: read("cipher"),
    legacy: read("legacy"),
    locking: read("locking_mode"),
    journal: read("journal_mode"),
    synchronous: read("synchronous"),
    temp: read("temp_store"),
    mmap: read("mmap_size"),
    trusted: read("trusted_schema"),
    erase: read("secure_delete"),
    cells: read("cell_size_check"),
    keys: read("foreign_keys"),
  }).toEqual({
    cipher: "sqlcipher",
    legacy: "4",
    locking: "exclusive",
    journal: "wal",
    synchronous: 2,
    temp: 2,
    mmap: 0,
    trusted: 0,
    erase: 1,
    cells: 1,
    keys: 1,
  });
  vault.close();
});

test("nothing that was written can be read in the files of a vault", async () => {
  const vault = await makeTestVault(tempDir());
  vault.db
    .prepare<[string]>("insert into meta (name, value) values ('who', ?)")
    .run("Notfallbeauftragte Ahrens");
  const whileOpen = readdirSync(vault.folder).filter((name) => name.startsWith("vault.db"));
  expect(whileOpen).toContain("vault.db-wal");
  const text = whileOpen.map((name) => readFileSync(join(vault.folder, name), "latin1")).join("");
  expect(text).not.toContain("Ahrens");
  expect(text).not.toContain("SQLite format 3");
  vault.close();
});

test("a second opening of the same vault is refused and does not disturb the first", async () => {
  const vault = await makeTestVault(tempDir());
  expect(await openVault(deps, vault.folder, testSecret)).toMatchObject({
    failure: { kind: "vault.in-use" },
  });
  vault.db.exec("insert into meta (name, value) values ('after', 'x')");
  vault.close();
});

test("a store from the future is refused with both versions, and no byte of it changes", async () => {
  const vault = await makeTestVault(tempDir());
  vault.db.pragma(`user_version = ${migrations.length + 1}`);
  vault.close();
  const before = bytesOf(vault.folder);
  expect(await openVault(deps, vault.folder, testSecret)).toEqual({
    ok: false,
    failure: { kind: "store.from-future", found: migrations.length + 1, supported: migrations.length },
  });
  expect(bytesOf(vault.folder)).toBe(before);
});

test.each([
  ["a missing folder", (folder: string) => join(folder, "nowhere"), "vault.not-found"],
  ["an ordinary folder", (folder: string) => folder, "vault.not-a-vault"],
])("%s is named for what it is", async (_what, pathOf, kind) => {
  expect(await openVault(deps, pathOf(tempDir()), testSecret)).toMatchObject({ failure: { kind } });
});

test("a file in place of a vault is named for what it is", async () => {
  const path = join(tempDir(), "x.blackstart");
  writeFileSync(path, "hello");
  expect(await openVault(deps, path, testSecret)).toMatchObject({ failure: { kind: "vault.not-a-vault" } });
});

test("a database that is none is reported as damaged, not as a wrong passphrase", async () => {
  const folder = await closedVault();
  writeFileSync(join(folder, "vault.db"), randomBytes(8192));
  expect(await openVault(deps, folder, testSecret)).toMatchObject({ failure: { kind: "store.damaged" } });
});

test.each([
  ["is not JSON", () => "{"],
  [
    "asks for a weaker key derivation",
    (text: string) => text.replace('"memoryKiB": 65536', '"memoryKiB": 8'),
  ],
  [
    "asks for all the memory there is",
    (text: string) => text.replace('"memoryKiB": 65536', '"memoryKiB": 999999999'),
  ],
  [
    "carries a field nobody knows",
    (text: string) => text.replace('"version": 1', '"version": 1, "extra": true'),
  ],
  [
    "has another name in it than was signed",
    (text: string) => text.replace('"name": "test"', '"name": "fake"'),
  ],
])(
  "a slot file that %s is survived by its copy, which is told, and is refused when both are so",
  async (_what, damage) => {
    const folder = await closedVault();
    const [path, copy] = [join(folder, "vault.json"), join(folder, "vault.copy.json")];
    const damaged = damage(readFileSync(path, "utf8"));
    expect(damaged).not.toBe(readFileSync(path, "utf8"));
    writeFileSync(path, damaged);
    const opened = await openVault(deps, folder, testSecret);
    if (!opened.ok) throw new Error(opened.failure.kind);
    expect(opened.value.notices).toEqual([{ kind: "slot-file-damaged", file: "vault.json" }]);
    opened.value.close();
    writeFileSync(copy, damaged);
    expect(await openVault(deps, folder, testSecret)).toMatchObject({
      failure: { kind: "vault.slots-damaged" },
    });
  },
);

test("a slot file of many megabytes is refused without being read", async () => {
  const folder = await closedVault();
  for (const name of ["vault.json", "vault.copy.json"])
    appendFileSync(join(folder, name), " ".repeat(2 * 1024 * 1024));
  expect(await openVault(deps, folder, testSecret)).toMatchObject({
    failure: {
      kind: "vault.slots-damaged",
      detail: "vault.json: larger than 1 MiB; vault.copy.json: larger than 1 MiB",
    },
  });
});

test("creating over an existing vault is refused and leaves it whole", async () => {
  const vault = await makeTestVault(tempDir());
  vault.close();
  const again = createVault(deps, {
    folder: join(vault.folder, ".."),
    name: "test",
    passphrase: new Redacted("something else"),
    cost: cheapKdf,
  });
  expect(again).toMatchObject({ failure: { kind: "files.exists" } });
  const opened = await openVault(deps, vault.folder, testSecret);
  expect(opened.ok).toBe(true);
  if (opened.ok) opened.value.close();
});

test.each(["a/b", "..", "con", "name.", " name", 'quo"te', "tab\there"])(
  "%j is refused as the name of a vault: not every medium could hold it",
  (name) => {
    const folder = tempDir();
    expect(createVault(deps, { folder, name, passphrase: testPassphrase, cost: cheapKdf })).toMatchObject({
      failure: { kind: "vault.name-unusable" },
    });
    expect(readdirSync(folder)).toEqual([]);
  },
);

test("a folder that does not exist is named and not made", () => {
  const folder = join(tempDir(), "nowhere");
  expect(createVault(deps, { folder, name: "v", passphrase: testPassphrase, cost: cheapKdf })).toMatchObject({
    failure: { kind: "files.not-found", path: folder },
  });
  expect(existsSync(folder)).toBe(false);
});

test("the stock tools' format: the salt stands in front and every page is 4,096 bytes", async () => {
  const folder = await closedVault();
  expect(readFileSync(join(folder, "vault.db")).length % 4096).toBe(0);
  const plain = new BetterSqlite3(join(folder, "vault.db"), { readonly: true });
  expect(() => plain.prepare("select * from sqlite_master").all()).toThrow(/not a database/);
  plain.close();
});

test("the primitives of this runtime give the published answers", () => {
  expect(() => selfTest()).not.toThrow();
});

test("a sealed record opens only with its own id and only unchanged", async () => {
  const vault = await makeTestVault(tempDir());
  const sealed = vault.recordSeal.seal("record-1", "123456");
  expect(sealed.includes(Buffer.from("123456"))).toBe(false);
  expect(vault.recordSeal.open("record-1", sealed)).toBe("123456");
  expect(() => vault.recordSeal.open("record-2", sealed)).toThrow();
  sealed[30] = (sealed[30] ?? 0) ^ 1;
  expect(() => vault.recordSeal.open("record-1", sealed)).toThrow();
  vault.close();
});

test("a leftover of an interrupted creation is no vault and says so", async () => {
  const folder = join(tempDir(), "half.blackstart");
  mkdirSync(folder);
  writeFileSync(join(folder, "vault.db"), "");
  expect(await openVault(deps, folder, testSecret)).toMatchObject({
    failure: { kind: "vault.not-a-vault", missing: "vault.json" },
  });
});

import { createHash, pbkdf2Sync } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { wordlist } from "@scure/bip39/wordlists/english.js";
import { beforeAll, describe, expect, test } from "vitest";
import { cryptoReady, deriveKey, sha256 } from "#core/vault/crypto.ts";
import { databaseKey } from "#core/vault/database-key.ts";
import { createRecordSeal } from "#core/vault/record-seal.ts";
import { isSlotFileGenuine, maxSlots, type SlotFile, slotFileShape } from "#core/vault/slot-file.ts";
import { readSlotFiles } from "#core/vault/slot-files.ts";
import { kdfBounds } from "#core/vault/slots/passphrase.ts";
import { readShare, wordsOfShare } from "#core/vault/slots/share-sheet.ts";
import { readRecoveryWords } from "#core/vault/slots/words.ts";
import { unlock } from "#core/vault/unlock.ts";
import type { SecretInput } from "#shared/contract/areas/secret.ts";
import { hashEntry } from "#shared/domain/journal/chain.ts";
import { canonicalText, type HashHex, type JournalEntry } from "#shared/domain/journal/entry.ts";
import { maxHolders } from "#shared/domain/vault/slots.ts";
import { Redacted } from "#shared/kernel/redacted.ts";
import { inRepository } from "../../support/repository.ts";
import { missingProgram, testUnless } from "../../support/skip.ts";
import { tempDir } from "../../support/temp-dir.ts";
import { missingPython, python } from "./tools.ts";

const document = readFileSync(inRepository("docs", "store-format.md"), "utf8");
const example = document.slice(document.indexOf("\n## Worked example"));
/** `name = value` lines of the worked example. */
const values = new Map(
  [...example.matchAll(/^([a-z][a-z0-9 -]*) = (.+)$/gm)].map(([, name = "", value = ""]) => [name, value]),
);
const slotFileInDocument = /```json\n([\s\S]+?)\n```/.exec(example)?.[1] ?? "";

const value = (name: string): string => {
  const found = values.get(name);
  if (found === undefined) throw new Error(`the worked example has no ${name}`);
  return found;
};
const bytes = (name: string): Buffer => Buffer.from(value(name), "hex");
const hex = (data: Uint8Array): string => Buffer.from(data).toString("hex");

beforeAll(cryptoReady);

testUnless(missingPython() ?? missingProgram("argon2"))(
  "the worked example is what an independent implementation gives",
  async () => {
    const printed = await python("vectors.py");
    expect(printed).toMatchObject({ exitCode: 0, stderr: "" });
    const [lines = "", slotFile = ""] = printed.stdout.split("\n\n");
    expect([...values].map((each) => each.join(" = ")).sort()).toEqual(lines.split("\n").sort());
    expect(slotFileInDocument).toBe(slotFile.trimEnd());
  },
);

describe("Blackstart gives the values of the worked example", () => {
  const slotFile = (): SlotFile => slotFileShape.parse(JSON.parse(slotFileInDocument));
  const opened = async (secret: SecretInput): Promise<string> => {
    const folder = tempDir();
    for (const name of ["vault.json", "vault.copy.json"])
      writeFileSync(join(folder, name), slotFileInDocument);
    writeFileSync(join(folder, "vault.db"), "");
    const files = readSlotFiles(folder);
    if (!files.ok) throw new Error(files.failure.kind);
    const unlocked = await unlock(folder, files.value, new Redacted(secret));
    if (!unlocked.ok) throw new Error(unlocked.failure.kind);
    return hex(unlocked.value.masterKey);
  };
  const sheets = (...numbers: readonly number[]) => numbers.map((number) => value(`sheet ${number} words`));

  test("its slot file opens with the words", async () => {
    expect(await opened({ type: "words", words: value("words") })).toBe(value("master key"));
  });

  test("its slot file opens with the passphrase, typed in either form", async () => {
    for (const form of ["passphrase as typed", "passphrase bytes"])
      expect(await opened({ type: "passphrase", passphrase: bytes(form).toString("utf8") })).toBe(
        value("master key"),
      );
  });

  test.each([[[1, 2]], [[1, 3]], [[3, 2]]])("its slot file opens with sheets %j", async (numbers) => {
    expect(await opened({ type: "shares", shares: sheets(...numbers) })).toBe(value("master key"));
  });

  test("its slot file is genuine", () => {
    expect(isSlotFileGenuine(bytes("master key"), slotFile())).toBe(true);
    expect(slotFile().mac).toBe(value("slot file mac"));
  });

  test("words give the entropy", () => {
    expect(hex(readRecoveryWords(value("words")) as Buffer)).toBe(value("words entropy"));
  });

  test.each([1, 2, 3])("sheet %i is made of its share and read back", (number) => {
    const share = { set: "33333333", threshold: 2, number, bytes: bytes(`share ${number}`) };
    expect(wordsOfShare(share).join(" ")).toBe(value(`sheet ${number} words`));
    expect(readShare(value(`sheet ${number} words`))).toEqual(share);
  });

  test.each([
    ["words key", "words entropy", "recovery words", 32],
    ["words check", "words key", "slot check", 16],
    ["words wrap key", "words key", "slot wrap", 32],
    ["passphrase check", "passphrase key", "slot check", 16],
    ["passphrase wrap key", "passphrase key", "slot wrap", 32],
    ["share 1 check", "share 1", "share check", 16],
    ["share 2 check", "share 2", "share check", 16],
    ["share 3 check", "share 3", "share check", 16],
    ["shares check", "shares key", "slot check", 16],
    ["shares wrap key", "shares key", "slot wrap", 32],
    ["slot file mac key", "master key", "slot file mac", 32],
    ["record seal key", "master key", "record seal", 32],
    ["record fingerprint key", "master key", "record fingerprint", 32],
    ["high-water mark key", "master key", "high-water mark", 32],
    ["backup manifest key", "master key", "backup manifest", 32],
    ["key number", "master key", "key number", 8],
  ])("%s follows from %s", (name, from, purpose, length) => {
    expect(hex(deriveKey(bytes(from), purpose, length))).toBe(value(name));
  });

  test("database key, salt and page key", () => {
    const [key, salt] = databaseKey(bytes("master key"));
    expect([hex(key), hex(salt)]).toEqual([value("database key"), value("database salt")]);
    expect(value("database pragma")).toBe(`x'${hex(key)}${hex(salt)}'`);
    const pageSalt = salt.map((byte) => byte ^ 0x3a);
    expect(hex(pbkdf2Sync(key, pageSalt, 2, 32, "sha512"))).toBe(value("page mac key"));
  });

  test("a sealed record opens and has its fingerprint", () => {
    const seal = createRecordSeal({ randomBytes: () => bytes("record nonce") }, bytes("master key"));
    expect(seal.open(value("record id"), bytes("record sealed"))).toBe(value("record plain"));
    expect(hex(seal.seal(value("record id"), value("record plain")))).toBe(value("record sealed"));
    expect(seal.fingerprint(value("record plain"))).toBe(value("record fingerprint"));
  });

  test("entries are canonical and follow each other", () => {
    for (const [at, prev] of [
      [1, "0".repeat(64)],
      [2, value("entry 1 hash")],
    ] as const) {
      const entry = JSON.parse(value(`entry ${at}`)) as JournalEntry;
      expect(canonicalText(entry)).toBe(value(`entry ${at}`));
      expect(entry.prev).toBe(prev);
      expect(hashEntry(sha256, prev as HashHex, value(`entry ${at}`))).toBe(value(`entry ${at} hash`));
    }
  });
});

test("the word list beside the document is the one that Blackstart uses", () => {
  const list = readFileSync(inRepository("docs", "recovery-words.txt"), "utf8");
  expect(list).toBe(`${wordlist.join("\n")}\n`);
  expect(document).toContain(createHash("sha256").update(list).digest("hex"));
});

test("the document names every purpose for which a key is derived, and no other", () => {
  const core = inRepository("electron", "core");
  const derived = readdirSync(core, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith("self-test.ts"))
    .flatMap((name) => [
      ...readFileSync(join(core, name), "utf8").matchAll(
        /deriveKey\([^"()]*(?:\([^()]*\))?[^"()]*"([^"]+)"/g,
      ),
    ])
    .map(([, purpose]) => purpose);
  const table = /\| purpose \| from [\s\S]+?\n\n/.exec(document)?.[0] ?? "";
  const named = [...table.matchAll(/^\| `([^`]+)`/gm)].map(([, purpose]) => purpose);
  expect(new Set(derived)).toEqual(new Set(named));
  expect(named.length).toBeGreaterThan(9);
});

test("the bounds in the document are those that are enforced", () => {
  const number = (value: number): string => value.toLocaleString("en");
  const { memoryKiB, passes, workKiB } = kdfBounds;
  expect(document).toContain(`| \`kdf.memoryKiB\` | ${number(memoryKiB.min)} to ${number(memoryKiB.max)} |`);
  expect(document).toContain(
    `| \`kdf.passes\` | ${passes.min} to ${passes.max}; memoryKiB × passes at most ${number(workKiB.max)} |`,
  );
  expect(document).toContain(`| \`slots\` | list of 1 to ${maxSlots} slots |`);
  expect(document).toContain(`| \`threshold\` | 2 to ${maxHolders}, at most the number of holders |`);
  expect(document).toContain(`| \`holders\` | list of 2 to ${maxHolders} |`);
});

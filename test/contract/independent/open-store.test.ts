import { copyFileSync, cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect } from "vitest";
import { createClient } from "#shared/contract/client.ts";
import { type Client, contract } from "#shared/contract/contract.ts";
import { addShares, addWords } from "../../support/add-slots.ts";
import { sampleData } from "../../support/sample-data.ts";
import { missingProgram, testUnless } from "../../support/skip.ts";
import { tempDir, tempDirForAll } from "../../support/temp-dir.ts";
import { makeTestVault, testPassphrase } from "../../support/test-vault.ts";
import { startInProcess } from "../in-process.ts";
import { done, now } from "../working-day.ts";
import { missingPython, missingSqlcipher4, python } from "./tools.ts";

/** What open_store.py prints. */
interface Opened {
  readonly pages: number;
  readonly integrity: readonly string[];
  readonly contacts: readonly { readonly name: string; readonly role: string }[];
  readonly channels: readonly { readonly value: string }[];
  readonly keys: readonly { readonly keyId: string; readonly device: string }[];
  readonly revealed: readonly string[];
  readonly entries: readonly { readonly body: { readonly text?: string } }[];
  readonly heads: readonly (readonly [stream: string, device: string, seq: number, hash: string])[];
}

const folder = tempDirForAll("independent");
const vault = join(folder, "test.blackstart");
/** Of one device in the sample company's exports. */
const keyId = "3C744801-1C3B-4F19-A7B5-6EDC06222E99";
const digits = "144342-217261-032076-531212-584364-389103-315898-080740";
const note = "USV hält noch – „20 Minuten“ \u0007 \\ \ud83d\udd0c";
const secrets: Record<string, string> = {};

/** What the product itself says lies in the vault. */
let told: {
  readonly contacts: Awaited<ReturnType<typeof contactsOf>>;
  readonly incident: string;
  readonly head: string;
  readonly total: number;
};

const contactsOf = async (client: Client) => done(await client.contacts.list({})).contacts;

/** A day of work by the product's own calls. */
const fill = async (client: Client): Promise<void> => {
  done(await client.vault.open({ path: vault, secret: passphraseSecret, operator: "Anna" }));
  for (const [kind, file] of [
    ["contacts", sampleData.contactsVcard],
    ["keys", sampleData.keysRecoveryScript],
  ] as const) {
    const { plan } = done(await client.imports.preview({ kind, paths: [file] }));
    done(await client.imports.apply({ plan }));
  }
  const { incident } = done(
    await client.incidents.declare({
      title: "Strom weg",
      kind: "crisis",
      noticedAt: now(),
      drill: false,
      systems: [],
    }),
  );
  done(await client.journal.note({ incident, text: note }));
  const [match] = done(await client.keys.find({ text: keyId })).matches;
  done(await client.keys.reveal({ record: match?.id ?? "", purpose: "Startbildschirm", incident }));
  const { hash } = done(await client.journal.note({ incident, text: "Schlüssel passt" }));
  const { total } = done(await client.journal.entries({ incident, limit: 10 }));
  told = { contacts: await contactsOf(client), incident, head: hash, total };
};

const passphraseSecret = { type: "passphrase", passphrase: testPassphrase.expose() } as const;

beforeAll(async () => {
  const made = await makeTestVault(folder);
  const words = addWords(made);
  const sheets = await addShares(made, 3, ["Anna", "Boris", "Chen", "Dörte"]);
  made.close();
  const host = await startInProcess();
  try {
    await fill(createClient(contract, host.transport));
    // As a power cut would leave it: the newest entries still in the log beside the database.
    cpSync(vault, join(folder, "not-closed"), { recursive: true });
  } finally {
    await host.stop();
  }
  const keep = (name: string, text: string): void => {
    secrets[name] = join(folder, name);
    writeFileSync(join(folder, name), text);
  };
  keep("words", words);
  keep("shares", [sheets[3], sheets[0], sheets[2]].join("\n"));
  keep("passphrase", `${testPassphrase.expose()}\n`);
  keep("few-shares", sheets.slice(0, 2).join("\n"));
  keep("other-words", "abandon ".repeat(23).concat("art"));
  keep("other-passphrase", "correct horse battery stable");
});

const read = async (path: string, kind: string, secret: string): Promise<Opened> => {
  const result = await python("open_store.py", path, `--${kind}`, secrets[secret] ?? "", "--reveal", keyId);
  expect(result).toMatchObject({ exitCode: 0, stderr: "" });
  return JSON.parse(result.stdout) as Opened;
};

const expectAllOfIt = (opened: Opened): void => {
  expect(opened.integrity).toEqual(["ok"]);
  expect(opened.pages).toBeGreaterThan(10);
  expect(opened.contacts.map(({ name, role }) => ({ name, role }))).toEqual(
    told.contacts.map(({ name, role }) => ({ name, role })),
  );
  expect(opened.contacts.length).toBeGreaterThan(3);
  expect(opened.channels.map(({ value }) => value).sort()).toEqual(
    told.contacts.flatMap(({ channels }) => channels.map(({ value }) => value)).sort(),
  );
  expect(opened.keys).toContainEqual({ keyId, device: "NW-KS-LT0001" });
  expect(opened.revealed).toEqual([digits]);
  expect(opened.entries.map(({ body }) => body.text)).toContain(note);
  expect(opened.heads).toEqual([[told.incident, expect.any(String), told.total, told.head]]);
};

const missing = missingPython() ?? missingSqlcipher4();

for (const [kind, tool] of [
  ["words", null],
  ["shares", null],
  ["passphrase", missingProgram("argon2")],
] as const)
  testUnless(missing ?? tool)(
    `a vault opens without Blackstart by its ${kind}, and everything in it can be read and checked`,
    async () => expectAllOfIt(await read(vault, kind, kind)),
  );

testUnless(missing)("a vault that was not closed gives every confirmed entry, too", async () => {
  expect(existsSync(join(folder, "not-closed", "vault.db-wal"))).toBe(true);
  expectAllOfIt(await read(join(folder, "not-closed"), "words", "words"));
});

testUnless(missing)("the second copy of the slot file is enough", async () => {
  const copy = join(tempDir(), "vault");
  cpSync(vault, copy, { recursive: true });
  writeFileSync(join(copy, "vault.json"), "{");
  expectAllOfIt(await read(copy, "shares", "shares"));
});

const refused = async (path: string, kind: string, secret: string): Promise<string> => {
  const result = await python("open_store.py", path, `--${kind}`, secrets[secret] ?? "");
  expect(result).toMatchObject({ exitCode: 1, stdout: "" });
  return result.stderr;
};

testUnless(missing ?? missingProgram("argon2"))("wrong secrets open nothing", async () => {
  expect(await refused(vault, "words", "other-words")).toContain("no slot");
  expect(await refused(vault, "shares", "few-shares")).toContain("3 different sheets");
  expect(await refused(vault, "passphrase", "other-passphrase")).toContain("no slot");
});

testUnless(missing)("a slot file that was changed is found out, whatever was changed in it", async () => {
  const copy = join(tempDir(), "vault");
  cpSync(vault, copy, { recursive: true });
  const text = readFileSync(join(copy, "vault.json"), "utf8");
  writeFileSync(join(copy, "vault.json"), text.replace('"name": "Anna"', '"name": "Egon"'));
  copyFileSync(join(copy, "vault.json"), join(copy, "vault.copy.json"));
  expect(await refused(copy, "words", "words")).toContain("changed by someone without the master key");
});

testUnless(missing)("a flipped bit in a page is found out by the page's own code", async () => {
  const copy = join(tempDir(), "vault");
  cpSync(vault, copy, { recursive: true });
  const content = readFileSync(join(copy, "vault.db"));
  content[4096 * 5 + 100] = (content[4096 * 5 + 100] ?? 0) ^ 0x10;
  writeFileSync(join(copy, "vault.db"), content);
  expect(await refused(copy, "words", "words")).toContain("page 6 is damaged");
});

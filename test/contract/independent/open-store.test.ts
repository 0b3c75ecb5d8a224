import { copyFileSync, cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect } from "vitest";
import { createClient } from "#shared/contract/client.ts";
import { type Client, contract } from "#shared/contract/contract.ts";
import type { Contact } from "#shared/domain/contacts/contact.ts";
import { sampleData } from "../../support/sample-data.ts";
import { missingProgram, testUnless } from "../../support/skip.ts";
import { tempDir, tempDirForAll } from "../../support/temp-dir.ts";
import { startInProcess } from "../in-process.ts";
import { done, now, passphrase } from "../working-day.ts";
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
  readonly heads: readonly ChainHead[];
  readonly marks: readonly ChainHead[];
  readonly backup: { readonly contents: Readonly<Record<string, number>> } | null;
}

type ChainHead = readonly [stream: string, device: string, seq: number, hash: string];

const folder = tempDirForAll("independent");
const vault = join(folder, "test.blackstart");
/** Of one device in the sample company's exports. */
const keyId = "3C744801-1C3B-4F19-A7B5-6EDC06222E99";
const digits = "144342-217261-032076-531212-584364-389103-315898-080740";
const note = "USV hält noch – „20 Minuten“ \u0007 \\ \ud83d\udd0c";
const secrets: Record<string, string> = {};

/** What the product itself says lies in the vault. */
let told: {
  readonly contacts: readonly Contact[];
  readonly incident: string;
  /** Newest entry when the backup was made, and at the end of the day. */
  readonly atBackup: Head;
  readonly atEnd: Head;
};

interface Head {
  readonly seq: number;
  readonly hash: string;
}

const secret = { type: "passphrase", passphrase } as const;

const keep = (name: string, text: string): void => {
  secrets[name] = join(folder, name);
  writeFileSync(join(folder, name), text);
};

/** A vault with every kind of secret, by the product's own calls. */
const makeVault = async (client: Client): Promise<void> => {
  done(await client.vault.create({ folder, name: "test", passphrase, operator: "Anna" }));
  const drawn = done(await client.slots.prepareWords({ secret, label: "Tresor Kassel" }));
  const answers = drawn.ask.map((position) => drawn.words[position - 1] ?? "");
  done(await client.slots.confirmWords({ pending: drawn.pending, answers }));
  const holders = ["Anna", "Boris", "Chen", "Dörte"];
  const set = done(await client.slots.prepareShares({ secret, label: "", threshold: 3, holders }));
  const asked = set.sheets.map(({ words, ask }) => words[ask - 1] ?? "");
  done(await client.slots.confirmShares({ pending: set.pending, answers: asked }));
  const sheets = set.sheets.map(({ words }) => words.join(" "));
  keep("words", drawn.words.join(" "));
  keep("shares", [sheets[3], sheets[0], sheets[2]].join("\n"));
  keep("few-shares", sheets.slice(0, 2).join("\n"));
};

/** A day of work with a backup in it; answers with the folder of the backup. */
const work = async (client: Client): Promise<string> => {
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
  const [match] = done(await client.keys.find({ text: keyId })).matches;
  done(await client.keys.reveal({ record: match?.id ?? "", purpose: "Startbildschirm", incident }));
  const atBackup = done(await client.journal.note({ incident, text: note }));
  const made = done(await client.backups.make({}));
  const atEnd = done(await client.journal.note({ incident, text: "Schlüssel passt" }));
  told = { contacts: done(await client.contacts.list({})).contacts, incident, atBackup, atEnd };
  return made.path;
};

let backup = "";

beforeAll(async () => {
  const host = await startInProcess();
  try {
    const client = createClient(contract, host.transport);
    await makeVault(client);
    backup = await work(client);
    // As a power cut would leave it: the newest entries still in the log beside the database.
    cpSync(vault, join(folder, "not-closed"), { recursive: true });
  } finally {
    await host.stop();
  }
  keep("passphrase", `${passphrase}\n`);
  keep("other-words", "abandon ".repeat(23).concat("art"));
  keep("other-passphrase", "correct horse battery stable");
});

const read = async (path: string, kind: string, secret: string): Promise<Opened> => {
  const result = await python("open_store.py", path, `--${kind}`, secrets[secret] ?? "", "--reveal", keyId);
  expect(result).toMatchObject({ exitCode: 0, stderr: "" });
  return JSON.parse(result.stdout) as Opened;
};

const expectAllOfIt = (opened: Opened, newest = told.atEnd): void => {
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
  expect(opened.heads).toEqual([[told.incident, expect.any(String), newest.seq, newest.hash]]);
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

testUnless(missing)("the high-water mark names the newest entry", async () => {
  const { marks, heads } = await read(vault, "words", "words");
  expect(marks).toEqual(heads);
});

testUnless(missing)("a backup opens like a vault, and is what its manifest says", async () => {
  const opened = await read(backup, "shares", "shares");
  expectAllOfIt(opened, told.atBackup);
  expect(opened.backup?.contents).toMatchObject({
    contacts: told.contacts.length,
    keys: opened.keys.length,
    incidents: 1,
    entries: told.atBackup.seq,
  });
});

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

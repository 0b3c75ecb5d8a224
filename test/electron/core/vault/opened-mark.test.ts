import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { type OpeningChoice, openVault } from "#core/vault/open-vault.ts";
import { openedMarkOf } from "#core/vault/opened-mark.ts";
import type { Computer } from "#core/vault/place.ts";
import { fixedClock } from "../../../support/fixed-clock.ts";
import { inRepository } from "../../../support/repository.ts";
import { tempDir } from "../../../support/temp-dir.ts";
import { otherComputer, testComputer } from "../../../support/test-computer.ts";
import { makeTestVault, testSecret } from "../../../support/test-vault.ts";

const clock = fixedClock();

/** Opens it, closes it again and answers with what was said about it. */
const openOn = async (computer: Computer, folder: string, choice: OpeningChoice = {}) => {
  const opened = await openVault({ randomBytes, clock, computer }, folder, testSecret, choice);
  if (!opened.ok) return opened.failure;
  const { notices } = opened.value;
  opened.value.close();
  return notices;
};

const closedVault = async (): Promise<string> => {
  const vault = await makeTestVault(tempDir());
  vault.close();
  await openOn(testComputer, vault.folder);
  return vault.folder;
};

/** Another process that opens the vault on `computer`, says so, and stands still. */
const processThatOpens = async (computer: Computer, folder: string) => {
  const code = `
    import { randomBytes } from "node:crypto";
    const { cryptoReady } = await import(${JSON.stringify(inRepository("electron/core/vault/crypto.ts"))});
    const { openVault } = await import(${JSON.stringify(inRepository("electron/core/vault/open-vault.ts"))});
    const { passphraseSecret } = await import(${JSON.stringify(inRepository("electron/core/vault/secret.ts"))});
    await cryptoReady();
    const opened = await openVault(
      { randomBytes, clock: { nowMs: () => Date.now(), offsetMinutes: () => 0 }, computer: ${JSON.stringify(computer)} },
      ${JSON.stringify(folder)}, passphraseSecret(${JSON.stringify(testSecretText())}));
    process.stdout.write(opened.ok ? "open\\n" : opened.failure.kind + "\\n");
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", code], {
    cwd: inRepository(),
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const [said] = (await once(child.stdout, "data")) as [Buffer];
  return {
    said: said.toString().trim(),
    crash: async () => {
      child.kill("SIGKILL");
      await once(child, "exit");
    },
  };
};

const testSecretText = (): string => {
  const secret = testSecret.expose();
  return secret.type === "passphrase" ? secret.passphrase : "";
};

test("a vault that was closed in order opens anywhere without a word about who had it", async () => {
  const folder = await closedVault();
  expect(existsSync(openedMarkOf(folder))).toBe(false);
  expect(await openOn(testComputer, folder)).toEqual([]);
});

test("while a vault is open its folder says on which computer, and names no person and no folder", async () => {
  const vault = await makeTestVault(tempDir());
  const said = JSON.parse(readFileSync(openedMarkOf(vault.folder), "utf8")) as Record<string, unknown>;
  expect(Object.keys(said).sort()).toEqual([
    "computer",
    "computerId",
    "folder",
    "pid",
    "pidStart",
    "place",
    "since",
  ]);
  expect(JSON.stringify(said)).not.toContain(vault.folder);
  vault.close();
});

test("while another process has it open it stays shut, and that process goes on", async () => {
  const folder = await closedVault();
  const other = await processThatOpens(testComputer, folder);
  expect(other.said).toBe("open");
  const mark = readFileSync(openedMarkOf(folder), "utf8");
  expect(await openOn(testComputer, folder)).toEqual({ kind: "vault.in-use", path: folder });
  expect(await openOn(testComputer, folder, { takeOver: true })).toEqual({
    kind: "vault.in-use",
    path: folder,
  });
  expect(readFileSync(openedMarkOf(folder), "utf8")).toBe(mark);
  await other.crash();
});

test("after a crash on this computer it opens at once and says so", async () => {
  const folder = await closedVault();
  const other = await processThatOpens(testComputer, folder);
  await other.crash();
  expect(await openOn(testComputer, folder)).toEqual([
    { kind: "not-closed", computer: testComputer.name, since: expect.any(String) },
  ]);
  expect(await openOn(testComputer, folder)).toEqual([]);
});

test("the number of a process that crashed may belong to another program by now: the vault opens", async () => {
  const folder = await closedVault();
  const other = await processThatOpens(testComputer, folder);
  const mark = JSON.parse(readFileSync(openedMarkOf(folder), "utf8")) as object;
  await other.crash();
  writeFileSync(openedMarkOf(folder), JSON.stringify({ ...mark, pid: process.pid }));
  expect(await openOn(testComputer, folder)).toMatchObject([{ kind: "not-closed" }]);
});

test("a stick that was pulled out of one computer opens on another only when a person says that it may", async () => {
  const folder = await closedVault();
  const first = await processThatOpens(testComputer, folder);
  await first.crash();
  const refused = await openOn(otherComputer, folder);
  expect(refused).toEqual({
    kind: "vault.open-elsewhere",
    computer: testComputer.name,
    since: expect.any(String),
  });
  // Being refused takes nothing away from the one who asks next.
  expect(await openOn(otherComputer, folder)).toEqual(refused);
  expect(await openOn(otherComputer, folder, { takeOver: true })).toMatchObject([
    { kind: "not-closed", computer: testComputer.name },
    { kind: "new-device" },
  ]);
  expect(await openOn(otherComputer, folder)).toEqual([]);
});

test("a copy made while the vault was open opens beside it, says so, and the first goes on undisturbed", async () => {
  const vault = await makeTestVault(tempDir());
  vault.db.exec("insert into meta (name, value) values ('probe', 'written before the copy')");
  const copy = join(tempDir(), "copy.blackstart");
  cpSync(vault.folder, copy, { recursive: true });
  const opened = await openVault({ randomBytes, clock }, copy, testSecret);
  if (!opened.ok) throw new Error(opened.failure.kind);
  expect(opened.value.notices).toMatchObject([{ kind: "not-closed" }, { kind: "new-device" }]);
  expect(opened.value.db.prepare("select value from meta where name = 'probe'").pluck().get()).toBe(
    "written before the copy",
  );
  expect(opened.value.device.id).not.toBe(vault.device.id);
  opened.value.close();
  vault.db.exec("insert into meta (name, value) values ('after', 'x')");
  vault.close();
  expect(existsSync(openedMarkOf(vault.folder))).toBe(false);
});

test.each([
  ["is empty", ""],
  ["is cut off", '{"computer": "leit'],
  ["holds something else", '{"computer": 7}'],
])(
  "a mark that %s may be anybody's: a person has to say that nobody has the vault open",
  async (_how, text) => {
    const folder = await closedVault();
    writeFileSync(openedMarkOf(folder), text);
    expect(await openOn(testComputer, folder)).toMatchObject({ kind: "vault.open-elsewhere", computer: "" });
    expect(await openOn(testComputer, folder, { takeOver: true })).toMatchObject([
      { kind: "not-closed", computer: "" },
    ]);
  },
);

test("whoever closes late leaves the mark of the one who took over", async () => {
  const vault = await makeTestVault(tempDir());
  const theirs = JSON.stringify({ computer: "another" });
  writeFileSync(openedMarkOf(vault.folder), theirs);
  vault.close();
  expect(readFileSync(openedMarkOf(vault.folder), "utf8")).toBe(theirs);
});

test("an opening that fails leaves the mark of a crash for the next one", async () => {
  const folder = await closedVault();
  const other = await processThatOpens(testComputer, folder);
  await other.crash();
  const database = readFileSync(join(folder, "vault.db"));
  writeFileSync(join(folder, "vault.db"), randomBytes(database.length));
  expect(await openOn(testComputer, folder)).toMatchObject({ kind: "store.damaged" });
  writeFileSync(join(folder, "vault.db"), database);
  expect(await openOn(testComputer, folder)).toMatchObject([{ kind: "not-closed" }]);
});

test("under another profile of this computer a vault that is open is in use, and not open elsewhere", async () => {
  const folder = await closedVault();
  const otherProfile = { ...testComputer, id: "f".repeat(32) };
  const other = await processThatOpens(otherProfile, folder);
  expect(other.said).toBe("open");
  expect(await openOn(testComputer, folder)).toEqual({ kind: "vault.in-use", path: folder });
  await other.crash();
  expect(await openOn(testComputer, folder)).toMatchObject({ kind: "vault.open-elsewhere" });
});

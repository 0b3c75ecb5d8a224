import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { ensureBuilt } from "../../support/built.ts";
import { isInstalled, runCommand } from "../../support/command.ts";
import { flipBitAt, stateOfFiles } from "../../support/damaged-vault.ts";
import { inRepository } from "../../support/repository.ts";
import { sampleData } from "../../support/sample-data.ts";
import { testUnless } from "../../support/skip.ts";
import { tempDir, tempDirForAll } from "../../support/temp-dir.ts";
import { blackstart } from "./run-cli.ts";

const folder = tempDirForAll("doctor");
const vault = join(folder, "nordwerk.blackstart");
const secretFile = join(folder, "passphrase.txt");
const profile = join(folder, "profile");
const run = (args: readonly string[]) => blackstart([...args, "--passphrase-file", secretFile], { profile });
const doctor = (...args: readonly string[]) => run(["doctor", ...args]);
const note = (text: string) => run(["incident", vault, "note", "--text", text]);

ensureBuilt();

beforeAll(async () => {
  writeFileSync(secretFile, "correct horse battery staple\n");
  for (const args of [
    ["create", vault],
    ["import", vault, sampleData.systems, "--kind", "systems"],
    ["import", vault, sampleData.keysDirectory, "--kind", "keys"],
    ["incident", vault, "open", "--title", "Endgeräte starten nicht", "--kind", "crisis"],
    ["incident", vault, "note", "--text", "before"],
  ])
    expect(await run(args)).toMatchObject({ exitCode: 0 });
}, 120_000);

const pageBytes = 4096;
const damagedCopy = (): string => {
  const copy = join(tempDir(), "damaged.blackstart");
  cpSync(vault, copy, { recursive: true });
  for (const page of [8, 9, 15]) flipBitAt(join(copy, "vault.db"), (page - 1) * pageBytes + 77);
  return copy;
};

test("a whole vault: one line per part, exit code 0, and nothing of it changes", async () => {
  const before = stateOfFiles(vault);
  const { exitCode, stdout, stderr } = await doctor(vault);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  const [verdict, ...lines] = stdout.trimEnd().split("\n");
  expect(verdict).toBe("Whole: nothing in this vault is damaged.");
  expect(lines).toHaveLength(11);
  expect(lines.every((line) => line.startsWith("  ✓ "))).toBe(true);
  expect(stateOfFiles(vault)).toEqual(before);
});

test("damage: which pages, what to do, which backup, exit code 1; in German too, and as JSON", async () => {
  const copy = damagedCopy();
  const english = await doctor(copy);
  expect(english.exitCode).toBe(1);
  expect(english.stdout).toMatch(/✗ Pages: 3 of \d+ pages are damaged: 8-9, 15\. Do not write/);
  expect(english.stdout).toContain("The newest whole backup: ");
  expect((await doctor(copy, "--language", "de")).stdout).toMatch(
    /✗ Seiten: 3 von \d+ Seiten sind beschädigt: 8-9, 15\./,
  );
  const json = await doctor(copy, "--json");
  expect(json.exitCode).toBe(1);
  expect(JSON.parse(json.stdout)).toMatchObject({ whole: false, path: copy });
});

test("without a secret it looks from outside and says so", async () => {
  const looked = await blackstart(["doctor", vault], { profile });
  expect(looked.exitCode).toBe(0);
  expect(looked.stdout).toContain("Nothing damaged was seen. Not everything was looked at.");
  expect(looked.stdout).toContain("No secret was given");
});

describe("a new vault from a backup", () => {
  test("leaves the damaged one as it is, opens, and says what is newer and therefore missing", async () => {
    const copy = damagedCopy();
    const before = stateOfFiles(copy);
    const to = join(tempDir(), "mended");
    const repaired = await doctor(copy, "--repair-from-backup", "--to", to);
    expect(repaired).toMatchObject({ exitCode: 0, stderr: "" });
    expect(repaired.stdout).toMatch(/the confirmed entries 1 to 2 of device [0-9a-f]{32} are not there/);
    expect(stateOfFiles(copy)).toEqual(before);
    const listed = await run(["systems", `${to}.blackstart`]);
    expect(listed.exitCode).toBe(0);
    expect(listed.stdout).toContain("AD-DC1");
    expect((await doctor(`${to}.blackstart`)).stdout).toContain("Whole: nothing in this vault is damaged.");

    const over = await doctor(copy, "--repair-from-backup", "--to", to);
    expect(over.exitCode).toBe(1);
    expect(over.stderr).toContain("already there");
  });

  test("takes the backup that is named", async () => {
    const [oldest] = readdirSync(join(vault, "backups")).sort();
    const to = join(tempDir(), "older");
    const answer = await doctor(
      vault,
      "--repair-from-backup",
      join(vault, "backups", oldest ?? ""),
      "--to",
      to,
      "--json",
    );
    expect(answer.exitCode).toBe(0);
    expect(JSON.parse(answer.stdout)).toMatchObject({ restored: { path: `${to}.blackstart`, whole: true } });
    expect((await run(["systems", `${to}.blackstart`])).stdout).toContain("No systems yet");
  });

  test("is not made without a whole backup, and not without the name of its folder", async () => {
    const copy = damagedCopy();
    rmSync(join(copy, "backups"), { recursive: true });
    const to = join(tempDir(), "none");
    const none = await doctor(copy, "--repair-from-backup", "--to", to);
    expect(none.exitCode).toBe(1);
    expect(none.stdout).toContain("There is no whole backup");
    expect(existsSync(`${to}.blackstart`)).toBe(false);
    expect(await doctor(copy, "--repair-from-backup")).toMatchObject({ exitCode: 2 });
    expect(await doctor(copy, "--to", to)).toMatchObject({ exitCode: 2 });
  });
});

test("a folder that is none, and a secret that does not fit, are named", async () => {
  expect(await doctor(join(folder, "nowhere"))).toMatchObject({ exitCode: 1 });
  const wrong = join(tempDir(), "wrong.txt");
  writeFileSync(wrong, "something else\n");
  const refused = await blackstart(["doctor", vault, "--passphrase-file", wrong], { profile });
  expect(refused.exitCode).toBe(1);
  expect(refused.stderr).not.toContain("something else");
});

const faked = (time: string, args: readonly string[]) =>
  runCommand(
    "faketime",
    [
      "-f",
      time,
      process.execPath,
      inRepository("out", "main", "cli.js"),
      ...args,
      "--passphrase-file",
      secretFile,
    ],
    {
      env: {
        LANG: "en_US.UTF-8",
        LC_ALL: "en_US.UTF-8",
        BLACKSTART_PROFILE: profile,
        DONT_FAKE_MONOTONIC: "1",
      },
      timeoutMs: 60_000,
    },
  );

testUnless(isInstalled("faketime") ? null : "faketime is not installed")(
  "a clock that is a day behind, or years ahead, keeps the order of entries and makes no damage",
  async () => {
    for (const [time, text] of [
      ["-1d", "a day behind"],
      ["+5y", "years ahead"],
      ["+0s", "right again"],
    ] as const) {
      const written = await faked(time, ["incident", vault, "note", "--text", text]);
      expect(written).toMatchObject({ exitCode: 0, stderr: "" });
    }
    expect(await note("last")).toMatchObject({ exitCode: 0 });
    const to = tempDir("medium");
    const { stdout } = await run(["incident", vault, "list", "--json"]);
    const incident = /"id":"([0-9a-f-]{36})"/.exec(stdout)?.[1] ?? "";
    expect(await run(["export", vault, "--incident", incident, "--to", to])).toMatchObject({ exitCode: 0 });
    const archive = join(to, readdirSync(to)[0] ?? "");
    const texts = readFileSync(join(archive, "incident.jsonl"), "utf8").match(/"text":"[^"]+"/g);
    expect(texts).toEqual(
      ["before", "a day behind", "years ahead", "right again", "last"].map((text) => `"text":"${text}"`),
    );
    expect(await blackstart(["verify", archive])).toMatchObject({ exitCode: 0 });
    expect(await doctor(vault)).toMatchObject({ exitCode: 0 });
  },
  120_000,
);

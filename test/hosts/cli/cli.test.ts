import { appendFileSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { ensureBuilt } from "../../support/built.ts";
import { isInstalled, runCommand } from "../../support/command.ts";
import { inRepository } from "../../support/repository.ts";
import { sampleData } from "../../support/sample-data.ts";
import { skipBecause, testUnless } from "../../support/skip.ts";
import { tempDir, tempDirForAll } from "../../support/temp-dir.ts";
import { blackstart } from "./run-cli.ts";

const passphrase = "correct horse battery staple";
const folder = tempDirForAll("cli");
const vault = join(folder, "nordwerk.blackstart");
const secretFile = join(folder, "passphrase.txt");
const withSecret = ["--passphrase-file", secretFile];

ensureBuilt();

beforeAll(async () => {
  writeFileSync(secretFile, `${passphrase}\r\n`);
  const made = await blackstart(["create", join(folder, "nordwerk")], { input: `${passphrase}\n` });
  expect(made).toMatchObject({ exitCode: 0, stderr: "" });
  expect(existsSync(join(vault, "vault.db"))).toBe(true);
});

test("every verb explains itself", async () => {
  const verbs = [
    "create",
    "import",
    "systems",
    "incident",
    "export",
    "print",
    "verify",
    "doctor",
    "serve",
    "demo",
  ];
  const all = await blackstart(["--help"]);
  expect(all.exitCode).toBe(0);
  for (const verb of verbs) {
    expect(all.stdout).toContain(`  ${verb} `);
    const help = await blackstart([verb, "--help"]);
    expect(help).toMatchObject({ exitCode: 0, stderr: "" });
    expect(help.stdout).toContain("--json");
  }
});

test("the help speaks German to a German", async () => {
  const help = await blackstart(["systems", "--help", "--language", "de"]);
  expect(help.stdout).toContain("Reihenfolge ihres Wiederanlaufs");
});

test.each([
  ["no verb at all", []],
  ["an unknown verb", ["restore"]],
  ["an unknown option", ["systems", "x", "--fast"]],
  ["an import without a kind", ["import", "x", "y.csv"]],
  ["an import of an unknown kind", ["import", "x", "y.csv", "--kind", "recipes"]],
  ["an unknown incident action", ["incident", "x", "reopen"]],
  ["an unknown document", ["print", "x", "poem", "--to", "x.html"]],
  ["a document in an unknown form", ["print", "x", "contact-tree", "--to", "x.docx"]],
])("%s is a misuse: exit code 2 and nothing on standard output", async (_what, args) => {
  const result = await blackstart(args);
  expect(result.exitCode).toBe(2);
  expect(result.stdout).toBe("");
});

test("a wrong passphrase is one clear line and exit code 1, and does not repeat what was typed", async () => {
  const result = await blackstart(["systems", vault], { input: "wrong horse\n" });
  expect(result.exitCode).toBe(1);
  expect(result.stdout).toBe("");
  expect(result.stderr.trim().split("\n")).toHaveLength(1);
  expect(result.stderr).not.toContain("wrong horse");
});

test("a folder that is no vault is named as such before a passphrase is asked for", async () => {
  const result = await blackstart(["systems", folder]);
  expect(result.exitCode).toBe(1);
  expect(result.stderr).toContain(folder);
});

test("an empty passphrase is a misuse", async () => {
  expect(await blackstart(["systems", vault], { input: "\n" })).toMatchObject({ exitCode: 2 });
});

test("a passphrase on the command line is refused as an unknown option", async () => {
  expect(await blackstart(["systems", vault, "--passphrase", passphrase])).toMatchObject({ exitCode: 2 });
});

test("a dry run says what it found and changes nothing; the import itself takes it over", async () => {
  const importSystems = ["import", vault, "--kind", "systems", sampleData.systems, ...withSecret];
  const dry = await blackstart([...importSystems, "--dry-run", "--json"]);
  expect(dry.exitCode).toBe(0);
  expect(JSON.parse(dry.stdout)).toMatchObject({ applied: null, report: { counts: { new: 46 } } });
  const before = await blackstart(["systems", vault, "--json", ...withSecret]);
  expect(JSON.parse(before.stdout)).toEqual({ systems: [] });
  const applied = await blackstart(importSystems);
  expect(applied).toMatchObject({ exitCode: 0, stderr: "" });
  expect(applied.stdout).toContain("GIBTSNICHT-9");
  const after = await blackstart(["systems", vault, "--json", ...withSecret]);
  expect(JSON.parse(after.stdout).systems).toHaveLength(46);
});

test("the start order shows the circle with its members", async () => {
  await blackstart(["import", vault, "--kind", "systems", sampleData.systems, ...withSecret]);
  const order = await blackstart(["systems", vault, "--start-order", ...withSecret]);
  expect(order.exitCode).toBe(0);
  expect(order.stdout).toContain("VIRT-CL1 → AD-DC1 → DNS-1 → VIRT-CL1");
});

test("an incident is declared, noted, shown, listed, closed, exported and its archive verified", async () => {
  const on = (action: string, ...more: string[]) =>
    blackstart(["incident", vault, action, ...withSecret, ...more]);
  await blackstart(["import", vault, "--kind", "systems", sampleData.systems, ...withSecret]);
  const declared = await on(
    "open",
    "--title",
    "Strom weg",
    "--kind",
    "crisis",
    "--systems",
    "PWR-HH,NET-CORE-HH",
    "--json",
  );
  expect(declared.exitCode).toBe(0);
  const { incident } = JSON.parse(declared.stdout) as { incident: string };
  expect(await on("note", "--text", "USV hält noch")).toMatchObject({ exitCode: 0 });
  const shown = await on("show");
  expect(shown.stdout).toContain("Start now: PWR-HH");
  expect((await on("list")).stdout).toContain(incident);
  expect(await on("close", "--text", "Strom ist da")).toMatchObject({ exitCode: 0 });
  expect(await on("note", "--incident", incident, "--text", "zu spät")).toMatchObject({ exitCode: 1 });
  const stick = tempDir("stick");
  const exported = await blackstart(["export", vault, "--incident", incident, "--to", stick, ...withSecret]);
  expect(exported).toMatchObject({ exitCode: 0, stderr: "" });
  const archive = join(stick, readdirSync(stick)[0] ?? "");
  const checked = await blackstart(["verify", archive]);
  expect(checked.exitCode).toBe(0);
  const { publicKey } = JSON.parse((await blackstart(["verify", archive, "--json"])).stdout) as {
    publicKey: string;
  };
  expect(await blackstart(["verify", archive, "--key", publicKey])).toMatchObject({ exitCode: 0 });
  const foreign = "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3";
  expect(await blackstart(["verify", archive, "--key", foreign])).toMatchObject({ exitCode: 1 });
  appendFileSync(join(archive, "incident.jsonl"), " ");
  const tampered = await blackstart(["verify", archive, "--json"]);
  expect(tampered.exitCode).toBe(1);
  expect(JSON.parse(tampered.stdout)).toMatchObject({ whole: false });
}, 120_000);

test("a time that is none is refused before anything is written", async () => {
  const result = await blackstart([
    "incident",
    vault,
    "open",
    "--title",
    "x",
    "--noticed-at",
    "yesterday",
    ...withSecret,
  ]);
  expect(result).toMatchObject({ exitCode: 2 });
});

test("text from a file cannot send escapes to the terminal", async () => {
  const file = join(tempDir(), "systems.csv");
  writeFileSync(file, "CI-Nummer;Bezeichnung\nESC-1;\u001b[2Jgone\u202e\n");
  await blackstart(["import", vault, "--kind", "systems", file, ...withSecret]);
  const listed = await blackstart(["systems", vault, ...withSecret]);
  expect(listed.stdout).toContain("ESC-1");
  for (const line of listed.stdout.split("\n")) expect(line).not.toMatch(/[\p{Cc}\p{Bidi_C}]/u);
});

test("the demo leaves a vault, an archive that verifies and a printed contact tree, and shows no key", async () => {
  const out = join(tempDir("demo"), "out");
  const played = await blackstart(["demo", "--out", out], { timeoutMs: 120_000 });
  expect(played).toMatchObject({ exitCode: 0, stderr: "" });
  expect(played.stdout).toContain("VIRT-CL1 → AD-DC1 → DNS-1 → VIRT-CL1");
  expect(played.stdout).not.toMatch(/\d{6}-\d{6}/);
  expect(readdirSync(join(out, "vault"))).toEqual(["Nordwerk.blackstart"]);
  expect(statSync(join(out, "print", "contact-tree.html")).size).toBeGreaterThan(10_000);
  const archive = join(out, "medium", readdirSync(join(out, "medium"))[0] ?? "");
  expect(await blackstart(["verify", archive])).toMatchObject({ exitCode: 0 });
  const jsonl = readFileSync(join(archive, "incident.jsonl"), "utf8");
  expect(jsonl).toContain("key.revealed/1");
  expect(jsonl).not.toMatch(/\d{6}-\d{6}/);
  const opened = await blackstart([
    "systems",
    join(out, "vault", "Nordwerk.blackstart"),
    "--passphrase-file",
    join(out, "passphrase.txt"),
  ]);
  expect(opened.exitCode).toBe(0);
}, 180_000);

test("the demo does not write into a folder that holds something", async () => {
  const out = tempDir();
  writeFileSync(join(out, "mine.txt"), "mine");
  expect(await blackstart(["demo", "--out", out])).toMatchObject({ exitCode: 2 });
  expect(readdirSync(out)).toEqual(["mine.txt"]);
});

const oldNode = "/usr/bin/node";

testUnless(isInstalled(oldNode) ? null : "no second Node is installed")(
  "every entry point refuses a Node below 22 in one clear line",
  async (context) => {
    const version = await runCommand(oldNode, ["--version"]);
    if (Number(/^v(\d+)/.exec(version.stdout)?.[1]) >= 22)
      skipBecause(context, `the installed Node is ${version.stdout.trim()}, not an old one`);
    for (const entry of [
      "electron/hosts/start.mjs",
      "electron/hosts/blackstart.mjs",
      "out/main/cli.js",
      "out/main/loopback.js",
    ]) {
      const refused = await runCommand(oldNode, [inRepository(entry)]);
      expect(refused.exitCode).toBe(2);
      expect(refused.stderr).toMatch(/^Blackstart needs Node 22 or newer, this is Node [\d.]+: .*\n$/);
    }
  },
);

import { randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeIncidentArchive } from "#core/exports/archive.ts";
import { runCommand } from "../../../support/command.ts";
import { mountSmallDisk } from "../../../support/mounted.ts";
import { missingProgram, testUnless } from "../../../support/skip.ts";
import { tempDir } from "../../../support/temp-dir.ts";
import { madeAt, sampleArchive, signer } from "./sample-archive.ts";
import { declared, fullLog, logOf, note } from "./sample-log.ts";

const incident = "3f0e2d1c-0000-4000-8000-000000000001";
const read = (archive: { readonly path: string }, name: string) =>
  readFileSync(join(archive.path, name), "utf8");

testUnless(missingProgram("sha256sum"))("the stock sha256sum accepts every file", async () => {
  const { path } = await sampleArchive();
  const checked = await runCommand("sha256sum", ["-c", "--strict", "SHA256SUMS"], { cwd: path });
  expect(checked.stdout.match(/: OK$/gm)).toHaveLength(4);
  expect(checked.exitCode).toBe(0);
});

testUnless(missingProgram("minisign"))("the stock minisign accepts it as VERIFY.txt says", async () => {
  const archive = await sampleArchive();
  const command = /minisign (-Vm SHA256SUMS -P \S+)/.exec(read(archive, "VERIFY.txt"))?.[1] ?? "";
  const checked = await runCommand("minisign", command.split(" "), { cwd: archive.path });
  expect(checked.stdout).toContain(`entries ${archive.entries}, head ${archive.head}`);
  expect(checked.exitCode).toBe(0);
});

test("the log leaves exactly as it is stored, one entry per line", async () => {
  const log = fullLog(incident);
  const archive = await sampleArchive({ log });
  expect(read(archive, "incident.jsonl")).toBe(log.map(({ canonical }) => `${canonical}\n`).join(""));
  expect(archive.head).toBe(log.at(-1)?.hash);
});

test("the folder's name says when and what, and a second export stands beside the first", async () => {
  const to = tempDir("medium");
  const log = logOf(incident, [{ entry: declared("Endpunkte starten nicht: Größe & Öl") }]);
  await sampleArchive({ log, to });
  await sampleArchive({ log, to });
  const name = "2026-11-23-endpunkte-starten-nicht-groesse-oel-3f0e2d1c";
  expect(readdirSync(to).sort()).toEqual([name, `${name}-2`]);
});

test("an unknown incident writes nothing", async () => {
  const to = tempDir("medium");
  const order = {
    to,
    language: "en",
    madeAt,
    madeBy: "x",
    vaultName: "v",
    systemName: (id: string) => id,
  } as const;
  expect(await writeIncidentArchive({ signer }, { ...order, entries: () => [] })).toEqual({
    ok: false,
    failure: { kind: "incidents.unknown" },
  });
  expect(readdirSync(to)).toEqual([]);
});

test("a log that is broken in the store is not exported as if it were whole", async () => {
  const to = tempDir("medium");
  const order = {
    to,
    language: "en",
    madeAt,
    madeBy: "x",
    vaultName: "v",
    systemName: (id: string) => id,
  } as const;
  const log = fullLog(incident).toSpliced(3, 1);
  expect(await writeIncidentArchive({ signer }, { ...order, entries: () => log })).toMatchObject({
    ok: false,
    failure: { kind: "store.damaged", detail: expect.stringContaining("gap") },
  });
  expect(readdirSync(to)).toEqual([]);
});

test("a medium that fills up while the archive is written keeps the one before", async (context) => {
  const disk = mountSmallDisk(context, 1024 * 1024);
  await sampleArchive({ to: disk });
  const before = readdirSync(disk);
  const said = Array.from({ length: 1500 }, (_, at) => ({
    entry: at === 0 ? declared("groß") : note("Zeile ".repeat(60)),
  }));
  await expect(sampleArchive({ to: disk, log: logOf(incident, said) })).rejects.toThrow("files.not-written");
  expect(readdirSync(disk)).toEqual(before);
});

test("the German spreadsheet opens in German Excel, the English one in English", async () => {
  const german = read(await sampleArchive({ language: "de" }), "incident.csv");
  expect(german.startsWith("\ufeffNr.;Geschehen;Eingetragen;")).toBe(true);
  expect(german.split("\r\n").length).toBe(14);
  expect(read(await sampleArchive({ language: "en" }), "incident.csv")).toMatch(
    /^\ufeffNo\.,Happened,Written down,/,
  );
});

test.each(["=1+1\nsecond line", "+49 171 5551000", "-1", "@sum", "\tx", "＝1"])(
  "a note that starts like a formula (%j) does not run in a spreadsheet",
  async (text) => {
    const log = logOf(incident, [{ entry: declared("x") }, { entry: note(text) }]);
    expect(read(await sampleArchive({ log }), "incident.csv")).toContain(`;"'${text}";`);
  },
);

test("what people wrote appears in the report as written and never as markup", async () => {
  const report = read(await sampleArchive(), "report.html");
  expect(report).toContain("&lt;script&gt;alert(1)&lt;/script&gt; {{text}} $t(general.ok) &lt;/style&gt;");
  expect(report).not.toMatch(/<script/i);
  expect(report.match(/<\/style>/g)).toHaveLength(1);
});

test("the report needs nothing beside itself and forbids scripts", async () => {
  const report = read(await sampleArchive(), "report.html");
  expect(report.includes("default-src 'none'; style-src 'unsafe-inline'; font-src data:")).toBe(true);
  expect(report.match(/url\([^)]{0,20}/g)?.every((address) => address.startsWith('url("data:font/'))).toBe(
    true,
  );
  expect(report.match(/<(link|img|iframe|object|embed|base|a)\b|\b(src|href)=/gi)).toBeNull();
});

test("the report prints head, count, fingerprint and key for comparing", async () => {
  const archive = await sampleArchive({ language: "en" });
  const report = read(archive, "report.html");
  expect(report).toContain(archive.publicKey);
  expect(report).toContain(archive.head.match(/.{4}/g)?.join(" "));
  expect(report).toMatch(
    /Fingerprint of the signing device<\/dt><dd[^>]*><span class="mono">([0-9A-F]{4} ){7}/,
  );
  expect(report).toContain("tamper-evident");
  expect(report).not.toMatch(/tamper-proof|revisionssicher/i);
});

test.each([
  ["de", "ÜBUNG"],
  ["en", "EXERCISE"],
] as const)("a drill says so in every readable file (%s)", async (language, word) => {
  const drill = await sampleArchive({ language, log: fullLog(incident, true) });
  for (const name of ["report.html", "incident.csv", "VERIFY.txt"]) expect(read(drill, name)).toContain(word);
  const real = await sampleArchive({ language, log: fullLog(incident, false) });
  for (const name of ["report.html", "incident.csv", "VERIFY.txt"])
    expect(read(real, name)).not.toContain(word);
});

test("VERIFY.txt names key and fingerprint, promises no more than holds, and fits a terminal", async () => {
  for (const language of ["de", "en"] as const) {
    const archive = await sampleArchive({ language });
    const text = read(archive, "VERIFY.txt");
    expect(text).toContain(archive.publicKey);
    expect(text).toContain("tamper-evident");
    expect(text).not.toMatch(/tamper-proof|revisionssicher|\{\{/i);
    expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(130);
  }
});

test("a folder that cannot be listed is named by the write that fails", async () => {
  const to = join(tempDir("medium"), "gone");
  await expect(sampleArchive({ to })).rejects.toThrow("files.not-found");
  mkdirSync(to);
  writeFileSync(join(to, "2026-11-23-x-3f0e2d1c"), "");
  const archive = await sampleArchive({ to, log: logOf(incident, [{ entry: declared("x") }]) });
  expect(archive.name).toBe("2026-11-23-x-3f0e2d1c-2");
});

test("every export of one incident has its own files", async () => {
  const archive = await sampleArchive({ log: fullLog(randomUUID()) });
  expect(archive.files.map(({ name }) => name).sort()).toEqual(readdirSync(archive.path).sort());
});

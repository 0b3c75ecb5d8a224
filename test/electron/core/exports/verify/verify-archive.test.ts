import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { publicKeyText } from "#core/exports/minisign.ts";
import { verifyArchive } from "#core/exports/verify/verify-archive.ts";
import { findingText, verdictText } from "#shared/text/archive-words.ts";
import { createTranslator } from "#shared/text/translator.ts";
import { skipBecause } from "../../../../support/skip.ts";
import { tempDir } from "../../../../support/temp-dir.ts";
import { editFile, fitChecksums, sampleArchive, signAgain, signer } from "../sample-archive.ts";
import { declared, logOf, note, signerOf } from "../sample-log.ts";

const verify = async (path: string, publicKey?: string) => {
  const result = await verifyArchive(path, publicKey === undefined ? {} : { publicKey });
  if (!result.ok) throw new Error(result.failure.kind);
  const broken = result.value.findings.filter((finding) => finding.verdict === "broken");
  // Every finding has words: none comes out as a key or with a hole in it.
  for (const language of ["de", "en"] as const)
    for (const finding of result.value.findings)
      expect(findingText(createTranslator(language), finding)).not.toMatch(/archive\.|\{\{|undefined/);
  return {
    ...result.value,
    codes: broken.map(({ code, facts }) => `${code}${facts.reason ? `:${facts.reason}` : ""}`),
  };
};

test("an archive just written is whole, and says against which key", async () => {
  const archive = await sampleArchive();
  const { whole, findings, entries, publicKey } = await verify(archive.path);
  expect(whole).toBe(true);
  expect(findings.map(({ code }) => code).sort()).toEqual(["chain", "checksums", "signature", "signer"]);
  expect(entries).toBe(12);
  expect(publicKey).toBe(archive.publicKey);
  const words = findings.map((finding) => findingText(createTranslator("de"), finding)).join("\n");
  expect(words).toContain("beweist, dass seit der Signatur nichts geändert wurde, nicht aber, wem er gehört");
});

test("the verdict is one line that names the fingerprint to compare", async () => {
  const answer = await verify((await sampleArchive()).path);
  expect(verdictText(createTranslator("en"), answer)).toMatch(
    /^Whole: 12 entries, signed with key [0-9A-F]{8,16}\. Compare the fingerprint ([0-9A-F]{4} ){7}[0-9A-F]{4} with/,
  );
});

test("an edited entry is found, and where", async () => {
  const { path } = await sampleArchive();
  editFile(path, "incident.jsonl", (log) => log.replace("Netzteil ohne Strom", "Netzteil in Ordnung"));
  const { whole, codes, findings } = await verify(path);
  expect(whole).toBe(false);
  expect(codes).toEqual(["chain-broken:prev", "file-changed"]);
  expect(findings.find(({ code }) => code === "chain-broken")?.facts).toMatchObject({ line: 8, seq: 2 });
});

test("an edited entry with fitting checksums is found by signature and chain", async () => {
  const { path } = await sampleArchive();
  editFile(path, "incident.jsonl", (log) => log.replace("Netzteil ohne Strom", "Netzteil in Ordnung"));
  fitChecksums(path);
  expect((await verify(path)).codes).toEqual(["signature-wrong:content", "chain-broken:prev"]);
});

test("an edited newest entry, which no later entry covers, is found by the signature", async () => {
  const { path } = await sampleArchive();
  editFile(path, "incident.jsonl", (log) => log.replace("laufen wieder", "stehen still"));
  fitChecksums(path);
  expect((await verify(path)).codes).toEqual(["signature-wrong:content"]);
});

test("a dropped entry is found", async () => {
  const { path } = await sampleArchive();
  editFile(path, "incident.jsonl", (log) => log.split("\n").toSpliced(3, 1).join("\n"));
  fitChecksums(path);
  const { codes, findings } = await verify(path);
  expect(codes).toEqual(["signature-wrong:content", "chain-broken:gap"]);
  expect(findings.find(({ code }) => code === "chain-broken")?.facts).toMatchObject({
    line: 4,
    seq: 5,
    expected: 4,
  });
});

test("cut-off newest entries are found by the signed count [J7]", async () => {
  const { path } = await sampleArchive();
  const comment = /^trusted comment: (.*)$/m.exec(
    readFileSync(join(path, "SHA256SUMS.minisig"), "utf8"),
  )?.[1];
  editFile(path, "incident.jsonl", (log) => log.split("\n").toSpliced(10, 2).join("\n"));
  fitChecksums(path);
  // Even the key's holder, who signs again, has to change the count for it.
  signAgain(path, signer, comment ?? "");
  expect((await verify(path)).codes).toEqual(["chain-broken:count"]);
});

test("swapped entries of one device are found", async () => {
  const { path } = await sampleArchive();
  editFile(path, "incident.jsonl", (log) => {
    const lines = log.split("\n");
    return [lines[0], lines[2], lines[1], ...lines.slice(3)].join("\n");
  });
  fitChecksums(path);
  expect(new Set((await verify(path)).codes)).toEqual(
    new Set(["signature-wrong:content", "chain-broken:gap", "chain-broken:order"]),
  );
});

test("swapped entries of two devices are found, though each chain holds", async () => {
  const { path } = await sampleArchive();
  editFile(path, "incident.jsonl", (log) => {
    const lines = log.split("\n");
    return [...lines.slice(0, 5), lines[6], lines[5], ...lines.slice(7)].join("\n");
  });
  expect((await verify(path)).codes).toEqual(["chain-broken:order", "file-changed"]);
});

test("an entry that was rewritten in another form is found", async () => {
  const { path } = await sampleArchive();
  editFile(path, "incident.jsonl", (log) => log.replace('{"author":', '{ "author":'));
  expect((await verify(path)).codes).toContain("entry-unreadable:not-canonical");
});

test("an entry of an unknown kind is named, not skipped [J9]", async () => {
  const { path } = await sampleArchive();
  editFile(path, "incident.jsonl", (log) => log.replaceAll("incident.closed/1", "incident.closed/9"));
  const { findings } = await verify(path);
  const found = findings.find(({ code }) => code === "entry-unreadable");
  expect(found?.facts).toMatchObject({ reason: "unknown-kind", entryKind: "incident.closed/9", line: 12 });
});

test("an entry of another incident is found", async () => {
  const [one, other] = [await sampleArchive(), await sampleArchive()];
  const foreign = readFileSync(join(other.path, "incident.jsonl"), "utf8").split("\n")[0];
  editFile(one.path, "incident.jsonl", (log) => `${foreign}\n${log.split("\n").slice(1).join("\n")}`);
  expect((await verify(one.path)).codes).toContain("chain-broken:incident");
});

test("a changed, a missing and an added file are each named", async () => {
  const { path } = await sampleArchive();
  appendFileSync(join(path, "report.html"), " ");
  rmSync(join(path, "incident.csv"));
  mkdirSync(join(path, "attachments"));
  writeFileSync(join(path, "attachments", "photo.jpg"), "new");
  const { codes, findings } = await verify(path);
  expect(codes).toEqual(["file-unlisted", "file-missing", "file-changed"]);
  expect(findings.filter(({ facts }) => facts.name).map(({ facts }) => facts.name)).toEqual([
    "attachments/photo.jpg",
    "incident.csv",
    "report.html",
  ]);
});

test("what macOS and Windows leave on a stick does not make an archive suspect", async () => {
  const { path } = await sampleArchive();
  for (const name of [".DS_Store", "._incident.csv", "Thumbs.db"]) writeFileSync(join(path, name), "x");
  const { whole, findings } = await verify(path);
  expect(whole).toBe(true);
  expect(findings.find(({ code }) => code === "checksums")?.facts).toEqual({ files: 4, ignored: 3 });
});

test("a missing signature and a missing key are each named", async () => {
  const unsigned = await sampleArchive();
  rmSync(join(unsigned.path, "SHA256SUMS.minisig"));
  expect((await verify(unsigned.path)).codes).toEqual(["signature-missing:file"]);
  const keyless = await sampleArchive();
  rmSync(join(keyless.path, "VERIFY.txt"));
  expect((await verify(keyless.path)).codes).toEqual(["signature-missing:key", "file-missing"]);
});

test("the signature of another archive does not fit", async () => {
  const [one, other] = [await sampleArchive(), await sampleArchive()];
  renameSync(join(other.path, "SHA256SUMS.minisig"), join(one.path, "SHA256SUMS.minisig"));
  expect((await verify(one.path)).codes).toEqual(["signature-wrong:content"]);
});

test("a changed comment beside the signature is found", async () => {
  const { path } = await sampleArchive();
  editFile(path, "SHA256SUMS.minisig", (text) => text.replace("entries 12", "entries 11"));
  expect((await verify(path)).codes).toEqual(["signature-wrong:comment"]);
});

test("an archive forged as a whole with another key is only found by a key from elsewhere", async () => {
  const forged = await sampleArchive({ signer: signerOf() });
  expect((await verify(forged.path)).whole).toBe(true);
  const { codes, whole } = await verify(forged.path, publicKeyText(signer));
  expect(whole).toBe(false);
  expect(codes).toEqual(["signature-wrong:other-key"]);
  const given = await verify(forged.path, forged.publicKey);
  expect(given.findings.find(({ code }) => code === "signer")?.facts.source).toBe("given");
  expect(verdictText(createTranslator("en"), given)).toMatch(
    /^Whole: 12 entries, signed with the key that you named/,
  );
});

test("a title that looks like a key does not become the key", async () => {
  const decoy = publicKeyText(signerOf());
  const archive = await sampleArchive({
    log: logOf("3f0e2d1c-0000-4000-8000-000000000001", [{ entry: declared(decoy) }]),
  });
  expect(await verify(archive.path)).toMatchObject({ whole: true, publicKey: archive.publicKey });
});

test("links are not followed", async (context) => {
  if (process.platform === "win32") skipBecause(context, "links need rights on Windows");
  const { path } = await sampleArchive();
  const outside = join(tempDir("outside"), "report.html");
  renameSync(join(path, "report.html"), outside);
  symlinkSync(outside, join(path, "report.html"));
  expect((await verify(path)).codes).toEqual(["unsafe-name:link", "file-missing"]);
});

test("a pipe in the folder is not opened", async (context) => {
  const { path } = await sampleArchive();
  if (spawnSync("mkfifo", [join(path, "pipe")]).status !== 0) skipBecause(context, "no mkfifo here");
  expect((await verify(path)).codes).toEqual(["unsafe-name:special"]);
});

test.each([
  ["../outside.txt", "unsafe-name:path"],
  ["attachments/../../outside.txt", "unsafe-name:path"],
  ["/etc/hostname", "unsafe-name:path"],
  ["C:\\Windows\\win.ini", "unsafe-name:path"],
  ["report.html:stream", "unsafe-name:path"],
  ["report.html", "unsafe-name:twice"],
])("a list of checksums that names %s is refused without opening it", async (name, code) => {
  const { path } = await sampleArchive();
  editFile(path, "SHA256SUMS", (list) => `${list}${"0".repeat(64)}  ${name}\n`);
  const { codes, findings } = await verify(path);
  expect(codes).toContain(code);
  expect(findings.filter((finding) => finding.code === "file-changed")).toEqual([]);
});

test("a line of the list that cannot be read is named", async () => {
  const { path } = await sampleArchive();
  editFile(path, "SHA256SUMS", (list) => `${list}not a checksum\n`);
  const { findings } = await verify(path);
  expect(findings.find(({ code }) => code === "unsafe-name")?.facts).toMatchObject({
    line: 5,
    reason: "line",
  });
});

test("huge lists, lines and numbers of files cost little and are refused", async () => {
  const list = await sampleArchive();
  truncateSync(join(list.path, "SHA256SUMS"), 3 * 1024 ** 2);
  expect((await verify(list.path)).codes).toEqual(["too-large:file"]);

  const line = await sampleArchive();
  writeFileSync(join(line.path, "incident.jsonl"), Buffer.alloc(20 * 1024 ** 2, "x"));
  expect((await verify(line.path)).codes).toContain("too-large:line");

  const sparse = await sampleArchive();
  truncateSync(join(sparse.path, "report.html"), 5 * 1024 ** 3);
  const startedAt = performance.now();
  expect((await verify(sparse.path)).codes).toEqual(["too-large:file"]);
  expect(performance.now() - startedAt).toBeLessThan(1000);
});

test("a line nested a hundred thousand deep is refused, not a crash", async () => {
  const { path } = await sampleArchive();
  const deep = `{"body":${"[".repeat(100_000)}${"]".repeat(100_000)}}\n`;
  editFile(path, "incident.jsonl", (log) => log + deep);
  expect((await verify(path)).codes).toContain("entry-unreadable:wrong-shape");
});

test("bytes that are no text, and a last line without an end, are named", async () => {
  const { path } = await sampleArchive();
  appendFileSync(join(path, "incident.jsonl"), Buffer.from([0xff, 0xfe, 0x0a, 0x41]));
  expect((await verify(path)).codes).toEqual(
    expect.arrayContaining(["entry-unreadable:not-text", "chain-broken:cut"]),
  );
});

test("a log that was wrecked does not drown the reader in findings", async () => {
  const said = Array.from({ length: 200 }, (_, at) => ({ entry: at === 0 ? declared("x") : note(`n${at}`) }));
  const { path } = await sampleArchive({ log: logOf("3f0e2d1c-0000-4000-8000-000000000001", said) });
  editFile(path, "incident.jsonl", (log) => log.replaceAll('"author"', '"writer"'));
  const { findings } = await verify(path);
  expect(findings.filter(({ code }) => code === "entry-unreadable")).toHaveLength(21);
});

test("an empty folder, another folder and a file are no archive; nothing at all is not found", async () => {
  const folder = tempDir("other");
  expect((await verify(folder)).codes).toEqual(["not-an-archive"]);
  writeFileSync(join(folder, "SHA256SUMS"), `${"0".repeat(64)}  holiday.jpg\n`);
  expect((await verify(folder)).codes).toEqual(["not-an-archive"]);
  expect((await verify(join(folder, "SHA256SUMS"))).codes).toEqual(["not-an-archive"]);
  expect(await verifyArchive(join(folder, "nowhere"))).toEqual({
    ok: false,
    failure: { kind: "files.not-found", path: join(folder, "nowhere") },
  });
});

test("a check can be cancelled", async () => {
  const { path } = await sampleArchive();
  expect(await verifyArchive(path, { signal: { aborted: true } })).toEqual({
    ok: false,
    failure: { kind: "boundary.cancelled" },
  });
});

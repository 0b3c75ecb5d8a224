import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { runbookById, runbookSource, runbookSummaries } from "#core/store/queries/runbooks.ts";
import { createImportDesk, problemLines } from "../../../../support/import-desk.ts";
import { sampleData } from "../../../../support/sample-data.ts";
import { writeFiles } from "../../../../support/write-files.ts";

const head = (lines: string) => `---\n${lines}\n---\n\n1. Do it\n`;

test("runbooks/: four files, what will not work on the bad day is named by line", async () => {
  const desk = await createImportDesk();
  await desk.take("systems", sampleData.systems);
  const report = await desk.take(null, sampleData.runbooks);
  expect(report.kind).toBe("runbooks");
  expect(report.counts).toMatchObject({ rows: 4, new: 4, refused: 0 });
  expect(report.problems.map(({ file, row, code }) => `${file}:${row} ${code}`)).toEqual([
    "domain-controller-first.md:7 review-due",
    "restore-from-backup.md:3 network-link",
    "restore-from-backup.md:3 network-link",
    "restore-from-backup.md:23 html-as-text",
  ]);
});

test("the Markdown is kept to the letter, under its SHA-256", async () => {
  const desk = await createImportDesk();
  await desk.take("runbooks", sampleData.runbooks);
  for (const [id, path] of [
    ["dc-first", sampleData.runbookDomainController],
    ["endpoint-channel-file-291", sampleData.runbookChannelFile],
    ["restore-from-backup", sampleData.runbookRestore],
    ["telefonkette", sampleData.runbookPhoneChain],
  ] as const) {
    const markdown = readFileSync(path, "utf8");
    const source = createHash("sha256").update(markdown).digest("hex");
    expect(runbookById(desk.db, id)).toMatchObject({ markdown, summary: { source } });
  }
  expect(runbookSummaries(desk.db).map(({ title }) => title)).toEqual([
    "Bring the first domain controller back",
    "Restore from backup",
    "Telefonkette auslösen",
    "Windows startet nicht nach fehlerhafter Kanaldatei",
  ]);
});

test("unknown systems and runbooks are named at their line; types of systems are known", async () => {
  const desk = await createImportDesk();
  await desk.take("systems", ...writeFiles({ "s.csv": "ID;Typ;Schutzstufe\nAD-DC1;server;0\n" }));
  const [path = ""] = writeFiles({
    "a.md": `---\ntitle: A\napplies-to: [AD-DC1, Server, endpoint, NOBODY-1]\n---\n\n1. Go :system{id=NOBODY-2} :run{runbook=nothing}\n2. Then :run{runbook=a}\n`,
  });
  const report = await desk.previewOk("runbooks", path);
  expect(problemLines(report).filter((line) => / unknown-/.test(line))).toEqual([
    "3 notice unknown-system NOBODY-1",
    "6 notice unknown-system NOBODY-2",
    "6 notice unknown-runbook nothing",
  ]);
});

test("a changed letter is a changed runbook, and its older text stays for runs that were started with it", async () => {
  const desk = await createImportDesk();
  const [folder = ""] = writeFiles({ "a.md": head("id: a\ntitle: Alpha") });
  await desk.take("runbooks", folder);
  const before = runbookById(desk.db, "a");
  const report = await desk.take(
    "runbooks",
    ...writeFiles({ "a.md": `${head("id: a\ntitle: Alpha")}\nMore.\n` }),
  );
  expect(report.counts).toMatchObject({ new: 0, changed: 1 });
  expect(report.changes[0]?.fields.map(({ field }) => field)).toEqual(["source"]);
  expect(runbookSource(desk.db, before?.summary.source ?? "")).toEqual({
    id: "a",
    markdown: before?.markdown,
  });
});

test("two files with one id: the later is left out and the first is named", async () => {
  const desk = await createImportDesk();
  const report = await desk.previewOk(
    "runbooks",
    ...writeFiles({ "a.md": head("id: same"), "b.md": head("id: same") }),
  );
  expect(report.problems.filter(({ severity }) => severity === "refused")).toMatchObject([
    { file: "b.md", code: "duplicate-id", facts: { id: "same", firstFile: "a.md" } },
  ]);
  expect(report.counts).toMatchObject({ rows: 2, new: 1, refused: 1 });
});

test("a review that was due is named with its date; one still to come is not", async () => {
  const desk = await createImportDesk();
  const report = await desk.previewOk(
    "runbooks",
    ...writeFiles({
      "late.md": head("title: Late\nreviewed: 2026-08-24\nreview-every: 90d"),
      "today.md": head("title: Today\nreviewed: 2026-08-25\nreview-every: 90d"),
    }),
  );
  expect(problemLines(report)).toEqual(["3 notice review-due 2026-11-22"]);
});

import { truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { callContext, createImportDesk } from "../../../support/import-desk.ts";
import { sampleData } from "../../../support/sample-data.ts";
import { tempDir } from "../../../support/temp-dir.ts";
import { writeFiles } from "../../../support/write-files.ts";

const kinds = [null, "systems", "endpoints", "contacts", "keys"] as const;

const refusalOf = async (kind: (typeof kinds)[number] | "runbooks", ...paths: string[]) => {
  const desk = await createImportDesk();
  const run = await desk.preview({ kind, paths }, callContext());
  return run.ok ? "taken" : run.failure;
};

test.each(kinds)("kind %s: a binary, an empty and a blank file are refused by name", async (kind) => {
  const [picture = "", empty = "", blank = "", workbook = ""] = writeFiles({
    "picture.csv": Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]),
    "empty.csv": "",
    "blank.csv": "\ufeff \r\n\r\n",
    "workbook.xlsx": Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0]),
  });
  expect(await refusalOf(kind, picture)).toEqual({ kind: "imports.binary", file: "picture.csv" });
  expect(await refusalOf(kind, empty)).toEqual({ kind: "imports.empty", file: "empty.csv" });
  expect(await refusalOf(kind, blank)).toEqual({ kind: "imports.empty", file: "blank.csv" });
  expect(await refusalOf(kind, workbook)).toEqual({ kind: "imports.binary", file: "workbook.xlsx" });
});

test("500 MB are refused unread, and so are ten million columns", async () => {
  const huge = join(tempDir(), "huge.csv");
  writeFileSync(huge, "");
  truncateSync(huge, 500_000_000);
  expect(await refusalOf("systems", huge)).toMatchObject({ kind: "imports.too-large", bytes: 500_000_000 });
  const [wide = ""] = writeFiles({ "wide.csv": `a${",a".repeat(10_000_000)}\n` });
  const startedAt = performance.now();
  expect(await refusalOf("systems", wide)).toMatchObject({ kind: "imports.too-many-columns" });
  expect(performance.now() - startedAt).toBeLessThan(2_000);
});

test("Markdown of 5 MB and Markdown nested 1,000 deep are refused, and quickly", async () => {
  const [large = "", quotes = "", lists = "", emphasis = ""] = writeFiles({
    "large.md": "# Title\n\n1. Do something\n".repeat(220_000),
    "quotes.md": `${"> ".repeat(1_000)}deep\n`,
    "lists.md": `${Array.from({ length: 1_000 }, (_, depth) => `${"  ".repeat(depth)}- deep`).join("\n")}\n`,
    "emphasis.md": `${"*a ".repeat(5_000)}\n`,
  });
  for (const [path, kind] of [
    [large, "imports.too-large"],
    [quotes, "imports.too-deep"],
    [lists, "imports.too-deep"],
    [emphasis, "imports.too-deep"],
  ]) {
    const startedAt = performance.now();
    expect(await refusalOf("runbooks", path ?? "")).toMatchObject({ kind });
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  }
});

test("no file, a missing one and a file of another kind are told apart", async () => {
  expect(await refusalOf(null)).toEqual({ kind: "imports.no-files" });
  expect(await refusalOf(null, "/nowhere/at/all.csv")).toMatchObject({ kind: "files.not-found" });
  expect(await refusalOf("systems", sampleData.contactsVcard)).toEqual({
    kind: "imports.not-this-kind",
    file: "contacts.vcf",
    expected: "systems",
    columns: [],
  });
  expect(await refusalOf("contacts", sampleData.systems)).toMatchObject({
    kind: "imports.not-this-kind",
    file: "systems.csv",
    expected: "contacts",
  });
  expect(await refusalOf("keys", sampleData.runbooks)).toMatchObject({ kind: "imports.not-this-kind" });
  const [unknown = ""] = writeFiles({ "unknown.csv": "Datum;Betrag\n1;2\n" });
  expect(await refusalOf(null, unknown)).toEqual({
    kind: "imports.not-this-kind",
    file: "unknown.csv",
    expected: "any",
    columns: ["Datum", "Betrag"],
  });
});

test("files of two kinds are not taken together", async () => {
  expect(await refusalOf(null, sampleData.systems, sampleData.contactsCsv)).toMatchObject({
    kind: "imports.not-this-kind",
    file: "kontakte.csv",
    expected: "systems",
  });
});

test("a header without rows is no failure: there is nothing to take", async () => {
  const desk = await createImportDesk();
  const report = await desk.previewOk("systems", ...writeFiles({ "s.csv": "ID;Name\n" }));
  expect(report.counts).toMatchObject({ rows: 0, new: 0, problems: 0 });
});

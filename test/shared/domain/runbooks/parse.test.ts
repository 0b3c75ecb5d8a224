import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseRunbook } from "#shared/domain/runbooks/parse.ts";
import { itemsOf, type Runbook } from "#shared/domain/runbooks/runbook.ts";
import { sampleData } from "../../../support/sample-data.ts";

const read = (path: string, fallbackId = "file"): Runbook => {
  const result = parseRunbook(readFileSync(path, "utf8"), { fallbackId, fallbackTitle: fallbackId });
  if (!result.ok) throw new Error(result.failure.kind);
  return result.value;
};

const outline = (runbook: Runbook): string[] =>
  itemsOf(runbook).map(({ number, kind }) => `${number} ${kind}`);

test("front matter, directives and gates become a run of numbered items [M2] [M4] [M6]", () => {
  const runbook = read(sampleData.runbookDomainController);
  expect(runbook).toMatchObject({
    id: "dc-first",
    language: "en",
    appliesTo: ["AD-DC1"],
    reviewDue: "2026-05-02",
  });
  expect(outline(runbook)).toEqual([
    "1 step",
    "2 step",
    "2a hold",
    "3 decision",
    "4 step",
    "5 step",
    "5a verify",
    "6 step",
    "7 step",
  ]);
});

test("a plain wiki page imports without any markup; script stays text [M1] [M2]", () => {
  const runbook = read(sampleData.runbookRestore, "restore-from-backup");
  expect(runbook).toMatchObject({ id: "restore-from-backup", title: "Restore from backup" });
  expect(outline(runbook)).toHaveLength(6);
  expect(JSON.stringify(runbook)).toContain('{"type":"as-written","text":"<script>alert(1)</script>"}');
  expect(runbook.problems.map(({ code, row }) => [code, row])).toEqual([
    ["network-link", 3],
    ["network-link", 3],
    ["html-as-text", 23],
  ]);
});

test("headings without a list are steps, a heading with a list is their section [M2]", () => {
  const items = itemsOf(read(sampleData.runbookPhoneChain));
  expect(items.map(({ number, group }) => [number, group])).toEqual([
    ["1", ""],
    ["2", ""],
    ["3", "Ablauf"],
    ["4", "Ablauf"],
    ["5", "Ablauf"],
    ["6", "Ablauf"],
  ]);
});

test("a step keeps its id when others are put before it, so that paper still matches [M5]", () => {
  const before = itemsOf(read(sampleData.runbookRestore)).map(({ id }) => id);
  const markdown = readFileSync(sampleData.runbookRestore, "utf8").replace(
    "1. Log on to the backup console.",
    "1. Fetch the key card.\n2. Log on to the backup console.",
  );
  const edited = parseRunbook(markdown, { fallbackId: "file", fallbackTitle: "file" });
  if (!edited.ok) throw new Error(edited.failure.kind);
  const after = itemsOf(edited.value).map(({ id }) => id);
  expect(before.filter((id) => !after.includes(id))).toEqual([]);
  expect(after).toHaveLength(before.length + 1);
});

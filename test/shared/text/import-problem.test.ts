import { expect, test } from "vitest";
import { type ImportProblem, type ProblemCode, problemCodes } from "#shared/domain/imports/problem.ts";
import { de } from "#shared/text/de/de.ts";
import { en } from "#shared/text/en/en.ts";
import { problemPlace, problemSentence, problemText } from "#shared/text/import-problem.ts";
import { createTranslator } from "#shared/text/translator.ts";

const problem = (code: ProblemCode, facts: ImportProblem["facts"], more: Partial<ImportProblem> = {}) =>
  ({ file: "systems.csv", row: 48, column: null, severity: "notice", code, facts, ...more }) as const;

const english = createTranslator("en");
const german = createTranslator("de");

test("a problem says where it is, what is wrong and what to do, in both languages", () => {
  const found = problem("not-a-number", { column: "Wiederanlaufzeit (min)", value: "abc" });
  expect(problemText(english, "en", found)).toBe(
    "systems.csv, row 48: “abc” in column “Wiederanlaufzeit (min)” is not a number and was not taken. Correct it in the source and import again.",
  );
  expect(problemText(german, "de", found)).toBe(
    "systems.csv, Zeile 48: „abc“ in Spalte „Wiederanlaufzeit (min)“ ist keine Zahl und wurde nicht übernommen. Berichtigen Sie den Wert in der Quelle und importieren Sie erneut.",
  );
});

test("tables have rows, other texts have lines, and some problems concern the whole file", () => {
  expect(problemPlace(english, problem("no-steps", {}))).toBe("systems.csv, row 48");
  expect(problemPlace(english, problem("no-steps", {}, { file: "a.vcf" }))).toBe("a.vcf, line 48");
  expect(problemPlace(english, problem("no-steps", {}, { row: null }))).toBe("systems.csv");
});

test("row numbers stand as in the file, counts as the language writes them", () => {
  const again = problem("duplicate-id", { id: "X", firstRow: 1201, firstFile: "a.csv" });
  expect(problemSentence(german, "de", again)).toContain("Zeile 1201 von a.csv");
  const many = problem("unknown-device", { devices: 1201, device: "A, B", rows: "2–1202" });
  expect(problemSentence(german, "de", many)).toContain("1.201 Schlüssel gehören zu Geräten");
});

test.each([
  [problem("column-count", { found: 9, expected: 3 }, { severity: "refused" }), "was left out"],
  [problem("column-count", { found: 2, expected: 3 }), "count as empty"],
  [problem("broken-card", { line: 3 }, { severity: "refused" }), "not a whole card"],
  [problem("broken-card", { line: 3 }, { severity: "repaired" }), "the rest of the card was taken"],
  [problem("conflicting-key", { keyId: "K", firstRow: 2, firstFile: "k.csv" }), "row 2 of k.csv"],
  [problem("conflicting-key", { keyId: "K" }), "in the vault"],
  [problem("unknown-device", { device: "NW-1", keyId: "K", count: 1 }), "NW-1 is not among"],
  [problem("unknown-device", { device: "", keyId: "K", count: 1 }), "by key ID only"],
  [problem("unknown-device", { device: "", devices: 9, rows: "2–10" }), "which devices 9 keys"],
  [problem("several-keys", { device: "NW-1", keyId: "K", count: 2 }), "NW-1 has 2 keys"],
  [problem("several-keys", { device: "NW-1", devices: 60, rows: "2–61" }), "60 devices"],
  [problem("html-as-text", { count: 1 }), "1 piece of HTML is"],
  [problem("html-as-text", { count: 3 }), "3 pieces of HTML are"],
] as const)("%# the wording follows what is known", (found, words) =>
  expect(problemSentence(english, "en", found)).toContain(words),
);

test.each([
  ["en", en, english],
  ["de", de, german],
] as const)("every problem has words of its own, with nothing left to fill in (%s)", (language, texts, t) => {
  for (const code of problemCodes) {
    const names = Object.entries(texts.imports.problems)
      .filter(([key]) => key.startsWith(code))
      .flatMap(([, sentence]) => [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? ""));
    const facts = Object.fromEntries(names.map((name) => [name, name === "count" ? 2 : `<${name}>`]));
    const sentence = problemSentence(t, language, problem(code, facts));
    expect(sentence).not.toContain("imports.");
    expect(sentence).not.toContain("{{");
    expect(sentence.length).toBeGreaterThan(20);
  }
});

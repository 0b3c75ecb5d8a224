import { expect, test } from "vitest";
import {
  clip,
  hasLostLetters,
  isFormula,
  minutesPerUnit,
  readMinutes,
  readTier,
  tidy,
} from "#shared/domain/imports/cells.ts";

test("a cell loses the blanks around it and keeps its line breaks", () => {
  expect(tidy("  Zeile 1\r\nZeile 2; mit Semikolon \r")).toBe("Zeile 1\nZeile 2; mit Semikolon");
});

test("letters that a Mac writes in two parts become one", () => {
  expect(tidy("Mu\u0308ller")).toBe("Müller");
});

test.each([
  ['=HYPERLINK("http://wiki.nordwerk.example/erp")', true],
  ["@SUM(A1:A9)", true],
  ["+cmd|' /C calc'!A0", true],
  ["-2+3+cmd", true],
  ["+49 40 5550-100", false],
  ["-12,5", false],
  ["-", false],
  ["=", false],
  ["a=b", false],
])("a spreadsheet would run %s: %s", (cell, formula) => expect(isFormula(cell)).toBe(formula));

test.each([
  ["Çi?dem", true],
  ["?ukasz", true],
  ["Jean-?ukasz", true],
  ["M\ufffdller", true],
  ["Wer ruft an?", false],
  ["Wirklich? Ja", false],
  ["?", false],
])("letters were lost in the name %s: %s", (cell, lost) => expect(hasLostLetters(cell, true)).toBe(lost));

test("in running text a question mark inside a word is nothing to report", () => {
  expect(hasLostLetters("https://wiki/a?b=c", false)).toBe(false);
});

test.each([
  ["0", 0],
  ["T1", 1],
  ["Tier 2", 2],
  ["Stufe 3", 3],
  ["", null],
  ["hoch", null],
  ["-1", null],
  ["1.5", null],
  ["123", null],
])("tier %s is %s", (cell, tier) => expect(readTier(cell)).toBe(tier));

test.each([
  ["90", 1, 90],
  ["1,5", 60, 90],
  ["1.5", 60, 90],
  ["1.440", 1, 1440],
  ["1,440", 1, 1440],
  ["4 h", 1, 240],
  ["4 Std.", 1, 240],
  ["2 Tage", 1, 2880],
  ["30 min", 60, 30],
  ["0", 1, 0],
  ["abc", 1, null],
  ["-5", 1, null],
  ["1.2.3", 1, null],
  ["4 h 30", 1, null],
  ["1e9", 1, null],
])("%s counted in %s min is %s minutes", (cell, perUnit, minutes) =>
  expect(readMinutes(cell, perUnit)).toBe(minutes),
);

test.each([
  ["Wiederanlaufzeit (min)", 1],
  ["RTO", 1],
  ["RTO (h)", 60],
  ["RTO [Std.]", 60],
  ["MTPD in Stunden", 60],
  ["MTPD (Tage)", 1440],
  ["Recovery time (days)", 1440],
])("one in a column %s stands for %s minutes", (heading, minutes) =>
  expect(minutesPerUnit(heading)).toBe(minutes),
);

test("a long text is cut to its limit and says so", () => {
  expect(clip("x".repeat(100), 10)).toBe(`${"x".repeat(9)}…`);
  expect(clip("short", 10)).toBe("short");
});

import { expect, test } from "vitest";
import { isUsableName, nextName, pathIn } from "../../../../renderer/features/paper/target.ts";

test.each([
  ["/media/stick", "/media/stick/a.pdf"],
  ["/", "/a.pdf"],
  ["E:\\", "E:\\a.pdf"],
  ["E:", "E:\\a.pdf"],
  ["C:\\Users\\anke", "C:\\Users\\anke\\a.pdf"],
  ["\\\\server\\share", "\\\\server\\share\\a.pdf"],
])("a file in %o lies at %o", (folder, path) => {
  expect(pathIn(folder, "a.pdf")).toBe(path);
});

test.each([
  ["plan", "plan (2)"],
  ["plan (2)", "plan (3)"],
  ["plan (9)", "plan (10)"],
  ["plan (b)", "plan (b) (2)"],
])("after %o comes %o", (name, next) => {
  expect(nextName(name)).toBe(next);
});

test.each([
  ["telefonkette-2026-11-23", true],
  ["Übung Herbst (2)", true],
  ["a/b", false],
  ["a\\b", false],
  ["..", false],
  ["a:b", false],
  ["a*", false],
  ["", false],
  [" a", false],
  ["a ", false],
  ["a.", false],
  ["con", false],
  ["LPT1.txt", false],
  ["a\u0007", false],
])("that %o can be a file's name everywhere is %s", (name, usable) => {
  expect(isUsableName(name)).toBe(usable);
});

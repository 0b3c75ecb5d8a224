import { existsSync, readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { expect, test } from "vitest";
import { inRepository, projectFiles } from "../support/repository.ts";

const files = projectFiles();
const code = files.filter((path) => /\.([cm]?js|tsx?)$/.test(path) && !path.startsWith("resources/"));

/** DESIGN, "Shape": what carries code or configuration, and what may stand beside it. */
const topLevelNames = [
  ...["electron", "renderer", "shared", "resources", "test"],
  ...["electron-builder.yml", "package.json", "tsconfig.json"],
  ...["README.md", "LICENSE", "CHANGELOG.md", "docs", "package-lock.json", ".gitignore", ".ci"],
];

const kebab = "[a-z0-9]+(-[a-z0-9]+)*";
const fileNames = new RegExp(`^(${kebab}(\\.[a-z]+)*\\.([cm]?js|tsx?)|[A-Z][A-Za-z0-9]*(\\.test)?\\.tsx)$`);
const folderNames = new RegExp(`^${kebab}$`);
const emptyNames = /(^|-)(utils?|helpers?|managers?|services?|common|misc|index)\./i;
/^(utils?|helpers?|managers?|services?|common|misc|index)\b|-(utils?|helpers?|managers?|services?)\b/i;

test("the top level holds only the names it is allowed to hold", () => {
  const found = new Set(files.map((path) => path.split("/")[0]));
  expect([...found].filter((name) => !topLevelNames.includes(name ?? ""))).toEqual([]);
});

test("files are named in kebab-case and components in PascalCase", () => {
  expect(code.filter((path) => !fileNames.test(basename(path)))).toEqual([]);
});

test("folders with code are named in kebab-case", () => {
  const folders = new Set(code.flatMap((path) => path.split("/").slice(0, -1)));
  expect([...folders].filter((name) => !folderNames.test(name))).toEqual([]);
});

test("no file has a name that says nothing about what it does", () => {
  expect(code.filter((path) => emptyNames.test(basename(path)))).toEqual([]);
});

test("no source file is longer than 400 lines", () => {
  const lineCount = (path: string) => readFileSync(inRepository(path), "utf8").trimEnd().split("\n").length;
  expect(code.filter((path) => lineCount(path) > 400)).toEqual([]);
});

test("every test lies under test/, and a unit test in the mirror of its source's folder", () => {
  const tests = code.filter((path) => /\.test\.tsx?$/.test(path));
  expect(tests.filter((path) => !path.startsWith("test/"))).toEqual([]);
  const mirrored = tests.filter((path) => /^test\/(shared|electron|renderer)\//.test(path));
  expect(mirrored.filter((path) => !existsSync(inRepository(dirname(path).replace("test/", ""))))).toEqual(
    [],
  );
});

test("every migration has a number of its own without gaps, and a test", () => {
  const folder = "electron/core/store/migrations/";
  const migrations = code.filter((path) => path.startsWith(folder)).map((path) => path.slice(folder.length));
  const numbered = migrations.filter((name) => /^\d{4}-/.test(name));
  expect(numbered.length).toBeGreaterThan(0);
  expect(numbered.map((name) => Number(name.slice(0, 4)))).toEqual(numbered.map((_, index) => index + 1));
  const untested = numbered.filter(
    (name) => !existsSync(inRepository("test", folder, name.replace(/\.ts$/, ".test.ts"))),
  );
  expect(untested).toEqual([]);
});

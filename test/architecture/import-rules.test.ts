import { existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { inRepository, repositoryRoot, sourceFiles } from "../support/repository.ts";
import { tempDir } from "../support/temp-dir.ts";
import { cruiseTree, rulesFor } from "./dependency-cruiser.config.ts";
import { entryPointsOf } from "./entry-points.ts";
import { healthyTree, type PlantedViolation, plantedViolations } from "./planted-violations.ts";

const violationsIn = async (root: string) =>
  (await cruiseTree(root)).summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));

/** Writes the small tree, with one line more where a violation is planted, beside the real packages. */
const plantTree = (planted?: PlantedViolation): string => {
  const root = tempDir("imports");
  symlinkSync(inRepository("node_modules"), join(root, "node_modules"), "junction");
  const files = { ...healthyTree };
  if (planted !== undefined) files[planted.file] = `${planted.line}\n${files[planted.file] ?? ""}`;
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
};

test("no import in the product or its tests breaks a rule, and every source file was read", async () => {
  const expected = sourceFiles();
  const { modules, summary } = await cruiseTree(repositoryRoot);
  const read = new Set(modules.map((module) => module.source));
  expect(expected.length).toBeGreaterThan(50);
  expect(expected.filter((path) => !read.has(path))).toEqual([]);
  expect(summary.totalDependenciesCruised).toBeGreaterThan(expected.length);
  expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)).toEqual([]);
}, 180_000);

test("the small tree without a planted line keeps every rule", async () => {
  expect(await violationsIn(plantTree())).toEqual([]);
});

test.each(plantedViolations)("$rule catches, and it alone, in $file: $line", async (planted) => {
  const violations = await violationsIn(plantTree(planted));
  // A cycle is reported once, at whichever of its files comes first.
  expect(violations.flatMap(({ from, to }) => [from, to])).toContain(planted.file);
  expect([...new Set(violations.map((violation) => violation.rule))]).toEqual([planted.rule]);
});

test("every rule has a planted violation", () => {
  const planted = new Set(plantedViolations.map((violation) => violation.rule));
  expect(
    rulesFor([])
      .map((rule) => rule.name)
      .filter((name) => !planted.has(name ?? "")),
  ).toEqual([]);
});

test("every file that a script, the build or the page starts with is there", () => {
  const entryPoints = entryPointsOf(repositoryRoot);
  expect(entryPoints.length).toBeGreaterThanOrEqual(6);
  expect(entryPoints.filter((path) => !existsSync(inRepository(path)))).toEqual([]);
});

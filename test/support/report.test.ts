import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCommand } from "./command.ts";
import { type Check, judge, readPlaywrightReport, readVitestReport } from "./report.ts";
import { inRepository } from "./repository.ts";
import { tempDir } from "./temp-dir.ts";

const endedWell = { exitCode: 0, problem: null };
const endedBadly = { exitCode: 1, problem: "ended with exit code 1" };
const check = (status: Check["status"], reason: string | null = null): Check => ({
  name: status,
  status,
  reason,
});

test("a run counts what passed, what failed and what was skipped with its reason", () => {
  const checks = [check("passed"), check("passed"), check("failed"), check("skipped", "no disk")];
  expect(judge({ checks, broken: [] }, endedBadly)).toMatchObject({
    passed: 2,
    failed: 1,
    skips: [{ check: "skipped", reason: "no disk" }],
  });
});

test("a skip that does not say why is a failure", () => {
  expect(judge({ checks: [check("passed"), check("skipped")], broken: [] }, endedWell)).toMatchObject({
    failed: 1,
    skips: [],
  });
});

test.each([
  ["ran no test", { checks: [], broken: [] }, endedWell],
  ["skipped every test", { checks: [check("skipped", "no disk")], broken: [] }, endedWell],
  ["left no report", null, endedWell],
  ["failed outside of its tests", { checks: [check("passed")], broken: [] }, endedBadly],
  ["could not load a file", { checks: [check("passed")], broken: ["a.test.ts: syntax"] }, endedWell],
])("a runner that %s has failed", (_, report, end) => {
  expect(judge(report, end).failed).toBe(1);
});

/** Runs a real runner on files of its own, so that a change in the form of its report shows. */
const runnerFolder = (files: Readonly<Record<string, string>>): string => {
  const folder = tempDir("runner");
  symlinkSync(inRepository("node_modules"), join(folder, "node_modules"), "junction");
  mkdirSync(join(folder, "tests"));
  writeFileSync(join(folder, "package.json"), `{ "type": "module" }`);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, "tests", name), content);
  return folder;
};

const runIn = (
  folder: string,
  tool: string,
  args: readonly string[],
  env: Record<string, string | undefined> = {},
) => runCommand(process.execPath, [inRepository("node_modules", tool), ...args], { cwd: folder, env });

test("Vitest's report tells what passed, failed, was skipped with a reason or without, and did not load", async () => {
  const folder = runnerFolder({
    "a.test.ts": `import { test, expect } from "vitest"; import { testUnless, skipBecause } from "${inRepository("test/support/skip.ts")}";
      test("good", () => { expect(1).toBe(1); });
      test("bad", () => { expect(1).toBe(2); });
      testUnless(null)("runs", () => { expect(1).toBe(1); });
      testUnless("no tool")("waits", () => { expect(1).toBe(2); });
      test("gives up", (context) => skipBecause(context, "no disk"));
      test.skip("silent", () => {});`,
    "b.test.ts": `import "./gone.ts";`,
  });
  await runIn(folder, "vitest/vitest.mjs", ["run", "--reporter=json", "--outputFile.json=out.json"]);
  const report = readVitestReport(join(folder, "out.json"));
  const short = report?.checks.map(({ name, status, reason }) => [name.split(": ")[1], status, reason]);
  expect(short).toEqual([
    ["good", "passed", null],
    ["bad", "failed", null],
    ["runs", "passed", null],
    ["waits", "skipped", "no tool"],
    ["gives up", "skipped", "no disk"],
    ["silent", "skipped", null],
  ]);
  expect(report?.broken).toEqual([expect.stringContaining("b.test.ts: ")]);
});

test("Playwright's report tells what passed, failed, was skipped with a reason or without", async () => {
  const folder = runnerFolder({
    "a.spec.ts": `import { test, expect } from "playwright/test";
      test("good", () => { expect(1).toBe(1); });
      test("bad", () => { expect(1).toBe(2); });
      test.describe("group", () => { test("gives up", () => { test.skip(true, "no disk"); }); });
      test.skip("silent", () => {});`,
  });
  await runIn(folder, "playwright/cli.js", ["test", "--reporter=json"], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: "out.json",
  });
  const report = readPlaywrightReport(join(folder, "out.json"));
  expect(report?.checks).toEqual([
    { name: "tests/a.spec.ts: good", status: "passed", reason: null },
    { name: "tests/a.spec.ts: bad", status: "failed", reason: null },
    { name: "tests/a.spec.ts: silent", status: "skipped", reason: null },
    { name: "tests/a.spec.ts group: gives up", status: "skipped", reason: "no disk" },
  ]);
  expect(report?.broken).toEqual([]);
});

test("a missing report is told from an empty one", () => {
  expect(readVitestReport(join(tempDir(), "none.json"))).toBeNull();
  expect(readPlaywrightReport(join(tempDir(), "none.json"))).toBeNull();
});

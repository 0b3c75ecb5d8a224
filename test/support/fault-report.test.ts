import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { countFault, lost, survived } from "../fault/verdict.ts";
import { readFaultReport } from "./fault-report.ts";
import { judge } from "./report.ts";
import { tempDir } from "./temp-dir.ts";

const reportOf = (...results: readonly unknown[]): string => {
  const path = join(tempDir(), "fault.json");
  writeFileSync(path, JSON.stringify({ seed: 1, share: 1, results }));
  return path;
};

const endedWell = { exitCode: 0, problem: null };

test("a fault that lost something fails the run with what was lost", () => {
  const counted = countFault("power cut: journal");
  counted.add("case 1", survived);
  counted.add("case 2", lost("2 entries"));
  const outcome = judge(readFaultReport(reportOf(counted.end())), endedWell);
  expect(outcome).toMatchObject({ passed: 0, failed: 1 });
  expect(outcome.problems).toEqual(["failed: power cut: journal, case 2: 2 entries"]);
});

test("a rig that cannot be made here is counted as skipped, with its reason", () => {
  const made = countFault("flipped bits");
  made.add("bit 0", survived);
  const missing = countFault("stick pulled").skip("losetup is not installed");
  expect(judge(readFaultReport(reportOf(made.end(), missing)), endedWell)).toMatchObject({
    passed: 1,
    failed: 0,
    skips: [{ check: "stick pulled", reason: "losetup is not installed" }],
  });
});

test("a fault of which no case was made fails", () => {
  expect(judge(readFaultReport(reportOf(countFault("kill").end())), endedWell).failed).toBe(1);
});

test("a suite that left no report fails", () => {
  expect(judge(readFaultReport(join(tempDir(), "none.json")), endedWell).problems).toEqual([
    "the runner left no report",
  ]);
});

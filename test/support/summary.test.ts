import { expect, test } from "vitest";
import type { StageResult } from "./stage.ts";
import { summaryLines } from "./summary.ts";

const stages: readonly StageResult[] = [
  { stage: "lint", passed: 1, failed: 0, skips: [], problems: [], durationMs: 900 },
  {
    stage: "unit",
    passed: 40,
    failed: 2,
    skips: [{ check: "signature", reason: "minisign is not installed" }],
    problems: ["failed: a", "failed: b"],
    durationMs: 187_000,
  },
];

test("the last line of a test run is the count over all stages", () => {
  expect(summaryLines(stages).at(-1)).toBe("41 passed, 2 failed, 1 skipped");
});

test("the summary names every failure, and every skipped check with its reason", () => {
  const text = summaryLines(stages).join("\n");
  expect(text).toContain("unit: failed: a");
  expect(text).toContain("unit: failed: b");
  expect(text).toContain("signature: minisign is not installed");
  expect(text).toMatch(/^unit +40 +2 +1 +3 min 07 s$/m);
});

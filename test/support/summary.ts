import { displayDuration, type StageResult } from "./stage.ts";

const sum = (results: readonly StageResult[], count: (result: StageResult) => number): number =>
  results.reduce((total, result) => total + count(result), 0);

/** Rows of text as aligned columns; all but the first are aligned to the right. */
const table = (rows: readonly (readonly string[])[]): readonly string[] => {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? "").length)),
  );
  const cell = (text: string, column: number) =>
    column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0);
  return rows.map((row) => row.map(cell).join("   ").trimEnd());
};

/** The end of a test run for people: a table, what failed, what was skipped and why; the last line is the count. */
export const summaryLines = (results: readonly StageResult[]): readonly string[] => {
  const rows = results.map(({ stage, passed, failed, skips, durationMs }) => [
    stage,
    String(passed),
    String(failed),
    String(skips.length),
    displayDuration(durationMs),
  ]);
  const problems = results.flatMap(({ stage, problems }) =>
    problems.map((problem) => `  ${stage}: ${problem}`),
  );
  const skips = results.flatMap(({ skips }) => skips.map(({ check, reason }) => `  ${check}: ${reason}`));
  const [passed, failed, skipped] = [
    sum(results, (result) => result.passed),
    sum(results, (result) => result.failed),
    sum(results, (result) => result.skips.length),
  ];
  return [
    "",
    ...table([["stage", "passed", "failed", "skipped", "duration"], ...rows]),
    ...(problems.length > 0 ? ["", "Failed:", ...problems] : []),
    ...(skips.length > 0 ? ["", "Skipped:", ...skips] : []),
    "",
    `${passed} passed, ${failed} failed, ${skipped} skipped`,
  ];
};

import { expect, test } from "vitest";
import { countBy, groupProblems, problemLines } from "../../../../renderer/features/import/problem-groups.ts";
import { someProblem } from "./reports.ts";

const problems = [
  someProblem({ row: 2, code: "formula-cell", severity: "notice" }),
  someProblem({ row: 3, code: "lost-letters", severity: "notice" }),
  someProblem({ row: 4, code: "not-a-number", severity: "repaired" }),
  someProblem({ row: 5, code: "lost-letters", severity: "notice" }),
  someProblem({ row: 9, code: "duplicate-id", severity: "refused" }),
];

test("what was left out comes first, then what was changed, then the largest group", () => {
  expect(groupProblems(problems).map(({ code, problems: rows }) => [code, rows.length])).toEqual([
    ["duplicate-id", 1],
    ["not-a-number", 1],
    ["lost-letters", 2],
    ["formula-cell", 1],
  ]);
});

test("the same remark in two severities stands in two groups", () => {
  const groups = groupProblems([
    someProblem({ code: "column-count", severity: "notice" }),
    someProblem({ code: "column-count", severity: "refused" }),
  ]);
  expect(groups.map(({ severity }) => severity)).toEqual(["refused", "notice"]);
});

test("inside a group the rows keep the order of the report", () => {
  const [, , lost] = groupProblems(problems);
  expect(lost?.problems.map(({ row }) => row)).toEqual([3, 5]);
});

test("every remark stands in the list once, below the heading of its group", () => {
  const lines = problemLines(groupProblems(problems));
  expect(lines.map((line) => (line.kind === "heading" ? line.group.code : line.problem.row))).toEqual([
    ...["duplicate-id", 9, "not-a-number", 4, "lost-letters", 3, 5, "formula-cell", 2],
  ]);
});

test("counts name only what is there", () => {
  expect(countBy(problems, ({ severity }) => severity)).toEqual({ refused: 1, repaired: 1, notice: 3 });
});

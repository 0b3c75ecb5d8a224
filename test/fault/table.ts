import { displayDuration } from "../support/stage.ts";
import type { FaultResult } from "./verdict.ts";

/** The table at the end: one line per fault, then what was reported, what the rigs reached, and what was lost. */
export const tableLines = (results: readonly FaultResult[]): readonly string[] => {
  const sum = (count: (result: FaultResult) => number): string =>
    String(results.reduce((total, result) => total + count(result), 0));
  const rows = [
    ["fault", "cases", "survived", "reported", "lost", "duration"],
    ...results.map((result) =>
      result.skipped === null
        ? [
            result.fault,
            String(result.cases),
            String(result.survived),
            String(result.reported),
            String(result.lost),
            displayDuration(result.durationMs),
          ]
        : [result.fault, "skipped", "", "", "", ""],
    ),
    [
      "all",
      sum(({ cases }) => cases),
      sum(({ survived }) => survived),
      sum(({ reported }) => reported),
      sum(({ lost }) => lost),
      displayDuration(results.reduce((total, { durationMs }) => total + durationMs, 0)),
    ],
  ];
  const widths =
    rows[0]?.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length))) ?? [];
  const lines = rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join("   ")
      .trimEnd(),
  );
  return ["", ...lines, "", ...results.flatMap(detailLines)];
};

const detailLines = ({ fault, reports, losses, notes, skipped }: FaultResult): readonly string[] => {
  const said = Object.entries(reports).map(([by, times]) => `${by} (${times})`);
  const details = [
    ...notes,
    ...(said.length > 0 ? [`reported by ${said.join("; ")}`] : []),
    ...(skipped === null ? [] : [`skipped: ${skipped}`]),
    ...losses.map((loss) => `LOST ${loss}`),
  ];
  return details.map((detail) => `${fault}: ${detail}`);
};

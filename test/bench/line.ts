import { type Measured, median, quantile } from "./rounds.ts";

/** What is compared, and what it must not be worse than. */
export interface Comparison {
  readonly id: string;
  readonly what: string;
  readonly against: string;
  /** at most: ours / theirs; at least: how fast we are of how fast they are (theirs / ours). Null: only shown. */
  readonly target: { readonly atMost: number } | { readonly atLeast: number } | null;
}

export interface Line extends Comparison {
  /** Medians, ms. */
  readonly oursMs: number;
  readonly theirsMs: number;
  readonly ratio: number;
  /** Quartiles of the ratio from round to round: how far it can be trusted. */
  readonly spread: readonly [number, number];
  readonly verdict: "holds" | "missed" | "shown";
}

/** Ratio of the medians; the rounds themselves only say how much they differ. */
export const compare = (comparison: Comparison, ours: Measured, theirs: Measured): Line => {
  const { target } = comparison;
  const asRate = target !== null && "atLeast" in target;
  const ratioOf = (our: number, their: number): number => (asRate ? their / our : our / their);
  const oursMs = median(ours.ms);
  const theirsMs = median(theirs.ms);
  const ratio = ratioOf(oursMs, theirsMs);
  const each = ours.ms.map((ms, round) => ratioOf(ms, theirs.ms[round] ?? Number.NaN));
  const holds = target === null || ("atLeast" in target ? ratio >= target.atLeast : ratio <= target.atMost);
  return {
    ...comparison,
    oursMs,
    theirsMs,
    ratio,
    spread: [quantile(each, 0.25), quantile(each, 0.75)],
    verdict: target === null ? "shown" : holds ? "holds" : "missed",
  };
};

const headings = ["", "what", "ms", "against", "ms", "ratio", "quartiles", "target", ""] as const;

export const tableLines = (lines: readonly Line[]): readonly string[] => {
  const rows = lines.map((line) => [
    line.id,
    line.what,
    ms(line.oursMs),
    line.against,
    ms(line.theirsMs),
    line.ratio.toFixed(2),
    line.spread.map((share) => share.toFixed(2)).join("–"),
    line.target === null
      ? "–"
      : "atMost" in line.target
        ? `≤ ${line.target.atMost}`
        : `≥ ${line.target.atLeast}`,
    line.verdict === "shown" ? "" : line.verdict,
  ]);
  const all = [[...headings], ...rows];
  const widths = headings.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const isNumber = (column: number): boolean => [2, 4, 5, 6, 7].includes(column);
  return all.map((row) =>
    row
      .map((cell, column) =>
        isNumber(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd(),
  );
};

const ms = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(value < 100 ? 1 : 0));

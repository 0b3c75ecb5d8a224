import { clip } from "#shared/domain/imports/cells.ts";
import type { ImportProblem, ProblemCode } from "#shared/domain/imports/problem.ts";
import { importLimits } from "./limits.ts";

export interface Place {
  readonly file: string;
  /** null: the whole file. */
  readonly row: number | null;
  readonly column?: string;
}

/** Collects what a dry run has to say. */
export interface ProblemList {
  /** Long facts are cut; what a fact may hold is said at `ProblemCode`. */
  add(
    severity: ImportProblem["severity"],
    code: ProblemCode,
    place: Place,
    facts?: Readonly<Record<string, string | number>>,
  ): void;
  /** How many there are, those beyond the list among them. */
  count(): number;
  /** How many rows were left out. */
  refusedRows(): number;
  /** By file and row; at most `importLimits.problems` of each severity. */
  inOrder(): ImportProblem[];
}

/** files: names in the order in which the report lists them. */
export const createProblemList = (files: readonly string[]): ProblemList => {
  const kept = { refused: [], repaired: [], notice: [] } as Record<
    ImportProblem["severity"],
    ImportProblem[]
  >;
  const refused = new Set<string>();
  let total = 0;
  return {
    add: (severity, code, { file, row, column }, facts = {}) => {
      total += 1;
      if (severity === "refused" && row !== null) refused.add(`${row}\t${file}`);
      if (kept[severity].length >= importLimits.problems) return;
      kept[severity].push({ file, row, column: column ?? null, severity, code, facts: clipped(facts) });
    },
    count: () => total,
    refusedRows: () => refused.size,
    inOrder: () => {
      const place = new Map(files.map((file, index) => [file, index]));
      return [...kept.refused, ...kept.repaired, ...kept.notice].sort(
        (a, b) => (place.get(a.file) ?? 0) - (place.get(b.file) ?? 0) || (a.row ?? 0) - (b.row ?? 0),
      );
    },
  };
};

const clipped = (facts: Readonly<Record<string, string | number>>): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, typeof fact === "string" ? clip(fact, 200) : fact]),
  );

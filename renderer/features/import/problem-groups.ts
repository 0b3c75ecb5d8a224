import type { ImportProblemShape } from "#shared/contract/areas/reference.ts";
import type { ProblemCode } from "#shared/domain/imports/problem.ts";

export type Severity = ImportProblemShape["severity"];

/** From worst to mildest: what is lost, what was changed, what is only to be looked at. */
export const severities = ["refused", "repaired", "notice"] as const satisfies readonly Severity[];

export interface ProblemGroup {
  readonly severity: Severity;
  readonly code: ProblemCode;
  readonly problems: readonly ImportProblemShape[];
}

/** One group per kind of remark, worst first, then the largest; inside in the order of the report. */
export const groupProblems = (problems: readonly ImportProblemShape[]): readonly ProblemGroup[] => {
  const groups = new Map<string, ImportProblemShape[]>();
  for (const problem of problems) {
    const key = `${problem.severity} ${problem.code}`;
    const group = groups.get(key);
    if (group) group.push(problem);
    else groups.set(key, [problem]);
  }
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group;
      return first ? [{ severity: first.severity, code: first.code, problems: group }] : [];
    })
    .sort(
      (a, b) =>
        severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
        b.problems.length - a.problems.length,
    );
};

/** How many there are of each. */
export const countBy = <T, K extends string>(
  items: readonly T[],
  keyOf: (item: T) => K,
): Partial<Record<K, number>> => {
  const counts: Partial<Record<K, number>> = {};
  for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1;
  return counts;
};

/** A line of the list: the heading of a group, or one of its remarks. */
export type ProblemLine =
  | { readonly kind: "heading"; readonly group: ProblemGroup }
  | { readonly kind: "problem"; readonly problem: ImportProblemShape };

export const problemLines = (groups: readonly ProblemGroup[]): readonly ProblemLine[] =>
  groups.flatMap((group) => [
    { kind: "heading" as const, group },
    ...group.problems.map((problem) => ({ kind: "problem" as const, problem })),
  ]);

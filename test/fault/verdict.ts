/**
 * What became of one fault. survived: everything acknowledged is there and nothing was said to be lost. reported: the loss or the
 * damage was said, by a failure, a notice or the doctor. lost: what was acknowledged is gone and nobody said so, or a rule of the
 * suite was broken in another way; both fail it.
 */
export type Verdict =
  | { readonly verdict: "survived" }
  | { readonly verdict: "reported"; readonly by: string }
  | { readonly verdict: "lost"; readonly what: string };

export const survived: Verdict = { verdict: "survived" };
export const reported = (by: string): Verdict => ({ verdict: "reported", by });
export const lost = (what: string): Verdict => ({ verdict: "lost", what });

/** One line of the table. */
export interface FaultResult {
  readonly fault: string;
  readonly cases: number;
  readonly survived: number;
  readonly reported: number;
  readonly lost: number;
  /** How often each way of reporting was met. */
  readonly reports: Readonly<Record<string, number>>;
  /** One line per lost case: its number and what happened. */
  readonly losses: readonly string[];
  /** Facts that show what the rig reached, e.g. how many entries were acknowledged. */
  readonly notes: readonly string[];
  /** Why it could not be made here; null when it was. */
  readonly skipped: string | null;
  readonly durationMs: number;
}

export interface FaultRun {
  /** Counts a case; answers whether it was lost. */
  add(name: string, verdict: Verdict): boolean;
  /** How many were counted so far. */
  cases(): number;
  end(notes?: readonly string[]): FaultResult;
  skip(reason: string): FaultResult;
}

/** Counts the cases of one fault. */
export const countFault = (fault: string): FaultRun => {
  const startedMs = performance.now();
  const counts = { survived: 0, reported: 0, lost: 0 };
  const reports: Record<string, number> = {};
  const losses: string[] = [];
  const cases = (): number => counts.survived + counts.reported + counts.lost;
  const result = (skipped: string | null, notes: readonly string[]): FaultResult => ({
    fault,
    cases: cases(),
    ...counts,
    reports,
    losses,
    notes,
    skipped,
    durationMs: performance.now() - startedMs,
  });
  return {
    add: (name, verdict) => {
      counts[verdict.verdict] += 1;
      if (verdict.verdict === "reported") reports[verdict.by] = (reports[verdict.by] ?? 0) + 1;
      if (verdict.verdict === "lost") losses.push(`${name}: ${verdict.what}`);
      return verdict.verdict === "lost";
    },
    cases,
    end: (notes = []) => result(null, notes),
    skip: (reason) => result(reason, []),
  };
};

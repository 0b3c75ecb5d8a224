import type { Examined } from "#shared/contract/areas/keeping.ts";
import type { AbortSignalLike } from "#shared/contract/define.ts";
import { refuse } from "#shared/kernel/result.ts";
import { type DoctorFinding, doctorFindings, type NotCheckedReason } from "#shared/text/doctor-words.ts";

export type Part = Examined["part"];

/** One finding; its verdict follows from its code. */
export const found = (part: Part, finding: DoctorFinding, facts: Examined["facts"] = {}): Examined => ({
  part,
  verdict: doctorFindings[finding],
  finding,
  facts,
});

export const notChecked = (part: Part, reason: NotCheckedReason, facts: Examined["facts"] = {}): Examined =>
  found(part, "not-checked", { reason, ...facts });

/** Lets others have their turn during long work, hears the cancel button and says how far it is. */
export interface Watch {
  /** part: what is looked at; done, total: within it. Throws `ExaminationCancelled`. */
  pause(part: Part, done: number, total: number): Promise<void>;
}

/** Carries a cancellation out of whatever was under way, past what has to be closed. */
export class ExaminationCancelled extends Error {}

/** Turns a cancellation back into an answer. */
export const orCancelled = async <T>(work: () => Promise<T>) => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ExaminationCancelled) return refuse({ kind: "boundary.cancelled" });
    throw error;
  }
};

/** parts: in the order in which they are looked at; each counts the same. */
export const createWatch = (
  parts: readonly Part[],
  context: {
    readonly signal: AbortSignalLike;
    readonly report: (done: number, total: number, label: string) => void;
  },
): Watch => ({
  pause: async (part, done, total) => {
    const share = total === 0 ? 0 : Math.min(99, Math.floor((100 * done) / total));
    context.report(100 * parts.indexOf(part) + share, 100 * parts.length, part);
    await new Promise((resolve) => setImmediate(resolve));
    if (context.signal.aborted) throw new ExaminationCancelled();
  },
});

/** Sorted numbers as people read them: `3-5, 9`; after so many ranges `…`. */
export const foldedRanges = (numbers: readonly number[], most = 20): string => {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last !== undefined && number === last[1] + 1) last[1] = number;
    else ranges.push([number, number]);
  }
  const shown = ranges.slice(0, most).map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`));
  return [...shown, ...(ranges.length > most ? ["…"] : [])].join(", ");
};

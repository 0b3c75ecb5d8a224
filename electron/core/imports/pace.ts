import type { CallContext } from "#shared/contract/define.ts";
import { refuse } from "#shared/kernel/result.ts";
import { importLimits } from "./limits.ts";

/** Lets the process hear the cancel button during long work, and tells the screen how far it is. */
export interface Pace {
  /** Steps back for a moment; false when the person cancelled meanwhile. */
  pause(done: number, total: number | null, label: string): Promise<boolean>;
}

export const createPace = (context: CallContext): Pace => ({
  pause: async (done, total, label) => {
    context.report(done, total, label);
    await new Promise((resolve) => setImmediate(resolve));
    return !context.signal.aborted;
  },
});

/** What every step of an import answers after `pause` said no. */
export const cancelled = refuse({ kind: "boundary.cancelled" });
export type Cancelled = typeof cancelled;

/** Visits every item, pausing between blocks; false when the person cancelled. */
export const inBlocks = async <T>(
  items: readonly T[],
  pace: Pace,
  label: string,
  visit: (item: T) => void,
): Promise<boolean> => {
  for (let start = 0; start < items.length; start += importLimits.blockRows) {
    for (const item of items.slice(start, start + importLimits.blockRows)) visit(item);
    const done = Math.min(start + importLimits.blockRows, items.length);
    if (!(await pace.pause(done, items.length, label))) return false;
  }
  return true;
};

import type { ImportReport } from "#shared/contract/areas/reference.ts";
import type { AnyFailure } from "#shared/contract/failures.ts";
import type { ColumnMapping } from "#shared/domain/imports/mapping.ts";
import type { ImportKind } from "#shared/domain/imports/problem.ts";
import type { Timestamp } from "#shared/kernel/time.ts";

/** What the person wants to have read. */
export interface Wish {
  /** null: recognised by content. */
  readonly kind: ImportKind | null;
  readonly paths: readonly string[];
  /** Per file name: the columns as the person set them, "" for none. */
  readonly mapping: Readonly<Record<string, ColumnMapping>>;
}

/** A report that stands: what it says can be taken over. */
export interface Checked {
  readonly wish: Wish;
  readonly report: ImportReport;
  readonly at: Timestamp;
}

export interface Running {
  readonly what: "check" | "apply";
  /** Under which the core reports progress and can be told to stop. */
  readonly operation: string;
  readonly wish: Wish;
  readonly done: number;
  readonly total: number | null;
  /** The file that is being read; "" until the core has said it. */
  readonly file: string;
}

export interface Failed {
  readonly during: Running["what"];
  readonly wish: Wish;
  readonly failure: AnyFailure;
}

export interface Applied {
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly at: Timestamp;
}

/** One import from the first choice to its result. A failure never takes away the report that stood before it. */
export interface ImportFlow {
  readonly checked: Checked | null;
  readonly running: Running | null;
  /** What to check as soon as the check under way has stopped: the newest wish only. */
  readonly next: Wish | null;
  readonly failed: Failed | null;
  readonly applied: Applied | null;
}

export const emptyFlow: ImportFlow = {
  checked: null,
  running: null,
  next: null,
  failed: null,
  applied: null,
};

type Answer<V> =
  | { readonly ok: true; readonly value: V }
  | { readonly ok: false; readonly failure: AnyFailure };

/** A check or an apply begins; the report that stands stays. */
export const begin = (
  flow: ImportFlow,
  what: Running["what"],
  operation: string,
  wish: Wish,
): ImportFlow => ({
  ...flow,
  running: { what, operation, wish, done: 0, total: null, file: "" },
  next: null,
  failed: null,
});

/** How far the work under way is; reports about other work do not count. */
export const progressed = (
  flow: ImportFlow,
  report: {
    readonly operation: string;
    readonly done: number;
    readonly total: number | null;
    readonly label: string;
  },
): ImportFlow =>
  flow.running?.operation === report.operation
    ? {
        ...flow,
        running: { ...flow.running, done: report.done, total: report.total, file: report.label },
      }
    : flow;

/** The answer to a check: its report takes the place of the one before. Cancelled and refused checks leave that alone. */
export const checkEnded = (
  flow: ImportFlow,
  wish: Wish,
  answer: Answer<ImportReport>,
  at: Timestamp,
): ImportFlow => {
  const ended = { ...flow, running: null, next: null };
  if (answer.ok)
    return { ...ended, checked: { wish, report: answer.value, at }, failed: null, applied: null };
  if (answer.failure.kind === "boundary.cancelled") return ended;
  return { ...ended, failed: { during: "check", wish, failure: answer.failure } };
};

/** The answer to an apply; when it was refused, the report stays and can be applied again. */
export const applyEnded = (
  flow: ImportFlow,
  wish: Wish,
  answer: Answer<Omit<Applied, "at">>,
  at: Timestamp,
): ImportFlow => {
  const ended = { ...flow, running: null };
  return answer.ok
    ? { ...ended, applied: { ...answer.value, at } }
    : { ...ended, failed: { during: "apply", wish, failure: answer.failure } };
};

/** What a further change of columns builds on: the wish that waits, else the one under way, else that of the report. */
export const latestWish = (flow: ImportFlow): Wish | null =>
  flow.next ?? (flow.running?.what === "check" ? flow.running.wish : null) ?? flow.checked?.wish ?? null;

/** How many records a report would write. */
export const amountOf = ({ counts }: ImportReport): number => counts.new + counts.changed;

/** True while there is a report with something to take over that was neither taken over nor discarded. */
export const isWaiting = (flow: ImportFlow): boolean =>
  flow.checked !== null && flow.applied === null && amountOf(flow.checked.report) > 0;

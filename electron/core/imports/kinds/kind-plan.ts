import type { Timestamp } from "#shared/kernel/time.ts";
import type { RandomDep, RecordSealDep } from "../../deps.ts";
import type { Db, ReadableDb } from "../../store/db.ts";
import type { Comparison } from "../compare.ts";
import type { Pace } from "../pace.ts";
import type { ProblemList } from "../problem-list.ts";

/** What the reader of one kind works with. It reads the store and never writes it. */
export interface KindContext extends RandomDep, RecordSealDep {
  readonly db: ReadableDb;
  readonly problems: ProblemList;
  readonly pace: Pace;
}

/** What one kind of record makes of its files. */
export interface KindPlan extends Pick<Comparison<never>, "unchanged" | "absent" | "changes"> {
  /** Records, cards, keys or runbooks found, those left out among them. */
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly write: (db: Db, changedAt: Timestamp) => void;
}

/** Puts a comparison and its writer together. repeated: records that stand in the files twice, alike. */
export const kindPlan = <T>(
  rows: number,
  comparison: Comparison<T>,
  createWriter: (db: Db, changedAt: Timestamp) => (record: T) => void,
  repeated = 0,
): KindPlan => ({
  rows,
  added: comparison.added.length,
  changed: comparison.changed.length,
  unchanged: comparison.unchanged + repeated,
  absent: comparison.absent,
  changes: comparison.changes,
  write: (db, changedAt) => {
    const write = createWriter(db, changedAt);
    for (const record of comparison.added) write(record);
    for (const record of comparison.changed) write(record);
  },
});

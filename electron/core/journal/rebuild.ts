import { foldEntry } from "#shared/domain/incident/fold.ts";
import type { IncidentState } from "#shared/domain/incident/state.ts";
import { isSealed, readEntry } from "#shared/domain/journal/read.ts";
import { ok, type Result, refuse } from "#shared/kernel/result.ts";
import type { Db, ReadableDb } from "../store/db.ts";
import { entriesOf, streams } from "../store/queries/journal.ts";
import { dropProjections, writeProjection } from "../store/queries/projections.ts";

export interface FoldFailure {
  readonly kind: "store.damaged";
  readonly detail: string;
}

/** Folds an incident from its entries alone. An unreadable or unknown entry stops it [J9]. */
export const foldStream = (db: ReadableDb, stream: string): Result<IncidentState | null, FoldFailure> => {
  let state: IncidentState | null = null;
  for (const row of entriesOf(db, stream)) {
    const read = readEntry(row.canonical, row.hash);
    if (!isSealed(read)) {
      const what = read.kind === "journal.unknown-kind" ? `unknown kind ${read.entryKind}` : read.reason;
      return refuse({ kind: "store.damaged", detail: `entry ${row.seq} of ${stream}: ${what}` });
    }
    state = foldEntry(state, read);
  }
  return ok(state);
};

/** Drops every projection and makes it anew from the journal, in one transaction [J8]. */
export const rebuildProjections = (db: Db): Result<{ readonly incidents: number }, FoldFailure> => {
  const states: IncidentState[] = [];
  for (const stream of streams(db)) {
    const folded = foldStream(db, stream);
    if (!folded.ok) return folded;
    if (folded.value !== null) states.push(folded.value);
  }
  db.transaction(() => {
    dropProjections(db);
    for (const state of states) writeProjection(db, null, state);
  }).immediate();
  return ok({ incidents: states.length });
};

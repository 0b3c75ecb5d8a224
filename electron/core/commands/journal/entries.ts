import type { CoreHandlers } from "#shared/contract/contract.ts";
import type { LoggedEntry } from "#shared/contract/shapes.ts";
import { isSealed, readEntry } from "#shared/domain/journal/read.ts";
import { ok, refuse } from "#shared/kernel/result.ts";
import type { DbDep } from "../../store/db.ts";
import { countEntries, newestEntries } from "../../store/queries/journal.ts";
import { type JournalDep, knownIncident } from "../incidents/known-incident.ts";

/** A page of the log, newest first. */
export const listEntries =
  ({ db, journal }: DbDep & JournalDep): CoreHandlers["journal"]["entries"] =>
  ({ incident, before, limit }) => {
    const known = knownIncident(journal, incident);
    if (!known.ok) return known;
    const entries: LoggedEntry[] = [];
    for (const row of newestEntries(db, known.value.stream, before ?? null, limit)) {
      const read = readEntry(row.canonical, row.hash);
      if (!isSealed(read))
        return refuse({ kind: "store.damaged", detail: `log entry ${row.seq}: ${read.kind}` });
      const { v: _version, hlc: _hlc, ...entry } = read.entry;
      entries.push({ ...entry, hash: read.hash });
    }
    return ok({ entries, total: countEntries(db, known.value.stream) });
  };

import { randomUUID } from "node:crypto";
import type { CoreHandlers } from "#shared/contract/contract.ts";
import { ok, refuse } from "#shared/kernel/result.ts";
import type { DbDep } from "../../store/db.ts";
import { runbookById } from "../../store/queries/runbooks.ts";
import { type JournalDep, openIncident } from "../incidents/known-incident.ts";

/** Begins a runbook, for a system when one is named. Fixes the version of its text. */
export const startRun =
  ({ db, journal }: DbDep & JournalDep): CoreHandlers["runs"]["start"] =>
  ({ incident, runbook, system }) => {
    const open = openIncident(journal, incident);
    if (!open.ok) return open;
    const known = runbookById(db, runbook);
    if (known === null) return refuse({ kind: "runbooks.unknown" });
    const run = randomUUID();
    journal.append({
      stream: open.value.stream,
      kind: "run.started/1",
      body: {
        run,
        runbook,
        title: known.summary.title,
        source: known.summary.source,
        ...(system === undefined ? {} : { system }),
      },
    });
    return ok({ run });
  };

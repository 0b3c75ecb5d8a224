import type { CoreHandlers } from "#shared/contract/contract.ts";
import { ok, refuse } from "#shared/kernel/result.ts";
import type { DbDep } from "../../store/db.ts";
import { type JournalDep, openIncident } from "../incidents/known-incident.ts";
import { knownRun } from "./known-run.ts";

/** Stops a run before its end, with the reason. Its answers stay in the log. */
export const abandonRun =
  ({ db, journal }: DbDep & JournalDep): CoreHandlers["runs"]["abandon"] =>
  ({ incident, run: id, reason }) => {
    const open = openIncident(journal, incident);
    if (!open.ok) return open;
    const known = knownRun(db, open.value, id);
    if (!known.ok) return known;
    if (known.value.run.status === "abandoned") return refuse({ kind: "runs.abandoned" });
    const { system } = known.value.run;
    return ok(
      journal.append({
        stream: open.value.stream,
        kind: "run.abandoned/1",
        body: { run: id, ...(system === undefined ? {} : { system }), reason },
      }),
    );
  };

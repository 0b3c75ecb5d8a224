import type { CoreHandlers } from "#shared/contract/contract.ts";
import { ok } from "#shared/kernel/result.ts";
import type { DbDep } from "../../store/db.ts";
import { type JournalDep, knownIncident } from "../incidents/known-incident.ts";
import { knownRun } from "./known-run.ts";

/** A run with its answers and the text it was started with: enough to stand again where it was. */
export const showRun =
  ({ db, journal }: DbDep & JournalDep): CoreHandlers["runs"]["show"] =>
  (input) => {
    const incident = knownIncident(journal, input.incident);
    if (!incident.ok) return incident;
    const known = knownRun(db, incident.value, input.run);
    if (!known.ok) return known;
    const { run, markdown } = known.value;
    return ok({ run, markdown });
  };

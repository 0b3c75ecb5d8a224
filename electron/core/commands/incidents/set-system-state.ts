import type { CoreHandlers } from "#shared/contract/contract.ts";
import { ok, refuse } from "#shared/kernel/result.ts";
import type { DbDep } from "../../store/db.ts";
import { allSystems } from "../../store/queries/systems.ts";
import { type JournalDep, openIncident } from "./known-incident.ts";

/** Says where a system stands. A system that was not affected before becomes so. */
export const setSystemState =
  ({ db, journal }: DbDep & JournalDep): CoreHandlers["incidents"]["setSystemState"] =>
  ({ incident, system, state, reason }) => {
    const open = openIncident(journal, incident);
    if (!open.ok) return open;
    const isKnown =
      open.value.state.systems.has(system) || allSystems(db).some((known) => known.id === system);
    if (!isKnown) return refuse({ kind: "systems.unknown", ids: [system] });
    if ((state === "deferred" || state === "given-up") && reason.trim() === "")
      return refuse({ kind: "incidents.reason-missing" });
    return ok(
      journal.append({
        stream: open.value.stream,
        kind: "system.state-set/1",
        body: { system, state, reason },
      }),
    );
  };

import { randomUUID } from "node:crypto";
import type { CoreHandlers } from "#shared/contract/contract.ts";
import type { StreamId } from "#shared/domain/journal/entry.ts";
import { ok, refuse } from "#shared/kernel/result.ts";
import type { ClockDep } from "#shared/kernel/time.ts";
import type { DbDep } from "../../store/db.ts";
import { allSystems } from "../../store/queries/systems.ts";
import type { JournalDep } from "./known-incident.ts";
import { badTime } from "./moment.ts";

/** Opens an incident: the first entry of a new stream. */
export const declareIncident =
  ({ db, clock, journal }: DbDep & ClockDep & JournalDep): CoreHandlers["incidents"]["declare"] =>
  (input) => {
    const late = badTime(clock, input.noticedAt);
    if (late !== null) return refuse(late);
    const known = new Set(allSystems(db).map((system) => system.id));
    const unknown = input.systems.filter((id) => !known.has(id));
    if (unknown.length > 0) return refuse({ kind: "systems.unknown", ids: unknown });
    const stream = randomUUID() as StreamId;
    journal.append({
      stream,
      kind: "incident.declared/1",
      body: { ...input, systems: [...new Set(input.systems)] },
    });
    return ok({ incident: stream });
  };

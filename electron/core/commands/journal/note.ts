import type { CoreHandlers } from "#shared/contract/contract.ts";
import { ok, refuse } from "#shared/kernel/result.ts";
import type { ClockDep } from "#shared/kernel/time.ts";
import { type JournalDep, openIncident } from "../incidents/known-incident.ts";
import { badTime } from "../incidents/moment.ts";

/** Writes a note into the log, now or for an earlier moment. */
export const recordNote =
  ({ clock, journal }: ClockDep & JournalDep): CoreHandlers["journal"]["note"] =>
  ({ incident, text, occurredAt, system }) => {
    const open = openIncident(journal, incident);
    if (!open.ok) return open;
    const late = occurredAt === undefined ? null : badTime(clock, occurredAt);
    if (late !== null) return refuse(late);
    return ok(
      journal.append({
        stream: open.value.stream,
        kind: "note.recorded/1",
        body: { text, ...(system === undefined ? {} : { system }) },
        ...(occurredAt === undefined ? {} : { occurredAt }),
      }),
    );
  };

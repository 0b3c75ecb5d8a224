import type { CoreHandlers } from "#shared/contract/contract.ts";
import { ok } from "#shared/kernel/result.ts";
import { type JournalDep, openIncident } from "./known-incident.ts";

/** Ends an incident. Its log takes no further entries, but stays readable and exportable [J11]. */
export const closeIncident =
  ({ journal }: JournalDep): CoreHandlers["incidents"]["close"] =>
  ({ incident, summary }) => {
    const open = openIncident(journal, incident);
    if (!open.ok) return open;
    return ok(journal.append({ stream: open.value.stream, kind: "incident.closed/1", body: { summary } }));
  };

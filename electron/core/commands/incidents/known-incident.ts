import type { IncidentState } from "#shared/domain/incident/state.ts";
import type { StreamId } from "#shared/domain/journal/entry.ts";
import { ok, type Result, refuse } from "#shared/kernel/result.ts";
import type { Journal } from "../../journal/append.ts";

export interface JournalDep {
  readonly journal: Journal;
}

export interface KnownIncident {
  readonly stream: StreamId;
  readonly state: IncidentState;
}

type Unknown = { readonly kind: "incidents.unknown" };
type Closed = { readonly kind: "incidents.closed" };

/** The incident with its state, open or closed. */
export const knownIncident = (journal: Journal, id: string): Result<KnownIncident, Unknown> => {
  const state = journal.state(id);
  return state === null ? refuse({ kind: "incidents.unknown" }) : ok({ stream: state.head.id, state });
};

/** The incident, if it still takes entries [J11]. */
export const openIncident = (journal: Journal, id: string): Result<KnownIncident, Unknown | Closed> => {
  const known = knownIncident(journal, id);
  if (known.ok && known.value.state.head.closedAt !== null) return refuse({ kind: "incidents.closed" });
  return known;
};

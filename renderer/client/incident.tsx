import { createContext, type ReactNode, useContext, useMemo } from "react";
import type { AnyFailure } from "#shared/contract/failures.ts";
import { useCall, type ValueOf } from "./use-call.ts";

export type IncidentSummary = ValueOf<"incidents", "list">["incidents"][number];
export type IncidentDetail = ValueOf<"incidents", "show">;
export type StartNow = ValueOf<"incidents", "startNow">;

export interface IncidentValue {
  /** The newest incident that is not closed; null when all is quiet. */
  readonly incident: IncidentSummary | null;
  /** All of this vault, newest first. */
  readonly incidents: readonly IncidentSummary[];
  /** States of its systems and its runs; undefined until answered. */
  readonly detail: IncidentDetail | undefined;
  /** What to start now; undefined until answered. */
  readonly startNow: StartNow | undefined;
  /** False until the list was read, and when it could not be: then nobody may say that all is quiet. */
  readonly known: boolean;
  readonly loading: boolean;
  readonly failure: AnyFailure | undefined;
  readonly reload: () => void;
}

const IncidentContext = createContext<IncidentValue | null>(null);

/** The open incident and its state, asked for again after every entry in the log. */
export const useIncident = (): IncidentValue => {
  const value = useContext(IncidentContext);
  if (!value) throw new Error("useIncident needs an IncidentProvider above it");
  return value;
};

const refreshOn = ["journal.appended"] as const;
const refreshPlanOn = ["journal.appended", "reference.changed"] as const;

export function IncidentProvider({ children }: { readonly children: ReactNode }) {
  const list = useCall("incidents", "list", {}, { refreshOn });
  const incidents = useMemo(
    () =>
      (list.value?.incidents ?? []).toSorted((a, b) => Date.parse(b.declaredAt) - Date.parse(a.declaredAt)),
    [list.value],
  );
  const incident = incidents.find((each) => each.closedAt === null) ?? null;
  const input = incident === null ? null : { incident: incident.id };
  const detail = useCall("incidents", "show", input, { refreshOn });
  const startNow = useCall("incidents", "startNow", input, { refreshOn: refreshPlanOn });
  const value: IncidentValue = {
    incident,
    incidents,
    detail: detail.value,
    startNow: startNow.value,
    known: list.value !== undefined,
    loading: list.value === undefined && list.failure === undefined,
    failure: list.failure ?? detail.failure ?? startNow.failure,
    reload: list.reload,
  };
  return <IncidentContext value={value}>{children}</IncidentContext>;
}

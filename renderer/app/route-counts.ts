import { useIncident } from "../client/incident.tsx";
import { useCall } from "../client/use-call.ts";
import type { RouteCount } from "./routes.tsx";

const refreshOn = ["reference.changed", "vault.changed"] as const;

/** The numbers beside the navigation; undefined while unknown or where there is nothing to count. */
export const useRouteCounts = (): Readonly<Record<RouteCount, number | undefined>> => {
  const { incident, detail, startNow } = useIncident();
  const { value } = useCall("reference", "counts", {}, { refreshOn });
  return {
    startable: startNow?.queue.length,
    openRuns: detail?.runs.filter((run) => run.status === "open").length,
    endpoints: value?.endpoints,
    keys: value?.keys,
    contacts: value?.contacts,
    entries: incident?.entryCount,
  };
};

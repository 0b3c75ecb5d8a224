import { useMemo } from "react";
import { type Outlook, outlookOf } from "#shared/domain/systems/outlook.ts";
import type { System } from "#shared/domain/systems/system.ts";
import { epochMsOf } from "#shared/kernel/time.ts";
import type { IncidentDetail, IncidentSummary, StartNow } from "../../client/incident.tsx";
import { useCall } from "../../client/use-call.ts";
import { useOpenVault } from "../../client/vault.tsx";
import { useNow } from "../../ui/now.ts";

export type Queued = StartNow["queue"][number];
export type Status = IncidentDetail["systems"][number];

/** What the parts of the cockpit show. */
export interface CockpitData {
  readonly incident: IncidentSummary;
  readonly startNow: StartNow;
  readonly systems: ReadonlyMap<string, System>;
  readonly statuses: readonly Status[];
  readonly openRuns: number;
  readonly outlook: readonly Outlook[];
  /** Systems whose deadline can no longer be kept. */
  readonly lost: ReadonlySet<string>;
  /** Renewed every 10 s, so that spans follow the clock; forecasts every 30 s. */
  readonly nowMs: number;
  readonly readOnly: boolean;
}

const refreshOn = ["reference.changed"] as const;

/** Puts together what the core says about the incident; undefined until all of it is there. */
export const useCockpitData = (
  incident: IncidentSummary,
  detail: IncidentDetail | undefined,
  startNow: StartNow | undefined,
): CockpitData | undefined => {
  const { readOnly } = useOpenVault();
  const list = useCall("systems", "list", {}, { refreshOn });
  const nowMs = useNow(10_000);
  const forecastMs = useNow(30_000);
  const systems = useMemo(
    () => new Map((list.value?.systems ?? []).map((system) => [system.id, system])),
    [list.value],
  );
  const statuses = detail?.systems;
  const noticedAtMs = epochMsOf(incident.noticedAt);
  const outlook = useMemo(
    () =>
      outlookOf({
        systems: [...systems.values()],
        progress: new Map(
          (statuses ?? []).map((status) => [
            status.system,
            { state: status.state, sinceMs: epochMsOf(status.since) },
          ]),
        ),
        noticedAtMs,
        nowMs: forecastMs,
      }),
    [systems, statuses, noticedAtMs, forecastMs],
  );
  const lost = useMemo(
    () =>
      new Set(
        outlook
          .filter(({ readyMs, deadlineMs }) => readyMs === null || readyMs > deadlineMs)
          .map(({ system }) => system),
      ),
    [outlook],
  );
  if (detail === undefined || startNow === undefined || list.value === undefined) return undefined;
  return {
    incident,
    startNow,
    systems,
    statuses: detail.systems,
    openRuns: detail.runs.filter((run) => run.status === "open").length,
    outlook,
    lost,
    nowMs,
    readOnly,
  };
};

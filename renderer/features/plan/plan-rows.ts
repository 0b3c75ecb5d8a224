import { type Stage, stagesOf } from "#shared/domain/systems/stages.ts";
import type { System, SystemState } from "#shared/domain/systems/system.ts";
import type { IncidentDetail, StartNow } from "../../client/incident.tsx";

/** Where a system stands: ready can be started now; aside was deferred or given up; planned: no incident is open. */
export const planGroups = ["ready", "work", "circle", "waiting", "up", "aside"] as const;
export type PlanGroup = (typeof planGroups)[number];

export interface PlanRow {
  readonly system: System;
  /** From 1; the same for all that can start together. */
  readonly stage: number;
  /** In a circle of the plan. */
  readonly circle: readonly string[] | null;
  /** Null: no incident is open. */
  readonly state: SystemState | null;
  readonly group: PlanGroup | null;
  /** What has to be up before it and is not; without an incident everything that it needs. Ids that nobody knows are left out. */
  readonly waitsFor: readonly string[];
}

export interface Plan {
  readonly stages: readonly Stage[];
  readonly rows: readonly PlanRow[];
}

export interface PlanInput {
  readonly systems: readonly System[];
  /** States of the affected systems, null without an incident: then everything counts as down. */
  readonly statuses: IncidentDetail["systems"] | null;
  readonly startNow: Pick<StartNow, "queue" | "inWork" | "cycles"> | null;
}

/**
 * The order of the affected systems (without an incident: of all) as stages and as rows, in this order. The stages follow from the dependencies alone
 * and stay while the work goes on.
 */
export const planOf = ({ systems, statuses, startNow }: PlanInput): Plan => {
  const states = statuses && new Map(statuses.map((status) => [status.system, status.state]));
  const planned = states === null ? systems : systems.filter(({ id }) => states.has(id));
  const known = new Set(systems.map(({ id }) => id));
  const stages = stagesOf(planned);
  const byId = new Map(planned.map((system) => [system.id, system]));
  const groupOf = states === null ? () => null : grouping(startNow, states);

  const waitsFor = (system: System): readonly string[] =>
    [...new Set(system.dependsOn)].filter((id) => {
      if (!known.has(id) || id === system.id) return false;
      if (states === null) return true;
      const state = states.get(id);
      return state !== undefined && state !== "verified";
    });
  const rowOf = (id: string, stage: number, circle: readonly string[] | null): readonly PlanRow[] => {
    const system = byId.get(id);
    if (system === undefined) return [];
    const state = states === null ? null : (states.get(id) ?? "down");
    return [{ system, stage, circle, state, group: groupOf(id), waitsFor: waitsFor(system) }];
  };
  const rows = stages.flatMap((stage, index) => [
    ...[...stage.systems].sort(byNumbersInText.compare).flatMap((id) => rowOf(id, index + 1, null)),
    ...stage.circles.flatMap((circle) => circle.flatMap((id) => rowOf(id, index + 1, circle))),
  ]);
  return { stages, rows };
};

/** `S-2` before `S-10`. */
const byNumbersInText = new Intl.Collator("en", { numeric: true });

const grouping = (
  startNow: PlanInput["startNow"],
  states: ReadonlyMap<string, SystemState>,
): ((id: string) => PlanGroup) => {
  const ready = new Set(startNow?.queue.map(({ system }) => system));
  const circle = new Set(startNow?.cycles.flatMap(({ members }) => members));
  return (id) => {
    const state = states.get(id);
    if (state === "verified") return "up";
    if (state === "deferred" || state === "given-up") return "aside";
    if (state === "in-work" || state === "booted") return "work";
    if (ready.has(id)) return "ready";
    return circle.has(id) ? "circle" : "waiting";
  };
};

/** How long a stage takes at least: its longest estimate, in minutes; null when there is none. */
export const longestMinutes = (stage: Stage, systems: ReadonlyMap<string, System>): number | null =>
  [...stage.systems, ...stage.circles.flat()].reduce<number | null>((longest, id) => {
    const minutes = systems.get(id)?.effortMinutes ?? null;
    return minutes === null ? longest : Math.max(longest ?? 0, minutes);
  }, null);

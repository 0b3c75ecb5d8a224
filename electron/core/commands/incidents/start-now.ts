import type { StartOrderShape } from "#shared/contract/areas/incident.ts";
import type { CoreHandlers } from "#shared/contract/contract.ts";
import { cyclesOf, unknownDependencies } from "#shared/domain/systems/graph.ts";
import { type QueuedSystem, startOrder, wavesOf } from "#shared/domain/systems/start-order.ts";
import type { System } from "#shared/domain/systems/system.ts";
import { ok } from "#shared/kernel/result.ts";
import { type ClockDep, epochMsOf, offsetOf, toTimestamp } from "#shared/kernel/time.ts";
import type { DbDep } from "../../store/db.ts";
import { runbookSummaries } from "../../store/queries/runbooks.ts";
import { allSystems } from "../../store/queries/systems.ts";
import { type JournalDep, knownIncident } from "./known-incident.ts";

type Runbook = { readonly id: string; readonly title: string; readonly appliesTo: readonly string[] };

const runbooksFor = (runbooks: readonly Runbook[], system: string): { id: string; title: string }[] =>
  runbooks.filter((runbook) => runbook.appliesTo.includes(system)).map(({ id, title }) => ({ id, title }));

const cycleAnswer = (
  cycle: { readonly members: readonly string[]; readonly waitsFor: readonly string[] },
  runbooks: readonly Runbook[],
): StartOrderShape["cycles"][number] => ({
  members: [...cycle.members],
  waitsFor: [...cycle.waitsFor],
  breakIn: cycle.members.flatMap((system) =>
    runbooksFor(runbooks, system).map((runbook) => ({ system, ...runbook })),
  ),
});

/** What to start now over the affected systems of an incident. */
export const startNow =
  ({ db, clock, journal }: DbDep & ClockDep & JournalDep): CoreHandlers["incidents"]["startNow"] =>
  ({ incident }) => {
    const known = knownIncident(journal, incident);
    if (!known.ok) return known;
    const { head, systems: states } = known.value.state;
    const systems = allSystems(db);
    const runbooks = runbookSummaries(db);
    const offset = offsetOf(head.noticedAt);
    const order = startOrder({
      systems: withForgotten(systems, [...states.keys()]),
      states: new Map([...states].map(([id, status]) => [id, status.state])),
      noticedAtMs: epochMsOf(head.noticedAt),
      nowMs: clock.nowMs(),
    });
    const queued = (entry: QueuedSystem): StartOrderShape["queue"][number] => ({
      system: entry.system.id,
      name: entry.system.name,
      location: entry.system.location,
      owner: entry.system.owner,
      tier: entry.system.tier,
      state: entry.state,
      blocks: entry.blocks,
      effortMinutes: entry.system.effortMinutes,
      deadline: entry.deadline === null ? null : toTimestamp(entry.deadline.atMs, offset),
      deadlineOf: entry.deadline?.of ?? null,
      used: entry.used,
      runbooks: runbooksFor(runbooks, entry.system.id),
    });
    return ok({
      queue: order.queue.map(queued),
      inWork: order.inWork.map(queued),
      cycles: order.cycles.map((cycle) => cycleAnswer(cycle, runbooks)),
      waiting: order.waiting.map(({ system, waitsFor }) => ({
        system: system.id,
        name: system.name,
        waitsFor: [...waitsFor],
      })),
      unknown: unknownDependencies(systems.filter((system) => states.has(system.id))).map((found) => ({
        ...found,
      })),
    });
  };

/** The order without an incident: as if everything were down. */
export const startOrderOfAll =
  ({ db }: DbDep): CoreHandlers["incidents"]["startOrder"] =>
  () => {
    const systems = allSystems(db);
    const runbooks = runbookSummaries(db);
    return ok({
      waves: wavesOf(systems).map((wave) => [...wave]),
      cycles: cyclesOf(systems).map((cycle) => cycleAnswer({ ...cycle, waitsFor: [] }, runbooks)),
      unknown: unknownDependencies(systems).map((found) => ({ ...found })),
    });
  };

/** Affected systems that were deleted from the reference data since: shown by their id alone, never lost. */
const withForgotten = (systems: readonly System[], affected: readonly string[]): readonly System[] => {
  const known = new Set(systems.map((system) => system.id));
  const forgotten = affected.filter((id) => !known.has(id));
  return [
    ...systems,
    ...forgotten.map((id) => ({
      id,
      name: "",
      type: "",
      tier: null,
      rtoMinutes: null,
      mtpdMinutes: null,
      effortMinutes: null,
      location: "",
      owner: "",
      dependsOn: [],
      remarks: "",
    })),
  ];
};

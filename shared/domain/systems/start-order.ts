import { minutesToMs } from "../../kernel/time.ts";
import { cyclesOf, dependantsBySystem, dependenciesBySystem } from "./graph.ts";
import type { System, SystemState } from "./system.ts";

/** A deadline in ms since 1970 and the system it belongs to. */
export interface Deadline {
  readonly atMs: number;
  readonly of: string;
}

export interface QueuedSystem {
  readonly system: System;
  readonly state: SystemState;
  /** Affected systems that are not up and wait for it, directly or not. */
  readonly blocks: number;
  /** Null when neither it nor anything that waits for it has an RTO. */
  readonly deadline: Deadline | null;
  /** Share of the time until the deadline that has passed; more than 1 after a breach. */
  readonly used: number | null;
}

export interface CircleToBreak {
  readonly members: readonly string[];
  /** Affected systems outside the circle that its members need and that are not up. */
  readonly waitsFor: readonly string[];
}

export interface StartOrder {
  readonly queue: readonly QueuedSystem[];
  readonly inWork: readonly QueuedSystem[];
  readonly cycles: readonly CircleToBreak[];
  readonly waiting: readonly { readonly system: System; readonly waitsFor: readonly string[] }[];
}

export interface StartOrderInput {
  readonly systems: readonly System[];
  /** Affected systems with their state; what is not in here is up. */
  readonly states: ReadonlyMap<string, SystemState>;
  readonly noticedAtMs: number;
  readonly nowMs: number;
}

const isBegun = (state: SystemState): boolean => state === "in-work" || state === "booted";

/** What to start now, what it waits for, and which circles people have to break [S1-S6]. Cost: linear, plus a walk per queued system. */
export const startOrder = (input: StartOrderInput): StartOrder => {
  const notUp = input.systems.filter((system) => {
    const state = input.states.get(system.id);
    return state !== undefined && state !== "verified";
  });
  const dependencies = dependenciesBySystem(notUp);
  const dependants = dependantsBySystem(dependencies);
  const deadlines = earliestDeadlines(notUp, dependencies, input.noticedAtMs);
  const cycles = cyclesOf(notUp);
  const circleOf = new Map(
    cycles.flatMap((cycle) => cycle.members.map((id) => [id, cycle.members] as const)),
  );

  const queued = (system: System): QueuedSystem => {
    const deadline = deadlines.get(system.id) ?? null;
    const span = deadline === null ? 0 : deadline.atMs - input.noticedAtMs;
    return {
      system,
      state: input.states.get(system.id) ?? "down",
      blocks: reachableFrom(system.id, dependants).size,
      deadline,
      used: deadline === null ? null : span <= 0 ? 1 : (input.nowMs - input.noticedAtMs) / span,
    };
  };
  const stateOf = (system: System): SystemState => input.states.get(system.id) ?? "down";
  const needs = (system: System): readonly string[] => dependencies.get(system.id) ?? [];
  const startable = notUp.filter((system) => stateOf(system) === "down" && needs(system).length === 0);
  const waiting = notUp.filter(
    (system) => stateOf(system) === "down" && needs(system).length > 0 && !circleOf.has(system.id),
  );

  return {
    queue: startable.map(queued).sort(byUrgency),
    inWork: notUp
      .filter((system) => isBegun(stateOf(system)))
      .map(queued)
      .sort(byUrgency),
    cycles: cycles.map(({ members }) => ({ members, waitsFor: outside(members, dependencies) })),
    waiting: waiting.map((system) => ({ system, waitsFor: needs(system) })),
  };
};

const outside = (
  members: readonly string[],
  dependencies: ReadonlyMap<string, readonly string[]>,
): readonly string[] => {
  const inside = new Set(members);
  return [...new Set(members.flatMap((id) => dependencies.get(id) ?? []))].filter((id) => !inside.has(id));
};

const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byUrgency = (a: QueuedSystem, b: QueuedSystem): number =>
  (a.deadline?.atMs ?? Number.POSITIVE_INFINITY) - (b.deadline?.atMs ?? Number.POSITIVE_INFINITY) ||
  (a.system.tier ?? Number.MAX_SAFE_INTEGER) - (b.system.tier ?? Number.MAX_SAFE_INTEGER) ||
  compareIds(a.system.id, b.system.id);

const reachableFrom = (start: string, edges: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> => {
  const reached = new Set<string>();
  const queue = [start];
  for (const id of queue)
    for (const next of edges.get(id) ?? [])
      if (next !== start && !reached.has(next)) {
        reached.add(next);
        queue.push(next);
      }
  return reached;
};

/**
 * The earliest deadline that hangs on each system: deadlines are handed down to prerequisites, the earliest first,
 * so the first one to arrive is the right one and every system is visited once.
 */
const earliestDeadlines = (
  systems: readonly System[],
  dependencies: ReadonlyMap<string, readonly string[]>,
  noticedAtMs: number,
): ReadonlyMap<string, Deadline> => {
  const own = systems
    .flatMap((system) =>
      system.rtoMinutes === null
        ? []
        : [{ of: system.id, atMs: noticedAtMs + minutesToMs(system.rtoMinutes) }],
    )
    .sort((a, b) => a.atMs - b.atMs || compareIds(a.of, b.of));
  const earliest = new Map<string, Deadline>();
  for (const deadline of own) {
    const queue = [deadline.of];
    for (const id of queue) {
      if (earliest.has(id)) continue;
      earliest.set(id, deadline);
      queue.push(...(dependencies.get(id) ?? []));
    }
  }
  return earliest;
};

/**
 * Waves for planning: everything in one wave can start when the waves before are up. Circles have no place in a wave and are left out,
 * together with what waits for them.
 */
export const wavesOf = (systems: readonly System[]): readonly (readonly string[])[] => {
  const dependencies = dependenciesBySystem(systems);
  const dependants = dependantsBySystem(dependencies);
  const open = new Map([...dependencies].map(([id, needed]) => [id, needed.length]));
  const waves: string[][] = [];
  let wave = [...open].filter(([, count]) => count === 0).map(([id]) => id);
  while (wave.length > 0) {
    waves.push(wave);
    const next: string[] = [];
    for (const id of wave)
      for (const dependant of dependants.get(id) ?? []) {
        const left = (open.get(dependant) ?? 0) - 1;
        open.set(dependant, left);
        if (left === 0) next.push(dependant);
      }
    wave = next;
  }
  return waves;
};

import { minutesToMs } from "../../kernel/time.ts";
import { dependantsBySystem, dependenciesBySystem, knotsOf } from "./graph.ts";
import type { System, SystemState } from "./system.ts";

/** What the forecast needs to know about an affected system. */
export interface Progress {
  readonly state: SystemState;
  readonly sinceMs: number;
}

/** When a system that has to run by a deadline can be ready at the earliest. */
export interface Outlook {
  readonly system: string;
  readonly deadlineMs: number;
  /** Null: it waits for something that was deferred or given up, and so for ever. */
  readonly readyMs: number | null;
  /** Where the longest chain begins: the system that has to be begun first, or the one that stands still; null: all is begun. */
  readonly cause: string | null;
}

export interface OutlookInput {
  readonly systems: readonly System[];
  /** Affected systems; what is not in here is up. */
  readonly progress: ReadonlyMap<string, Progress>;
  readonly noticedAtMs: number;
  readonly nowMs: number;
}

interface Chain {
  readonly readyMs: number;
  readonly cause: string | null;
}

/**
 * The earliest moment at which each affected system with an RTO can be up [S7], by deadline. A lower bound: it takes
 * as many hands as there are, no time between steps, and 0 minutes where nobody gave an estimate; inside a circle nothing waits.
 * Cost: linear in systems and dependencies.
 */
export const outlookOf = (input: OutlookInput): readonly Outlook[] => {
  const notUp = input.systems.filter((system) => {
    const state = input.progress.get(system.id)?.state;
    return state !== undefined && state !== "verified";
  });
  const chains = longestChains(notUp, input);
  return notUp
    .flatMap((system): readonly Outlook[] => {
      const chain = chains.get(system.id);
      if (system.rtoMinutes === null || chain === undefined) return [];
      return [
        {
          system: system.id,
          deadlineMs: input.noticedAtMs + minutesToMs(system.rtoMinutes),
          readyMs: Number.isFinite(chain.readyMs) ? chain.readyMs : null,
          cause: chain.cause,
        },
      ];
    })
    .sort((a, b) => a.deadlineMs - b.deadlineMs || (a.system < b.system ? -1 : 1));
};

const longestChains = (
  notUp: readonly System[],
  { progress, nowMs }: OutlookInput,
): ReadonlyMap<string, Chain> => {
  const systems = new Map(notUp.map((system) => [system.id, system]));
  const needs = withoutCircles(dependenciesBySystem(notUp));
  const chains = new Map<string, Chain>();
  for (const id of prerequisitesFirst(needs)) {
    const system = systems.get(id);
    const at = progress.get(id);
    if (system === undefined || at === undefined) continue;
    const effortMs = minutesToMs(system.effortMinutes ?? 0);
    if (at.state === "deferred" || at.state === "given-up") {
      chains.set(id, { readyMs: Number.POSITIVE_INFINITY, cause: id });
    } else if (at.state !== "down") {
      // Begun: whatever it should have waited for, somebody has found a way.
      const leftMs = at.state === "booted" ? 0 : Math.max(0, effortMs - (nowMs - at.sinceMs));
      chains.set(id, { readyMs: nowMs + leftMs, cause: null });
    } else {
      const latest = (needs.get(id) ?? [])
        .flatMap((other) => chains.get(other) ?? [])
        .reduce<Chain>((a, b) => (b.readyMs > a.readyMs ? b : a), { readyMs: nowMs, cause: null });
      chains.set(id, { readyMs: latest.readyMs + effortMs, cause: latest.cause ?? id });
    }
  }
  return chains;
};

type Needs = ReadonlyMap<string, readonly string[]>;

/** The same dependencies without those inside a circle: what is left has an order. */
const withoutCircles = (needs: Needs): Needs => {
  const knotOf = new Map(knotsOf(needs).flatMap((knot, index) => knot.map((id) => [id, index] as const)));
  const sameKnot = (a: string, b: string): boolean => knotOf.has(a) && knotOf.get(a) === knotOf.get(b);
  return new Map([...needs].map(([id, others]) => [id, others.filter((other) => !sameKnot(id, other))]));
};

/** Every id after all that it needs. Recursion-free: a chain may be 20,000 long. */
const prerequisitesFirst = (needs: Needs): readonly string[] => {
  const open = new Map([...needs].map(([id, others]) => [id, others.length]));
  const dependants = dependantsBySystem(needs);
  const order = [...needs.keys()].filter((id) => open.get(id) === 0);
  for (const id of order)
    for (const dependant of dependants.get(id) ?? []) {
      const left = (open.get(dependant) ?? 0) - 1;
      open.set(dependant, left);
      if (left === 0) order.push(dependant);
    }
  return order;
};

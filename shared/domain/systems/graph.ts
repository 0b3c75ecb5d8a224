import type { System } from "./system.ts";

/** What the graph rules need of a system. */
export type Node = Pick<System, "id" | "dependsOn">;

/** id -> ids it depends on, only those that exist and are not itself; each once. */
export const dependenciesBySystem = (systems: readonly Node[]): ReadonlyMap<string, readonly string[]> => {
  const known = new Set(systems.map((system) => system.id));
  return new Map(
    systems.map((system) => [
      system.id,
      [...new Set(system.dependsOn)].filter((id) => id !== system.id && known.has(id)),
    ]),
  );
};

/** id -> ids that depend on it directly. */
export const dependantsBySystem = (
  dependencies: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly string[]> => {
  const dependants = new Map<string, string[]>([...dependencies.keys()].map((id) => [id, []]));
  for (const [id, needed] of dependencies) for (const other of needed) dependants.get(other)?.push(id);
  return dependants;
};

/** Dependencies that name a system nobody knows. */
export const unknownDependencies = (
  systems: readonly Node[],
): readonly { readonly system: string; readonly dependency: string }[] => {
  const known = new Set(systems.map((system) => system.id));
  return systems.flatMap((system) =>
    system.dependsOn
      .filter((dependency) => !known.has(dependency))
      .map((dependency) => ({ system: system.id, dependency })),
  );
};

/**
 * Groups of systems that all need one another: the strongly connected components with more than one member.
 * Recursion-free, so that a chain of 20,000 systems does not exhaust the stack. Cost: linear in systems and dependencies.
 * source: Tarjan, "Depth-first search and linear graph algorithms", 1972.
 */
export const knotsOf = (
  dependencies: ReadonlyMap<string, readonly string[]>,
): readonly (readonly string[])[] => {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const knots: string[][] = [];

  const enter = (id: string): void => {
    order.set(id, order.size);
    low.set(id, order.size - 1);
    open.push(id);
    isOpen.add(id);
  };
  const lower = (id: string, value: number | undefined): void => {
    if (value !== undefined && value < (low.get(id) ?? 0)) low.set(id, value);
  };
  const leave = (id: string): void => {
    if (low.get(id) !== order.get(id)) return;
    const members = open.splice(open.lastIndexOf(id));
    for (const member of members) isOpen.delete(member);
    if (members.length > 1) knots.push(members);
  };

  for (const root of dependencies.keys()) {
    if (order.has(root)) continue;
    enter(root);
    const path: { readonly id: string; next: number }[] = [{ id: root, next: 0 }];
    for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
      const needed = dependencies.get(step.id)?.[step.next++];
      if (needed === undefined) {
        path.pop();
        const parent = path.at(-1);
        if (parent !== undefined) lower(parent.id, low.get(step.id));
        leave(step.id);
      } else if (!order.has(needed)) {
        enter(needed);
        path.push({ id: needed, next: 0 });
      } else if (isOpen.has(needed)) lower(step.id, order.get(needed));
    }
  }
  return knots;
};

/**
 * One shortest closed walk through a knot, in dependency order: each needs the next, the last needs the first.
 * Starts at the member that most others of the knot need.
 */
const walkOf = (
  members: readonly string[],
  dependencies: ReadonlyMap<string, readonly string[]>,
): readonly string[] => {
  const inside = new Set(members);
  const needs = (id: string): readonly string[] =>
    (dependencies.get(id) ?? []).filter((other) => inside.has(other));
  const neededBy = new Map<string, number>();
  for (const id of members)
    for (const other of needs(id)) neededBy.set(other, (neededBy.get(other) ?? 0) + 1);
  const start = [...members].sort(
    (a, b) => (neededBy.get(b) ?? 0) - (neededBy.get(a) ?? 0) || (a < b ? -1 : 1),
  )[0];
  if (start === undefined) return [];
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (const id of queue) {
    for (const other of needs(id)) {
      if (other === start) {
        const walk = [id];
        for (let at = cameFrom.get(id); at !== undefined; at = cameFrom.get(at)) walk.unshift(at);
        return walk;
      }
      if (!cameFrom.has(other)) {
        cameFrom.set(other, id);
        queue.push(other);
      }
    }
  }
  return members;
};

export interface Cycle {
  /** In dependency order: each needs the next, the last needs the first. */
  readonly members: readonly string[];
}

/**
 * The cycles among systems, one per knot [S4]: a closed walk through its most needed member (the longest in a knot of up
 * to 12, else a shortest one), then the members that are not on the walk, so that nobody is missing.
 */
export const cyclesOf = (systems: readonly Node[]): readonly Cycle[] => {
  const dependencies = dependenciesBySystem(systems);
  return knotsOf(dependencies).map((knot) => {
    const walk = longestWalkOf(knot, dependencies);
    const walked = new Set(walk);
    const rest = knot.filter((id) => !walked.has(id)).sort();
    return { members: [...walk, ...rest] };
  });
};

const maxTries = 20_000;

/** The longest closed walk that a bounded search finds; falls back to a shortest one in large knots. */
const longestWalkOf = (
  knot: readonly string[],
  dependencies: ReadonlyMap<string, readonly string[]>,
): readonly string[] => {
  const fallback = walkOf(knot, dependencies);
  const start = fallback[0];
  if (start === undefined) return fallback;
  const inside = new Set(knot);
  let best = fallback;
  let tries = 0;
  const extend = (walk: readonly string[], seen: ReadonlySet<string>): void => {
    if (++tries > maxTries || best.length === knot.length) return;
    for (const next of dependencies.get(walk.at(-1) ?? start) ?? []) {
      if (next === start && walk.length > best.length) best = walk;
      else if (inside.has(next) && !seen.has(next)) extend([...walk, next], new Set(seen).add(next));
    }
  };
  if (knot.length <= 12) extend([start], new Set([start]));
  return best;
};

import { dependantsBySystem, dependenciesBySystem } from "#shared/domain/systems/graph.ts";
import type { System } from "#shared/domain/systems/system.ts";
import { matchingRows } from "../../ui/data-table/columns.ts";

/** Which systems are affected: all of them, also those that are imported later, or exactly these. */
export type Affected = "all" | ReadonlySet<string>;

export interface SystemFilter {
  readonly search: string;
  /** "all", a number as text, or "none" for systems without a tier. */
  readonly tier: string;
  /** "all" or a location as it is written. */
  readonly location: string;
}

export const noFilter: SystemFilter = { search: "", tier: "all", location: "all" };

export const tierName = (system: Pick<System, "tier">): string =>
  system.tier === null ? "none" : String(system.tier);

/** The systems that all parts of the filter let through, in the order they came. */
export const matchingSystems = (systems: readonly System[], filter: SystemFilter): readonly System[] =>
  matchingRows(
    systems.filter(
      (system) =>
        (filter.tier === "all" || tierName(system) === filter.tier) &&
        (filter.location === "all" || system.location === filter.location),
    ),
    ({ id, name, type, location, owner }) => `${id} ${name} ${type} ${location} ${owner}`,
    filter.search,
  );

export const isAffected = (affected: Affected, id: string): boolean => affected === "all" || affected.has(id);

/** The ids that are affected among systems that exist; what was deleted meanwhile is left out. */
export const affectedIds = (affected: Affected, systems: readonly System[]): readonly string[] =>
  systems.filter(({ id }) => isAffected(affected, id)).map(({ id }) => id);

/** The choice after some systems were ticked or unticked. */
export const withAffected = (
  affected: Affected,
  systems: readonly System[],
  ids: readonly string[],
  picked: boolean,
): Affected => {
  const next = new Set(affectedIds(affected, systems));
  for (const id of ids) {
    if (picked) next.add(id);
    else next.delete(id);
  }
  return next.size === systems.length ? "all" : next;
};

/** Everything that needs one of these, directly or not, and is not among them. */
export const dependantsOf = (systems: readonly System[], ids: readonly string[]): readonly string[] => {
  const dependants = dependantsBySystem(dependenciesBySystem(systems));
  const reached = new Set(ids);
  const queue = [...ids];
  for (const id of queue)
    for (const next of dependants.get(id) ?? [])
      if (!reached.has(next)) {
        reached.add(next);
        queue.push(next);
      }
  return queue.slice(ids.length);
};

import {
  type Cycle,
  cyclesOf,
  dependantsBySystem,
  dependenciesBySystem,
} from "#shared/domain/systems/graph.ts";
import type { System } from "#shared/domain/systems/system.ts";

/** How the systems hang together, worked out once for list and detail. */
export interface SystemWeb {
  readonly byId: ReadonlyMap<string, System>;
  readonly dependants: ReadonlyMap<string, readonly string[]>;
  readonly cycles: readonly Cycle[];
  readonly cycleOf: ReadonlyMap<string, Cycle>;
  /** Dependencies of a system that no system in the vault bears. */
  readonly unknownOf: (system: System) => readonly string[];
}

/** Cost: linear in systems and dependencies. */
export const webOf = (systems: readonly System[]): SystemWeb => {
  const byId = new Map(systems.map((system) => [system.id, system]));
  const cycles = cyclesOf(systems);
  return {
    byId,
    dependants: dependantsBySystem(dependenciesBySystem(systems)),
    cycles,
    cycleOf: new Map(cycles.flatMap((cycle) => cycle.members.map((id) => [id, cycle] as const))),
    unknownOf: (system) => system.dependsOn.filter((id) => !byId.has(id)),
  };
};

import { type System, type SystemState, systemStates } from "#shared/domain/systems/system.ts";

export interface TierSystem {
  readonly id: string;
  readonly name: string;
  readonly state: SystemState;
}

/** The affected systems of one tier; tier null: those without one. */
export interface Tier {
  readonly tier: number | null;
  /** By state, the farthest first, then by id. */
  readonly systems: readonly TierSystem[];
  readonly counts: Readonly<Record<SystemState, number>>;
}

/** From done to given up: how the tiles of a row stand, and in which order its words come. */
export const stateOrder: readonly SystemState[] = [
  "verified",
  "booted",
  "in-work",
  "down",
  "deferred",
  "given-up",
];

/** How far the recovery is, tier by tier; systems without a tier come last. */
export const tiersOf = (
  statuses: readonly { readonly system: string; readonly state: SystemState }[],
  systems: ReadonlyMap<string, Pick<System, "name" | "tier">>,
): readonly Tier[] => {
  const byTier = new Map<number | null, TierSystem[]>();
  for (const { system: id, state } of statuses) {
    const tier = systems.get(id)?.tier ?? null;
    const row = { id, name: systems.get(id)?.name ?? "", state };
    const all = byTier.get(tier);
    if (all === undefined) byTier.set(tier, [row]);
    else all.push(row);
  }
  return [...byTier]
    .sort(([a], [b]) => (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY))
    .map(([tier, all]) => ({
      tier,
      systems: all.sort(
        (a, b) =>
          stateOrder.indexOf(a.state) - stateOrder.indexOf(b.state) ||
          (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
      ),
      counts: Object.fromEntries(
        systemStates.map((state) => [state, all.filter((each) => each.state === state).length]),
      ) as Record<SystemState, number>,
    }));
};

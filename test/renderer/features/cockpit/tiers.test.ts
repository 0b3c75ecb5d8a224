import { expect, test } from "vitest";
import type { SystemState } from "#shared/domain/systems/system.ts";
import { tiersOf } from "../../../../renderer/features/cockpit/tiers.ts";

const systems = new Map(
  (
    [
      ["b", 0],
      ["a", 0],
      ["c", 2],
      ["d", null],
      ["e", 0],
    ] as const
  ).map(([id, tier]) => [id, { name: id.toUpperCase(), tier }]),
);

const status = (system: string, state: SystemState) => ({ system, state });

test("tiers come in their order, systems without one last, and what is done stands first", () => {
  const tiers = tiersOf(
    [
      status("d", "down"),
      status("c", "given-up"),
      status("b", "down"),
      status("a", "down"),
      status("e", "verified"),
    ],
    systems,
  );
  expect(tiers.map(({ tier, systems: row }) => [tier, row.map(({ id }) => id)])).toEqual([
    [0, ["e", "a", "b"]],
    [2, ["c"]],
    [null, ["d"]],
  ]);
  expect(tiers[0]?.counts).toMatchObject({ verified: 1, down: 2, "in-work": 0 });
});

test("an affected system that was deleted from the reference data is still counted", () => {
  const [tier] = tiersOf([status("gone", "in-work")], systems);
  expect(tier).toMatchObject({ tier: null, systems: [{ id: "gone", name: "" }], counts: { "in-work": 1 } });
});

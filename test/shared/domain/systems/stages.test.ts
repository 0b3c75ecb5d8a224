import fc from "fast-check";
import { expect, test } from "vitest";
import { stagesOf } from "#shared/domain/systems/stages.ts";
import { wavesOf } from "#shared/domain/systems/start-order.ts";
import type { System } from "#shared/domain/systems/system.ts";

const system = (id: string, dependsOn: readonly string[] = []): System => ({
  id,
  name: id,
  type: "",
  tier: 0,
  rtoMinutes: null,
  mtpdMinutes: null,
  effortMinutes: null,
  location: "",
  owner: "",
  remarks: "",
  dependsOn,
});

test("a circle stands where its last prerequisite is up, and what waits for a member comes after it [S8]", () => {
  const stages = stagesOf([
    system("power"),
    system("storage", ["power"]),
    system("host", ["storage", "directory"]),
    system("directory", ["host"]),
    system("mail", ["directory", "power"]),
  ]);
  expect(stages).toEqual([
    { systems: ["power"], circles: [] },
    { systems: ["storage"], circles: [] },
    { systems: [], circles: [["directory", "host"]] },
    { systems: ["mail"], circles: [] },
  ]);
});

const graph = fc.array(fc.array(fc.nat({ max: 11 }), { maxLength: 4 }), { maxLength: 12 });

test("every system stands in exactly one stage, after everything that it needs outside its circle [S8]", () => {
  fc.assert(
    fc.property(graph, (edges) => {
      const systems = edges.map((needs, index) =>
        system(
          `s${index}`,
          needs.map((other) => `s${other}`),
        ),
      );
      const stages = stagesOf(systems);
      const placed = stages.flatMap((stage, at) =>
        [...stage.systems.map((id) => [id]), ...stage.circles].flatMap((step) =>
          step.map((id) => [id, { at, step }] as const),
        ),
      );
      const placeOf = new Map(placed);
      expect(placed.map(([id]) => id).sort()).toEqual(systems.map(({ id }) => id).sort());
      for (const { id, dependsOn } of systems)
        for (const other of dependsOn) {
          const needed = placeOf.get(other);
          const mine = placeOf.get(id);
          if (needed && mine && !mine.step.includes(other)) expect(needed.at).toBeLessThan(mine.at);
        }
    }),
  );
});

test("without circles the stages are the waves of the start order", () => {
  fc.assert(
    fc.property(graph, (edges) => {
      const systems = edges.map((needs, index) =>
        system(
          `s${index}`,
          needs.filter((other) => other < index).map((other) => `s${other}`),
        ),
      );
      const sorted = (waves: readonly (readonly string[])[]) => waves.map((wave) => [...wave].sort());
      expect(sorted(stagesOf(systems).map((stage) => stage.systems))).toEqual(sorted(wavesOf(systems)));
    }),
  );
});

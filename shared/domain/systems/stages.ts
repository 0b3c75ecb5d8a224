import { cyclesOf, dependenciesBySystem, type Node } from "./graph.ts";

/** Systems that can start together when the stages before are up, and circles that can be broken then. */
export interface Stage {
  readonly systems: readonly string[];
  /** Each in dependency order: each needs the next, the last needs the first. */
  readonly circles: readonly (readonly string[])[];
}

/**
 * The whole order as stages [S8]. Unlike `wavesOf` nothing is left out: a circle counts as one step, and what waits for it comes
 * after it. Cost: linear in systems and dependencies.
 */
export const stagesOf = (systems: readonly Node[]): readonly Stage[] => {
  const needs = dependenciesBySystem(systems);
  const circles = cyclesOf(systems).map(({ members }) => members);
  const circleOf = new Map(circles.flatMap((circle) => circle.map((id) => [id, circle] as const)));
  /** A circle goes by the name of its first member. */
  const stepOf = (id: string): string => circleOf.get(id)?.[0] ?? id;

  const waitsFor = new Map<string, Set<string>>();
  const waiting = new Map<string, string[]>();
  for (const [id, others] of needs) {
    const step = stepOf(id);
    const before = waitsFor.get(step) ?? new Set();
    waitsFor.set(step, before);
    for (const other of others.map(stepOf)) {
      if (other === step || before.has(other)) continue;
      before.add(other);
      const list = waiting.get(other);
      if (list === undefined) waiting.set(other, [step]);
      else list.push(step);
    }
  }

  const open = new Map([...waitsFor].map(([step, before]) => [step, before.size]));
  const stages: Stage[] = [];
  let steps = [...open].filter(([, count]) => count === 0).map(([step]) => step);
  while (steps.length > 0) {
    stages.push({
      systems: steps.filter((step) => !circleOf.has(step)),
      circles: steps.flatMap((step) => {
        const circle = circleOf.get(step);
        return circle === undefined ? [] : [circle];
      }),
    });
    steps = steps.flatMap((step) =>
      (waiting.get(step) ?? []).filter((next) => {
        const left = (open.get(next) ?? 0) - 1;
        open.set(next, left);
        return left === 0;
      }),
    );
  }
  return stages;
};

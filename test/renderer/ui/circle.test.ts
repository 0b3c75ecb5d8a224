import { expect, test } from "vitest";
import { drawnCircle } from "../../../renderer/ui/circle.ts";

const needs =
  (edges: Record<string, readonly string[]>) =>
  (id: string): readonly string[] | undefined =>
    edges[id];

test("a plain circle is drawn whole", () => {
  const edges = { A: ["B"], B: ["C"], C: ["A"] };
  expect(drawnCircle(["A", "B", "C"], needs(edges))).toEqual({ walk: ["A", "B", "C"], others: [] });
});

test("an arrow is drawn only where there is a dependency: members off the walk stand beside it", () => {
  const edges = { A: ["B", "D"], B: ["A"], D: ["A"] };
  expect(drawnCircle(["A", "B", "D"], needs(edges))).toEqual({ walk: ["A", "B"], others: ["D"] });
});

test("a circle whose systems are no longer known is drawn as it was told", () => {
  expect(drawnCircle(["A", "B"], () => undefined)).toEqual({ walk: ["A", "B"], others: [] });
});

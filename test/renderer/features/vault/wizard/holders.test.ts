import { expect, test } from "vitest";
import { maxHolders } from "#shared/domain/vault/slots.ts";
import {
  firstPlan,
  holderProblems,
  isThreshold,
  withHolder,
  withoutHolder,
} from "../../../../../renderer/features/vault/wizard/holders.ts";

test("a set begins with two of three: nobody opens the vault alone, and one sheet may be lost", () => {
  expect([firstPlan.threshold, firstPlan.holders.length]).toEqual([2, 3]);
});

test("a name that is missing and one that is there twice are both said, whatever their case", () => {
  expect(holderProblems(["Anke Ahrens", " ", "anke ahrens "])).toEqual([null, "missing", "twice"]);
});

test.each([
  [1, false],
  [2, true],
  [3, true],
  [4, false],
  [2.5, false],
  [null, false],
])("%s of three sheets can be a threshold: %s", (threshold, possible) =>
  expect(isThreshold(threshold, 3)).toBe(possible),
);

test("taking out a person never leaves a set that needs more sheets than it has", () => {
  const all = { label: "", threshold: 3, holders: ["a", "b", "c"] };
  expect(withoutHolder(all, 1)).toEqual({ label: "", threshold: 2, holders: ["a", "c"] });
});

test("a set keeps at least two people and at most as many as the core takes", () => {
  const two = { label: "", threshold: 2, holders: ["a", "b"] };
  expect(withoutHolder(two, 0)).toBe(two);
  const full = { label: "", threshold: 2, holders: Array.from({ length: maxHolders }, String) };
  expect(withHolder(full)).toBe(full);
  expect(withHolder(two).holders).toEqual(["a", "b", ""]);
});

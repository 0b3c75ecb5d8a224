import { expect, test } from "vitest";
import { isTypedBack } from "../../../../../renderer/features/vault/wizard/typed-back.ts";

test.each([
  ["velvet", true],
  [" Velvet ", true],
  ["7 velvet", true],
  ["velv", true],
  ["vel", false],
  ["velver", false],
  ["vanish", false],
  ["", false],
])("“%s” counts as the word velvet read from paper: %s", (typed, right) =>
  expect(isTypedBack(typed, "velvet")).toBe(right),
);

test("a word of three letters has to be typed whole", () => {
  expect(isTypedBack("zoo", "zoo")).toBe(true);
  expect(isTypedBack("zo", "zoo")).toBe(false);
});

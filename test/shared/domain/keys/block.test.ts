import fc from "fast-check";
import { expect, test } from "vitest";
import { badBlocks, isValidBlock, normaliseKey } from "#shared/domain/keys/block.ts";
import { anyKey } from "./any-key.ts";

test.each([
  ["720885", true],
  ["720896", false],
  ["720884", false],
  ["000000", true],
  ["000011", true],
  ["000012", false],
  ["065536", false],
  ["655360", false],
  ["655369", true],
  ["999999", false],
  ["00011", false],
  ["0000011", false],
  ["٠٠٠٠١١", false],
  [" 00011", false],
  ["", false],
])("block %s is valid: %s", (block, valid) => expect(isValidBlock(block)).toBe(valid));

test("every block that stands for 16 bits passes, and only those do", () => {
  let valid = 0;
  for (let value = 0; value < 1_000_000; value += 1)
    if (isValidBlock(String(value).padStart(6, "0"))) valid += 1;
  expect(valid).toBe(65_536);
});

test("a single wrong digit is always found, and in which block", () => {
  fc.assert(
    fc.property(anyKey, fc.nat({ max: 47 }), fc.integer({ min: 1, max: 9 }), (key, place, step) => {
      const at = place + Math.floor(place / 6);
      const wrong = key.slice(0, at) + ((Number(key.charAt(at)) + step) % 10) + key.slice(at + 1);
      expect(badBlocks(wrong)).toEqual([Math.floor(place / 6) + 1]);
    }),
  );
});

test("two different neighbours in each other's place are always found, also across two blocks", () => {
  fc.assert(
    fc.property(anyKey, fc.nat({ max: 46 }), (key, at) => {
      const digits = [...key.replaceAll("-", "")];
      const [left = "", right = ""] = digits.slice(at, at + 2);
      fc.pre(left !== right);
      digits.splice(at, 2, right, left);
      const wrong = normaliseKey(digits.join("")) ?? "";
      const touched = new Set([Math.floor(at / 6) + 1, Math.floor((at + 1) / 6) + 1]);
      expect(badBlocks(wrong)).toEqual([...touched]);
    }),
  );
});

test("two whole blocks in each other's place are not found: nobody may rely on it", () => {
  expect(badBlocks(swapped("000011-720885-000000-000000-000000-000000-000000-000000"))).toEqual([]);
});

const swapped = (key: string): string => {
  const [first = "", second = "", ...rest] = key.split("-");
  return [second, first, ...rest].join("-");
};

test("several bad blocks are all named, and a block that is missing counts as bad", () => {
  expect(badBlocks("000012-000011-720896-000000-000000-000000-000000-00001a")).toEqual([1, 3, 8]);
  expect(badBlocks("000011-000011")).toEqual([3, 4, 5, 6, 7, 8]);
});

const digits = "144342217261032076531212584364389103315898080740";
const hyphened = "144342-217261-032076-531212-584364-389103-315898-080740";

test.each([
  ["with hyphens", hyphened],
  ["without anything", digits],
  ["with blanks", hyphened.replaceAll("-", " ")],
  ["with a line break and blanks around", `  ${hyphened.replace("-531", "-\r\n531")}\t`],
  ["with the dashes of a word processor", hyphened.replaceAll("-", "–")],
  ["with hyphens that do not break", hyphened.replaceAll("-", "\u2011")],
])("a key written %s is the same key", (_, text) => expect(normaliseKey(text)).toBe(hyphened));

test.each([
  ["47 digits", digits.slice(1)],
  ["49 digits", `${digits}0`],
  ["a letter in it", hyphened.replace("144342", "14434O")],
  ["what a broken export leaves", "System.Object[]"],
  ["nothing", ""],
  ["digits of another script", digits.replace("1", "١")],
])("%s is not a key", (_, text) => expect(normaliseKey(text)).toBeNull());

test("a key with a wrong digit keeps its digits, so that the block can be named", () => {
  expect(normaliseKey(digits.replace("144342", "144343"))).toBe(hyphened.replace("144342", "144343"));
});

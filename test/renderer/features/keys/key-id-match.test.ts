import { expect, test } from "vitest";
import { matchedLength, matchOf } from "../../../../renderer/features/keys/key-id-match.ts";

const keyId = "D5F1350E-02BD-421A-A320-0366F138EBF1";

test.each([
  ["D5F1350E", 8],
  ["d5f1350e", 8],
  ["{d5f1350e-02", 11],
  ["D5F1350E02BD", 13],
  ["d5f1", 4],
  ["d5f", 0],
  ["D5F1350F", 0],
  ["NW-HH-LT0801", 0],
  ["", 0],
])("of the key ID, %o covers %i characters", (text, length) => {
  expect(matchedLength(keyId, text)).toBe(length);
});

test("only all eight characters that a machine shows count as a match", () => {
  expect(matchOf(keyId, "D5F1350")).toBe("beginning");
  expect(matchOf(keyId, "D5F1350E")).toBe("key-id");
});

test("a key that was found by the name of its device does not pass for a match", () => {
  expect(matchOf(keyId, "NW-HH-LT0801")).toBe("device");
});

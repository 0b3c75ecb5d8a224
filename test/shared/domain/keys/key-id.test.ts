import fc from "fast-check";
import { expect, test } from "vitest";
import { keyIdPrefix, matchesKeyId, normaliseKeyId } from "#shared/domain/keys/key-id.ts";

const id = "D5F1350E-02BD-421A-A320-0366F138EBF1";

test.each([
  ["in lower case", "d5f1350e-02bd-421a-a320-0366f138ebf1"],
  ["in braces", `{${id}}`],
  ["with blanks around and inside the braces", `  { ${id} } `],
  ["without hyphens", id.replaceAll("-", "")],
])("a key ID %s is the same key ID", (_, text) => expect(normaliseKeyId(text)).toBe(id));

test.each([
  ["a digit short", id.slice(1)],
  ["with a letter beyond F", id.replace("D", "G")],
  ["with one brace", `{${id}`],
  ["with hyphens in other places", "D5F1350E0-2BD-421A-A320-0366F138EBF1"],
  ["empty", ""],
  ["with text after it", `${id} C:`],
])("a key ID %s is refused", (_, text) => expect(normaliseKeyId(text)).toBeNull());

test.each([
  ["D5F1", true],
  ["d5f1350e", true],
  [" D5F1350E ", true],
  ["{d5f1350e", true],
  ["D5F1350E-02", true],
  ["D5F1350E02BD", true],
  [id, true],
  [`{${id.toLowerCase()}}`, true],
  ["D5F", false],
  ["", false],
  ["350E", false],
  ["D5F1350F", false],
  ["D5F1350EX", false],
  ["NW-HH-LT0801", false],
  [`${id}0`, false],
])("%s finds the key: %s", (typed, found) => expect(matchesKeyId(id, typed)).toBe(found));

test("every beginning of a key ID from four digits on finds it, hyphens typed or not", () => {
  fc.assert(
    fc.property(fc.uuid(), fc.integer({ min: 4, max: 36 }), fc.boolean(), (guid, length, bare) => {
      const stored = normaliseKeyId(guid) ?? "";
      const typed = stored.slice(0, length);
      expect(matchesKeyId(stored, bare ? typed.replaceAll("-", "") : typed)).toBe(true);
    }),
  );
});

test("what was typed becomes the form that stored key IDs begin with", () => {
  expect(keyIdPrefix("{d5f1350e 02bd4")).toBe("D5F1350E-02BD-4");
  expect(keyIdPrefix("d5f1350e-")).toBe("D5F1350E");
});

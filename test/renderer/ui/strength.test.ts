import { expect, test } from "vitest";
import { strengthOf } from "../../../renderer/ui/strength.ts";

test.each([
  ["", "short"],
  ["1234567", "short"],
  ["ähöüßéñ", "short"],
  ["12345678", "weak"],
  ["aaaaaaaaaaaaaaaaaaaaaaaa", "weak"],
  ["Passwort1!", "weak"],
  ["wolkenkratzer7", "fair"],
  ["haus haus haus haus", "weak"],
  ["anker lampe sieben regen", "strong"],
  ["kTf9-wQz2-mLp7-xRb4-c", "strong"],
])("%j is %s", (passphrase, strength) => {
  expect(strengthOf(passphrase)).toBe(strength);
});

test("special characters are not asked for: four plain words are strong", () => {
  expect(strengthOf("apfel brief tasse vogel")).toBe("strong");
});

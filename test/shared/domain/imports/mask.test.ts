import { expect, test } from "vitest";
import { hasKeyDigits, maskKeyDigits } from "#shared/domain/imports/mask.ts";

const key = "144342-217261-032076-531212-584364-389103-315898-080740";

test.each([
  key,
  key.replaceAll("-", ""),
  key.replaceAll("-", " "),
  key.replaceAll("-", "–"),
  key.slice(0, 13),
])("no digit of %s is left over", (digits) => {
  expect(maskKeyDigits(`Schlüssel ${digits}!`)).toBe("Schlüssel …!");
  expect(hasKeyDigits(`x ${digits}`)).toBe(true);
});

test("key IDs, dates and device names stay readable", () => {
  const text =
    "2024-08-19T07:10:00 {0F35B9BE-8172-41D7-B237-35BAA0A63B08} NW-KS-LT0002 A100000 104e6c49-264b-45ea-9c5b-123456789012";
  expect(maskKeyDigits(text)).toBe(text);
});

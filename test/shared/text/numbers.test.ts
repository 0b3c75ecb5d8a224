import { expect, test } from "vitest";
import { displayBytes, displayList, displayNumber, displayShare } from "#shared/text/numbers.ts";

/** Intl separates number and unit by a space that does not break. */
const plain = (text: string): string => text.replaceAll(/\s/g, " ");

test("numbers follow the language", () => {
  expect(displayNumber(1200.5, "de")).toBe("1.200,5");
  expect(displayNumber(1200.5, "en")).toBe("1,200.5");
  expect(plain(displayShare(0.62, "de"))).toBe("62 %");
});

test.each([
  [0, "0 byte"],
  [999, "999 byte"],
  [1000, "1 kB"],
  [103_430, "103.4 kB"],
  [512_000_000, "512 MB"],
  [2_000_000_000_000_000, "2,000 TB"],
])("%i bytes are %s", (bytes, text) => {
  expect(plain(displayBytes(bytes, "en"))).toBe(text);
});

test("a long list says how many it leaves out", () => {
  expect(displayList(["a", "b"], "en")).toBe("a, b");
  expect(
    displayList(
      Array.from({ length: 1203 }, (_, index) => `x${index}`),
      "de",
      3,
    ),
  ).toBe("x0, x1, x2 … (+1.200)");
});

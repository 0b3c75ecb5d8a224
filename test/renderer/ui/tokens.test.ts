import { describe, expect, test } from "vitest";
import { cssName, readablePairs, type Tokens, tokens, visiblePairs } from "../../../renderer/ui/tokens.ts";

/** Relative luminance of `#rrggbb`. source: WCAG 2.2, "relative luminance". */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (a: string, b: string): number => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
};

const looks = Object.entries(tokens).flatMap(([scheme, byContrast]) =>
  Object.entries(byContrast).map(([level, colours]) => ({
    look: `${scheme}, ${level} contrast`,
    level,
    colours,
  })),
);

const tooPale = (
  colours: Tokens,
  pairs: readonly (readonly [keyof Tokens, keyof Tokens])[],
  least: number,
): readonly string[] =>
  pairs
    .map(([front, back]) => ({ front, back, ratio: contrast(colours[front], colours[back]) }))
    .filter(({ ratio }) => ratio < least)
    .map(({ front, back, ratio }) => `${front} on ${back}: ${ratio.toFixed(2)}`);

test("the contrast is computed as the guideline does it", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});

describe.each(looks)("$look", ({ level, colours }) => {
  test("text can be read on everything it stands on (AA 4.5:1, high contrast AAA 7:1)", () => {
    expect(tooPale(colours, readablePairs, level === "high" ? 7 : 4.5)).toEqual([]);
  });

  test("edges of controls, focus rings and state shapes can be seen (3:1)", () => {
    expect(tooPale(colours, visiblePairs, 3)).toEqual([]);
  });
});

test("a token of two words gets a CSS name of two words", () => {
  expect(cssName("onAmber")).toBe("--bs-on-amber");
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { paperNumbers } from "#shared/domain/runbooks/step-number.ts";

const entry = (own: number, phase = 0) => ({ own, numbered: true, phase });
const heading = (phase = 0) => ({ own: null, numbered: true, phase });
const gate = (phase = 0) => ({ own: null, numbered: false, phase });

test.each([
  ["the author's numbers go on from phase to phase", [entry(1), entry(2), gate(), entry(3, 1)], "1 2 2a 3"],
  ["every list begins at 1: counting goes on", [entry(1), entry(2), entry(1, 1), entry(2, 1)], "1 2 3 4"],
  ["a number was left out: the author's is kept", [entry(1), entry(3), entry(4, 1)], "1 3 4"],
  ["every entry is written 1.", [entry(1), entry(2), entry(1, 1)], "1 2 3"],
  ["steps without a number count", [heading(), entry(1, 1), entry(2, 1), heading(2)], "1 2 3 4"],
  [
    "steps without a number do not shift the author's that go on",
    [heading(), entry(1, 1), entry(2, 1), heading(2), entry(3, 3)],
    "0a 1 2 2a 3",
  ],
  ["gates before any step", [gate(), gate(), entry(1)], "0a 0b 1"],
  ["many gates in a row", [entry(1), ...Array.from({ length: 28 }, () => gate())].slice(0, 29), undefined],
])("%s [M6]", (_, items, numbers) => {
  if (numbers !== undefined) expect(paperNumbers(items).join(" ")).toBe(numbers);
  else expect(paperNumbers(items).slice(26)).toEqual(["1z", "1aa", "1ab"]);
});

test("no number is given twice, whatever the author wrote [M6]", () => {
  const item = fc.record({
    own: fc.option(fc.nat({ max: 9 })),
    numbered: fc.boolean(),
    phase: fc.nat({ max: 3 }),
  });
  fc.assert(
    fc.property(fc.array(item, { maxLength: 40 }), (items) => {
      const numbers = paperNumbers(items);
      expect(new Set(numbers).size).toBe(items.length);
    }),
  );
});

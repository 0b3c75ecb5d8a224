import fc from "fast-check";
import { expect, test } from "vitest";
import type { Hlc } from "#shared/domain/journal/entry.ts";
import { nextHlc } from "#shared/domain/journal/hlc.ts";

test("the clock of a device only moves forward, also when the laptop's clock jumps back [J4]", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 4_102_444_800_000 }), { maxLength: 50 }), (readings) => {
      let last: Hlc | null = null;
      for (const nowMs of readings) {
        const next = nextHlc(last, nowMs);
        if (last !== null) expect(next > last).toBe(true);
        last = next;
      }
    }),
  );
});

test("100,000 entries in one millisecond run over into the next one [J4]", () => {
  expect(nextHlc("000000000000005-99999" as Hlc, 5)).toBe("000000000000006-00000");
});

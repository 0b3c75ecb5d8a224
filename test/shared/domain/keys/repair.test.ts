import fc from "fast-check";
import { expect, test } from "vitest";
import { badBlocks } from "#shared/domain/keys/block.ts";
import { repairKey } from "#shared/domain/keys/repair.ts";
import { anyBlock, anyKey } from "./any-key.ts";

const key = "360932-659197-452419-081917-257400-439450-473638-097306";

const repaired = (text: string) => {
  const result = repairKey(text);
  if (!result.ok) throw new Error(result.failure.kind);
  return result.value;
};

test("one unreadable digit in every block of any key is worked out, and rightly", () => {
  const places = fc.array(fc.nat({ max: 5 }), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(anyKey, places, (whole, unreadable) => {
      const text = whole
        .split("-")
        .map((block, index) => {
          const place = unreadable[index] ?? 0;
          return `${block.slice(0, place)}?${block.slice(place + 1)}`;
        })
        .join("-");
      expect(repaired(text).key).toBe(whole);
    }),
  );
});

test("two unreadable digits leave a handful of candidates, the right one among them", () => {
  fc.assert(
    fc.property(
      anyBlock,
      fc.uniqueArray(fc.nat({ max: 5 }), { minLength: 2, maxLength: 2 }),
      (block, two) => {
        const text = [...block].map((digit, place) => (two.includes(place) ? "?" : digit)).join("");
        const { candidates } = repaired(key.replace("360932", text)).blocks[0] ?? { candidates: [] };
        expect(candidates).toContain(block);
        expect(candidates.length).toBeLessThanOrEqual(10);
      },
    ),
  );
});

test("two unreadable digits give candidates and no key", () => {
  const result = repaired(key.replace("360932", "36??32"));
  expect(result.key).toBeNull();
  expect(result.blocks[0]).toEqual({
    number: 1,
    candidates: ["360932", "362032", "363132", "364232", "365332", "366432", "367532", "368632", "369732"],
  });
});

test("a legible digit that is wrong leaves no candidate instead of a key that does not open", () => {
  const result = repaired(key.replace("360932", "720?96"));
  expect(result.blocks[0]?.candidates).toEqual([]);
  expect(result.key).toBeNull();
});

test("a key without question marks comes back as it is when its blocks are right", () => {
  expect(repaired(key).key).toBe(key);
  expect(badBlocks(key)).toEqual([]);
});

test("three unreadable digits in a block are refused, with the block's number", () => {
  expect(repairKey(key.replace("452419", "4???19"))).toEqual({
    ok: false,
    failure: { kind: "keys.too-many-unreadable", blocks: [3], limit: 2 },
  });
});

test.each(["", "????", `${key}1`, key.replace("3", "x")])("%j has not the shape of a key", (text) =>
  expect(repairKey(text)).toEqual({ ok: false, failure: { kind: "keys.bad-shape" } }),
);

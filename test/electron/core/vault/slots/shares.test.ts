import { randomBytes, randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { cryptoReady } from "#core/vault/crypto.ts";
import type { Share } from "#core/vault/slots/share-sheet.ts";
import { drawShares, isGenuineShare, makeSharesSlot, openSharesSlot } from "#core/vault/slots/shares.ts";

beforeAll(cryptoReady);

/** Multiplication in GF(2^8) with x^8 + x^4 + x^3 + x + 1, bit by bit: no table is shared with the package. */
const times = (a: number, b: number): number => {
  let [product, left, right] = [0, a, b];
  for (; right > 0; right >>= 1) {
    if (right & 1) product ^= left;
    left = left & 0x80 ? ((left << 1) ^ 0x11b) & 0xff : left << 1;
  }
  return product;
};

const inverse = (a: number): number => {
  for (let b = 1; b < 256; b += 1) if (times(a, b) === 1) return b;
  throw new Error("0 has no inverse");
};

/** Shamir's secret from the bytes of shares, by Lagrange at 0. */
const combinedByHand = (shares: readonly Share[]): Buffer => {
  const points = shares.map(({ bytes }) => bytes[32] ?? 0);
  const basis = points.map((x) =>
    points.reduce(
      (product, other) => (other === x ? product : times(product, times(other, inverse(other ^ x)))),
      1,
    ),
  );
  return Buffer.from(
    Array.from({ length: 32 }, (_, at) =>
      shares.reduce((sum, { bytes }, nth) => sum ^ times(bytes[at] ?? 0, basis[nth] ?? 0), 0),
    ),
  );
};

const anySet = fc
  .integer({ min: 2, max: 16 })
  .chain((count) => fc.record({ count: fc.constant(count), threshold: fc.integer({ min: 2, max: count }) }));

test("any threshold of the shares yields the key, computed by hand as by the package", async () => {
  await fc.assert(
    fc.asyncProperty(anySet, fc.nat(), async ({ count, threshold }, turn) => {
      const { key, shares } = await drawShares({ randomBytes }, randomUUID(), threshold, count);
      const some = Array.from({ length: threshold }, (_, at) => shares[(turn + at) % count]).filter(
        (share) => share !== undefined,
      );
      expect(combinedByHand(some).equals(key)).toBe(true);
      expect(combinedByHand(some.slice(1)).equals(key)).toBe(false);
    }),
    { numRuns: 40 },
  );
});

test("every share of a set is taken at another point, and none at 0, which would be the key itself", async () => {
  const { key, shares } = await drawShares({ randomBytes }, randomUUID(), 2, 16);
  const points = shares.map(({ bytes }) => bytes[32]);
  expect(new Set(points).size).toBe(16);
  expect(points).not.toContain(0);
  expect(shares.some(({ bytes }) => bytes.subarray(0, 32).equals(key))).toBe(false);
});

test("a share whose point another one has does not count twice, even if a doctored slot vouches for it", async () => {
  const id = randomUUID();
  const { key, shares } = await drawShares({ randomBytes }, id, 2, 2);
  const slot = makeSharesSlot(
    { randomBytes },
    { id, label: "", createdAt: "" },
    { key, shares, holders: ["A", "B"], threshold: 2, masterKey: randomBytes(32) },
  );
  const [first] = shares;
  const [holder] = slot.holders;
  if (first === undefined || holder === undefined) throw new Error("no share");
  const doctored = { ...slot, holders: [holder, holder] };
  const twice = { ...first, number: 2 };
  expect(isGenuineShare(doctored, twice)).toBe(true);
  expect(await openSharesSlot(doctored, [first, twice])).toBe("wrong-secret");
});

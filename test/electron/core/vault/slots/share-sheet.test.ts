import fc from "fast-check";
import { expect, test } from "vitest";
import { readShare, type Share, wordsOfShare } from "#core/vault/slots/share-sheet.ts";

const anyShare: fc.Arbitrary<Share> = fc.record({
  set: fc.uint8Array({ minLength: 4, maxLength: 4 }).map((bytes) => Buffer.from(bytes).toString("hex")),
  threshold: fc.integer({ min: 2, max: 16 }),
  number: fc.integer({ min: 1, max: 16 }),
  bytes: fc.uint8Array({ minLength: 33, maxLength: 33 }).map((bytes) => Buffer.from(bytes)),
});

test("any share comes back from its 32 words", () => {
  fc.assert(
    fc.property(anyShare, (share) => {
      const words = wordsOfShare(share);
      expect(words).toHaveLength(32);
      expect(readShare(words.join(" "))).toEqual(share);
    }),
  );
});

test("one misread word never passes for a share", () => {
  fc.assert(
    fc.property(anyShare, anyShare, fc.integer({ min: 0, max: 31 }), (share, other, at) => {
      const words = wordsOfShare(share);
      const misread = wordsOfShare(other)[at] ?? "";
      fc.pre(misread !== words[at]);
      expect(readShare(words.with(at, misread).join(" "))).toEqual({ problem: "checksum", position: null });
    }),
    { numRuns: 500 },
  );
});

test("two swapped words never pass for a share", () => {
  fc.assert(
    fc.property(anyShare, fc.integer({ min: 0, max: 30 }), (share, at) => {
      const words = wordsOfShare(share);
      const [one, next] = [words[at] ?? "", words[at + 1] ?? ""];
      fc.pre(one !== next);
      expect(
        readShare(
          words
            .with(at, next)
            .with(at + 1, one)
            .join(" "),
        ),
      ).toEqual({
        problem: "checksum",
        position: null,
      });
    }),
    { numRuns: 300 },
  );
});

test("recovery words are no holder's sheet: they are too few", () => {
  expect(readShare("zoo ".repeat(24))).toEqual({ problem: "word-count", position: null });
});

/** Computed by another program from these bytes: sheets that were printed must be readable for ever. */
test("the words of a sheet that was printed once stay readable", () => {
  const share: Share = {
    set: "0f2c7a5e",
    threshold: 3,
    number: 2,
    bytes: Buffer.from(Array.from({ length: 33 }, (_, at) => at * 7)),
  };
  const printed =
    "absurd just burden rose coral abandon bring section bring bone middle idea virtual chase fabric hobby harvest lonely text arch since snap mammal bicycle repeat until cream pizza own chef tunnel cube";
  expect(wordsOfShare(share).join(" ")).toBe(printed);
  expect(readShare(printed)).toEqual(share);
});

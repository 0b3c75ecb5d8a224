import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { drawWords, readRecoveryWords } from "#core/vault/slots/words.ts";

/** The vectors for 256 bits that BIP-39 publishes: entropy, words. */
const vectors: readonly (readonly [string, string])[] = [
  ["00".repeat(32), `${"abandon ".repeat(23)}art`],
  [
    "7f".repeat(32),
    "legal winner thank year wave sausage worth useful legal winner thank year wave sausage worth useful legal winner thank year wave sausage worth title",
  ],
  [
    "80".repeat(32),
    "letter advice cage absurd amount doctor acoustic avoid letter advice cage absurd amount doctor acoustic avoid letter advice cage absurd amount doctor acoustic bless",
  ],
  ["ff".repeat(32), `${"zoo ".repeat(23)}vote`],
  [
    "68a79eaca2324873eacc50cb9c6eca8cc68ea5d936f98787c60c7ebc74e6ce7c",
    "hamster diagram private dutch cause delay private meat slide toddler razor book happy fancy gospel tennis maple dilemma loan word shrug inflict delay length",
  ],
  [
    "9f6a2878b2520799a44ef18bc7df394e7061a224d2c33cd015b157d746869863",
    "panda eyebrow bullet gorilla call smoke muffin taste mesh discover soft ostrich alcohol speed nation flash devote level hobby quick inner drive ghost inside",
  ],
  [
    "066dca1a2bb7e8a1db2832148ce9933eea0f3ac9548d793112d9a95c9407efad",
    "all hour make first leader extend hole alien behind guard gospel lava path output census museum junior mass reopen famous sing advance salt reform",
  ],
  [
    "f585c11aec520db57dd353c69554b21a89b20fb0650966fa0a9d6f74fd989d8f",
    "void come effort suffer camp survey warrior heavy shoot primary clutch crush open amazing screen patrol group space point ten exist slush involve unfold",
  ],
];

test.each(vectors)("the published words of %s are drawn and read", (entropy, words) => {
  expect(drawWords({ randomBytes: () => Buffer.from(entropy, "hex") }).join(" ")).toBe(words);
  const read = readRecoveryWords(words);
  expect(Buffer.isBuffer(read) && read.toString("hex")).toBe(entropy);
});

const first = vectors[4]?.[1].split(" ") ?? [];

test.each([
  ["in capitals", first.join(" ").toUpperCase()],
  ["numbered, one per line", first.map((word, at) => `${at + 1}. ${word}`).join("\r\n")],
  ["with hyphens and tabs", first.join("-\t")],
  ["by their first four letters", first.map((word) => word.slice(0, 4)).join(" ")],
  [
    "by a scanner on a German keyboard",
    first.join(" ").replace(/[yz]/g, (letter) => (letter === "y" ? "z" : "y")),
  ],
])("words typed %s are the same words", (_how, typed) => {
  const read = readRecoveryWords(typed);
  expect(Buffer.isBuffer(read) && read.toString("hex")).toBe(vectors[4]?.[0]);
});

test("a word that is in no list is named by its position", () => {
  const typed = first.with(6, "privaat");
  expect(readRecoveryWords(typed.join(" "))).toEqual({ problem: "unknown-word", position: 7 });
});

test.each([23, 25])("%i words are none of ours", (count) => {
  const typed = [...first, "zoo"].slice(0, count).join(" ");
  expect(readRecoveryWords(typed)).toEqual({ problem: "word-count", position: null });
});

test("two swapped words are noticed, save where the checksum of 8 bits happens to fit", () => {
  let noticed = 0;
  let tried = 0;
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 22 }), fc.integer({ min: 1, max: 23 }), (a, step) => {
      const b = (a + step) % 24;
      const words = drawWords({ randomBytes });
      const [one, other] = [words[a] ?? "", words[b] ?? ""];
      if (one === other) return;
      const swapped = words.with(a, other).with(b, one);
      tried += 1;
      if (!Buffer.isBuffer(readRecoveryWords(swapped.join(" ")))) noticed += 1;
    }),
    { numRuns: 600 },
  );
  expect(noticed / tried).toBeGreaterThan(0.97);
});

test("any entropy comes back from its words", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (entropy) => {
      const words = drawWords({ randomBytes: () => Buffer.from(entropy) });
      const read = readRecoveryWords(words.join(" "));
      return words.length === 24 && Buffer.isBuffer(read) && read.equals(entropy);
    }),
  );
});

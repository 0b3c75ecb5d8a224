import { randomBytes, randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { cryptoReady } from "#core/vault/crypto.ts";
import {
  isSlotFileGenuine,
  type Slot,
  type SlotFile,
  signSlotFile,
  slotFileShape,
} from "#core/vault/slot-file.ts";
import type { SlotFiles } from "#core/vault/slot-files.ts";
import { makePassphraseSlot } from "#core/vault/slots/passphrase.ts";
import { type Share, wordsOfShare } from "#core/vault/slots/share-sheet.ts";
import { drawShares, makeSharesSlot, type SharesSlot } from "#core/vault/slots/shares.ts";
import { drawWords, makeWordsSlot, readRecoveryWords } from "#core/vault/slots/words.ts";
import { unlock } from "#core/vault/unlock.ts";
import type { SecretInput } from "#shared/contract/areas/secret.ts";
import { Redacted } from "#shared/kernel/redacted.ts";
import { cheapKdf } from "../../../support/test-vault.ts";

const deps = { randomBytes };
const masterKey = randomBytes(32);
const facts = () => ({ id: randomUUID(), label: "", createdAt: "2026-11-23T05:12:00.000+01:00" });

let withPassphrase: SlotFile;
beforeAll(async () => {
  await cryptoReady();
  withPassphrase = fileOf([passphraseSlot("p")]);
});

const passphraseSlot = (passphrase: string, key = masterKey): Slot =>
  makePassphraseSlot(deps, facts(), { passphrase, masterKey: key, cost: cheapKdf });

const wordsSlot = (key = masterKey): { slot: Slot; words: string } => {
  const words = drawWords(deps).join(" ");
  const entropy = readRecoveryWords(words);
  if (!Buffer.isBuffer(entropy)) throw new Error("unreadable");
  return { slot: makeWordsSlot(deps, facts(), { entropy, masterKey: key }), words };
};

const sharesSlot = async (
  threshold: number,
  holders: readonly string[],
): Promise<{ slot: SharesSlot; shares: readonly Share[]; sheets: readonly string[] }> => {
  const id = randomUUID();
  const { key, shares } = await drawShares(deps, id, threshold, holders.length);
  const slot = makeSharesSlot(deps, { ...facts(), id }, { key, shares, holders, threshold, masterKey });
  return { slot, shares, sheets: shares.map((share) => wordsOfShare(share).join(" ")) };
};

const fileOf = (slots: readonly Slot[], generation = 1, key = masterKey): SlotFile =>
  signSlotFile(key, {
    format: "blackstart vault",
    version: 1,
    id: "0f2c7a5e-2b1d-4f6c-9a37-5d8e1c4b7f60",
    name: "test",
    createdAt: "2026-11-23T05:12:00.000+01:00",
    generation,
    slots: [...slots],
  });

/** As `readSlotFiles` answers them: the newer generation first. */
const copies = (main: SlotFile, copy: SlotFile = main): SlotFiles => ({
  readable: [
    { file: "vault.json" as const, content: main },
    { file: "vault.copy.json" as const, content: copy },
  ].sort((a, b) => b.content.generation - a.content.generation),
  damaged: [],
  rekeying: false,
});

const open = async (files: SlotFiles, secret: SecretInput) => {
  const unlocked = await unlock("/vault", files, new Redacted(secret));
  return unlocked.ok
    ? { slot: unlocked.value.slot.id, damaged: unlocked.value.damagedFiles }
    : unlocked.failure;
};
const openWords = (files: SlotFiles, words: string) => open(files, { type: "words", words });
const openShares = (files: SlotFiles, shares: readonly string[]) =>
  open(files, { type: "shares", shares: [...shares] });
const openPassphrase = (files: SlotFiles, passphrase: string) =>
  open(files, { type: "passphrase", passphrase });

const wrongSecret = { kind: "vault.wrong-secret" };

test("any threshold of the sheets in any order opens, one less does not and says how many are needed", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 2, max: 7 }).chain((count) =>
        fc.record({
          holders: fc.constant(Array.from({ length: count }, (_, at) => `holder ${at + 1}`)),
          threshold: fc.integer({ min: 2, max: count }),
          order: fc.shuffledSubarray(
            Array.from({ length: count }, (_, at) => at),
            { minLength: count },
          ),
        }),
      ),
      async ({ holders, threshold, order }) => {
        const { slot, sheets } = await sharesSlot(threshold, holders);
        const files = copies(fileOf([wordsSlot().slot, slot]));
        const shuffled = order.map((at) => sheets[at] ?? "");
        expect(await openShares(files, shuffled.slice(0, threshold))).toEqual({ slot: slot.id, damaged: [] });
        expect(await openShares(files, shuffled)).toEqual({ slot: slot.id, damaged: [] });
        expect(await openShares(files, shuffled.slice(0, threshold - 1))).toEqual({
          kind: "vault.shares-too-few",
          entered: threshold - 1,
          needed: threshold,
        });
      },
    ),
    { numRuns: 30 },
  );
});

test("a sheet that does not belong is named with its place, its number and its holder", async () => {
  const one = await sharesSlot(2, ["Anke", "Bernd", "Clara"]);
  const two = await sharesSlot(2, ["Dora", "Emil"]);
  const foreign = await sharesSlot(2, ["X", "Y"]);
  const files = copies(fileOf([one.slot, two.slot]));
  const refused = (facts: object) => ({
    kind: "vault.share-refused",
    number: null,
    holder: "",
    position: null,
    ...facts,
  });
  const [anke = "", bernd = ""] = one.sheets;
  const [shareOfAnke] = one.shares;
  if (shareOfAnke === undefined) throw new Error("no share");
  const otherBytes = wordsOfShare({ ...shareOfAnke, bytes: randomBytes(33) }).join(" ");
  const otherThreshold = wordsOfShare({ ...shareOfAnke, threshold: 3 }).join(" ");
  const otherNumber = wordsOfShare({ ...shareOfAnke, number: 3 }).join(" ");
  const noSuchNumber = wordsOfShare({ ...shareOfAnke, number: 9 }).join(" ");
  const misread = bernd.split(" ").with(4, "zzzz").join(" ");

  expect(await openShares(files, [anke, two.sheets[1] ?? ""])).toEqual(
    refused({ entered: 2, number: 2, holder: "Emil", reason: "other-set" }),
  );
  expect(await openShares(files, [anke, foreign.sheets[0] ?? ""])).toEqual(
    refused({ entered: 2, number: 1, reason: "other-vault" }),
  );
  expect(await openShares(files, [bernd, anke, anke])).toEqual(
    refused({ entered: 3, number: 1, holder: "Anke", reason: "repeated" }),
  );
  for (const altered of [otherBytes, otherThreshold])
    expect(await openShares(files, [bernd, altered])).toEqual(
      refused({ entered: 2, number: 1, holder: "Anke", reason: "altered" }),
    );
  expect(await openShares(files, [bernd, otherNumber])).toEqual(
    refused({ entered: 2, number: 3, holder: "Clara", reason: "altered" }),
  );
  expect(await openShares(files, [noSuchNumber, bernd])).toEqual(
    refused({ entered: 1, number: 9, reason: "altered" }),
  );
  expect(await openShares(files, [anke, misread])).toEqual(
    refused({ entered: 2, reason: "unknown-word", position: 5 }),
  );
  expect(await openShares(files, [anke, bernd.split(" ").slice(1).join(" ")])).toEqual(
    refused({ entered: 2, reason: "word-count" }),
  );
  const swapped = bernd.split(" ").toReversed().join(" ");
  expect(await openShares(files, [swapped, anke])).toEqual(refused({ entered: 1, reason: "checksum" }));
});

test("every wrong secret gets the same answer, however near it was", async () => {
  const words = wordsSlot();
  const revoked = wordsSlot();
  const set = await sharesSlot(2, ["A", "B"]);
  const before = fileOf([passphraseSlot("correct horse"), words.slot, set.slot, revoked.slot]);
  const now = fileOf([passphraseSlot("correct horse"), words.slot], 2);
  const files = copies(now, before);
  for (const passphrase of ["correct hors", "correct horse ", "Correct horse", words.words])
    expect(await openPassphrase(copies(now), passphrase)).toEqual(wrongSecret);
  expect(await openWords(files, drawWords(deps).join(" "))).toEqual(wrongSecret);
  expect(await openWords(files, revoked.words)).toEqual(wrongSecret);
  expect(await openShares(files, set.sheets)).toEqual(wrongSecret);
});

test("words that are none of ours are told before any slot is tried", async () => {
  const { slot, words } = wordsSlot();
  const files = copies(fileOf([slot]));
  expect(await openWords(files, words.split(" ").with(2, "horse!battery").join(" "))).toEqual({
    kind: "vault.words-unreadable",
    problem: "unknown-word",
    position: 4,
  });
  expect(await openWords(files, words.split(" ").slice(1).join(" "))).toEqual({
    kind: "vault.words-unreadable",
    problem: "word-count",
    position: null,
  });
});

test("each kind of secret opens its own slot among others", async () => {
  const words = wordsSlot();
  const set = await sharesSlot(2, ["A", "B", "C"]);
  const passphrases = [passphraseSlot("one"), passphraseSlot("two")];
  const files = copies(fileOf([...passphrases, words.slot, set.slot]));
  expect(await openPassphrase(files, "two")).toEqual({ slot: passphrases[1]?.id, damaged: [] });
  expect(await openWords(files, words.words)).toEqual({ slot: words.slot.id, damaged: [] });
  expect(await openShares(files, set.sheets.slice(1))).toEqual({ slot: set.slot.id, damaged: [] });
});

test("an older copy with a revoked slot opens nothing by it, also with its generation raised", async () => {
  const revoked = wordsSlot();
  const kept = wordsSlot();
  const before = fileOf([kept.slot, revoked.slot]);
  const now = fileOf([kept.slot], 2);
  for (const copy of [before, { ...before, generation: 3 }]) {
    expect(await openWords(copies(now, copy), revoked.words)).toEqual(wrongSecret);
    expect(await openWords(copies(copy, now), revoked.words)).toEqual(wrongSecret);
    expect(await openWords(copies(now, copy), kept.words)).toMatchObject({ slot: kept.slot.id });
  }
});

test("a passphrase that a revoked slot had as well opens the slot that is left", async () => {
  const [revoked, kept] = [passphraseSlot("the same"), passphraseSlot("the same")];
  const doctored = { ...fileOf([revoked]), generation: 9 };
  expect(await openPassphrase(copies(fileOf([kept], 2), doctored), "the same")).toEqual({
    slot: kept.id,
    damaged: ["vault.copy.json"],
  });
});

test("a slot cannot be moved to another vault, nor its wrapped key to another slot", async () => {
  const ours = wordsSlot();
  const otherKey = randomBytes(32);
  const theirs = wordsSlot(otherKey);
  const genuine = fileOf([ours.slot]);
  const withTheirs = { ...genuine, slots: [...genuine.slots, theirs.slot] };
  for (const words of [ours.words, theirs.words])
    expect(await openWords(copies(withTheirs), words)).toMatchObject({ kind: "vault.slots-damaged" });
  expect(await openWords(copies(withTheirs, genuine), ours.words)).toEqual({
    slot: ours.slot.id,
    damaged: ["vault.json"],
  });
  const renamed = { ...genuine, slots: [{ ...ours.slot, id: randomUUID() }] };
  expect(await openWords(copies(renamed), ours.words)).toEqual({
    kind: "vault.slots-damaged",
    path: "/vault",
    detail: "key slot",
  });
});

test("holders are not refused because one copy was doctored", async () => {
  const set = await sharesSlot(3, ["A", "B", "C"]);
  const genuine = fileOf([set.slot]);
  const doctoredSlots: readonly SharesSlot[] = [
    { ...set.slot, threshold: 2 },
    { ...set.slot, holders: set.slot.holders.map(({ name }) => ({ name, check: "0".repeat(32) })) },
    { ...set.slot, holders: set.slot.holders.toReversed() },
    { ...set.slot, holders: set.slot.holders.slice(0, 2), threshold: 2 },
    { ...set.slot, wrap: { ...set.slot.wrap, key: Buffer.alloc(48).toString("base64") } },
  ];
  for (const slot of doctoredSlots)
    for (const generation of [1, 7])
      expect(
        await openShares(copies({ ...genuine, generation, slots: [slot] }, genuine), set.sheets),
      ).toEqual({
        slot: set.slot.id,
        damaged: ["vault.json"],
      });
});

test("no value in a slot file can be changed without the master key", async () => {
  const set = await sharesSlot(2, ["A", "B"]);
  const file = fileOf([passphraseSlot("p"), wordsSlot().slot, set.slot]);
  expect(isSlotFileGenuine(masterKey, file)).toBe(true);
  const paths: (readonly (string | number)[])[] = [];
  const walk = (value: unknown, path: readonly (string | number)[]): void => {
    if (typeof value !== "object" || value === null) paths.push(path);
    else for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key]);
  };
  walk(file, []);
  expect(paths.length).toBeGreaterThan(30);
  for (const path of paths) {
    const changed = structuredClone(file) as unknown as Record<string, unknown>;
    let at = changed;
    for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
    const last = String(path.at(-1));
    const value = at[last];
    at[last] =
      typeof value === "number"
        ? value + 1
        : `${String(value).startsWith("a") ? "b" : "a"}${String(value).slice(1)}`;
    const read = slotFileShape.safeParse(changed);
    expect(read.success && isSlotFileGenuine(masterKey, read.data), path.join(".")).toBe(false);
  }
});

test.each([
  ["less memory", { memoryKiB: 64 * 1024 - 1 }],
  ["fewer passes", { passes: 2 }],
  ["more memory than WebAssembly has", { memoryKiB: 2 * 1024 * 1024 }],
  ["more passes", { passes: 21 }],
  ["an hour of work", { memoryKiB: 1024 * 1024, passes: 20 }],
  ["half a pass", { passes: 3.5 }],
  ["another algorithm", { algorithm: "argon2i" }],
  ["a salt of 15 bytes", { salt: Buffer.alloc(15).toString("base64").padEnd(24, "=") }],
  ["a salt of 17 bytes", { salt: Buffer.alloc(17).toString("base64") }],
  ["a salt of 18 bytes", { salt: Buffer.alloc(18).toString("base64") }],
])("a slot that asks for %s is outside the bounds of the format", (_what, doctored) => {
  const file = withPassphrase;
  expect(slotFileShape.safeParse(file).success).toBe(true);
  const slots = file.slots.map((slot) =>
    slot.type === "passphrase" ? { ...slot, kdf: { ...slot.kdf, ...doctored } } : slot,
  );
  expect(slotFileShape.safeParse({ ...file, slots }).success).toBe(false);
});

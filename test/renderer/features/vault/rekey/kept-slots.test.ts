import { expect, test } from "vitest";
import {
  isKept,
  type KeptSlot,
  losesPaper,
  mostKept,
  withKept,
} from "../../../../../renderer/features/vault/rekey/kept-slots.ts";
import { sampleSlots } from "../../../../support/preview/sample-keeping.ts";

const [passphrase, words, shares] = sampleSlots;
if (!passphrase || !words || !shares) throw new Error("the sample has three slots");
const secret = { type: "passphrase", passphrase: "neun Birnen" } as const;
const kept = (slot: typeof passphrase): KeptSlot => ({ slot, secret });

test("a slot whose secret is entered twice is handed over once", () => {
  const once = withKept([], kept(passphrase));
  expect(withKept(once, kept(passphrase))).toBe(once);
  expect(isKept(once, passphrase)).toBe(true);
  expect(isKept(once, words)).toBe(false);
});

test("no more slots can stay than one change takes", () => {
  const full = Array.from({ length: mostKept }, (_, at) => kept({ ...passphrase, id: String(at) }));
  expect(withKept(full, kept(words))).toBe(full);
});

test("it is said when nothing on paper would stay, and not when there was no paper", () => {
  expect(losesPaper(sampleSlots, [kept(passphrase)])).toBe(true);
  expect(losesPaper(sampleSlots, [kept(passphrase), kept(shares)])).toBe(false);
  expect(losesPaper([passphrase], [kept(passphrase)])).toBe(false);
});

import { entropyToMnemonic, mnemonicToEntropy } from "@scure/bip39";
import { wordlist } from "@scure/bip39/wordlists/english.js";
import { z } from "zod";
import { recoveryWordCount, type WordsProblem } from "#shared/domain/vault/slots.ts";
import type { RandomDep } from "../../deps.ts";
import { deriveKey, wipe } from "../crypto.ts";
import type { SlotFacts } from "./passphrase.ts";
import { readWords } from "./word-list.ts";
import { type SlotRefusal, unwrapKey, wrapKey, wrappedKeyShape } from "./wrapped-key.ts";

/** 24 words on paper. They are 256 random bits: no costly derivation is needed, guessing them is hopeless. */
export const wordsSlotShape = z.strictObject({
  id: z.uuid(),
  type: z.literal("words"),
  label: z.string().max(100),
  createdAt: z.string().max(40),
  ...wrappedKeyShape,
});

export type WordsSlot = z.infer<typeof wordsSlotShape>;

const keyOf = (entropy: Uint8Array): Buffer => deriveKey(Buffer.from(entropy), "recovery words");

/** 24 words with their checksum. source: BIP-39 for 256 bits of entropy. */
export const drawWords = ({ randomBytes }: RandomDep): readonly string[] => {
  const entropy = randomBytes(32);
  const words = entropyToMnemonic(entropy, wordlist).split(" ");
  wipe(entropy);
  return words;
};

/** Typed words -> 32 bytes of entropy (the caller wipes them), or what is wrong with the words themselves. */
export const readRecoveryWords = (typed: string): Buffer | WordsProblem => {
  const words = readWords(typed, recoveryWordCount);
  if (!Array.isArray(words)) return words as WordsProblem;
  try {
    return Buffer.from(mnemonicToEntropy(words.join(" "), wordlist));
  } catch {
    return { problem: "checksum", position: null };
  }
};

export const makeWordsSlot = (
  deps: RandomDep,
  facts: SlotFacts,
  secret: { readonly entropy: Buffer; readonly masterKey: Buffer },
): WordsSlot => {
  const key = keyOf(secret.entropy);
  const slot: WordsSlot = { ...facts, type: "words", ...wrapKey(deps, key, secret.masterKey, facts.id) };
  wipe(key);
  return slot;
};

/** Returns the master key (32 bytes, the caller wipes it), or why not. */
export const openWordsSlot = (slot: WordsSlot, entropy: Buffer): Buffer | SlotRefusal => {
  const key = keyOf(entropy);
  try {
    return unwrapKey(slot, key);
  } finally {
    wipe(key);
  }
};

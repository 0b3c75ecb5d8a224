import { wordlist } from "@scure/bip39/wordlists/english.js";
import type { WordsProblem } from "#shared/domain/vault/slots.ts";

/** 2,048 words, 11 bits each, no two with the same first four letters. source: BIP-39, English. */
const positions = new Map(wordlist.map((word, at) => [word, at]));
const byStart = new Map(wordlist.map((word) => [word.slice(0, 4), word]));

const wholeWord = (typed: string): string | undefined => (positions.has(typed) ? typed : byStart.get(typed));

/** A scanner types as on a US keyboard, where German ones have z for y. No word of the list becomes another one by that. */
const otherKeyboard = (typed: string): string =>
  typed.replace(/[yz]/g, (letter) => (letter === "y" ? "z" : "y"));

/** One typed word -> the word of the list; its first four letters are enough. */
export const wordOfTyped = (typed: string): string | undefined =>
  wholeWord(typed) ?? wholeWord(otherKeyboard(typed));

/**
 * What a person typed or a scanner sent -> words of the list, or what is wrong. Numbers, line ends, hyphens and case do not
 * matter, and the first four letters of a word are enough.
 */
export const readWords = (typed: string, count: number): readonly string[] | WordsProblem => {
  const given = typed
    .normalize("NFKD")
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== "");
  const words = given.map(wordOfTyped);
  const unknown = words.indexOf(undefined);
  if (unknown >= 0) return { problem: "unknown-word", position: unknown + 1 };
  if (words.length !== count) return { problem: "word-count", position: null };
  return words as string[];
};

/** Bytes -> words, first bit first; the number of bits has to be a multiple of 11. */
export const wordsOfBytes = (bytes: Uint8Array): readonly string[] => {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  if (bits.length % 11 !== 0) throw new Error("not a whole number of words");
  return (bits.match(/.{11}/g) ?? []).map((group) => wordlist[Number.parseInt(group, 2)] ?? "");
};

/** Words of the list -> bytes; the inverse of `wordsOfBytes`. */
export const bytesOfWords = (words: readonly string[]): Buffer => {
  const bits = words.map((word) => (positions.get(word) ?? 0).toString(2).padStart(11, "0")).join("");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((group) => Number.parseInt(group, 2)));
};

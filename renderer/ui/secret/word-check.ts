import { wordlist } from "@scure/bip39/wordlists/english.js";

/** One word as it was typed. */
export interface CheckedWord {
  readonly typed: string;
  /** The word of the list that it stands for; null when there is none, or not yet. */
  readonly word: string | null;
  /** typing: the last word, which may still become one of the list. unknown: no word of the list begins like it. */
  readonly state: "known" | "typing" | "unknown";
}

export interface CheckedWords {
  readonly words: readonly CheckedWord[];
  /** How many are words of the list. */
  readonly known: number;
  /** Positions, from 1, of words that are in no list. */
  readonly unknown: readonly number[];
  /** As many words as the sheet has, all of them known. */
  readonly complete: boolean;
  /** The words of the list with single spaces; "" until complete. */
  readonly text: string;
}

const listed = new Set(wordlist);
/** So many letters of a word are enough; with four of them no two words of the list are alike. */
const leastLetters = 3;

/**
 * What was typed, pasted or scanned, word by word. Numbers, punctuation, line ends and case do not matter (as in the core); the beginning of
 * a word is enough when only one word of the list begins so. total: words on the sheet. Cost: one pass over 2,048 words per word that is
 * not written out.
 */
export const checkWords = (typed: string, total: number): CheckedWords => {
  const letters = lettersOf(typed);
  const found = letters.split(/[^a-z]+/).filter((word) => word !== "");
  const unfinished = /[a-z]$/.test(letters) ? found.length - 1 : -1;
  const words = found.map((word, at) => checkWord(word, at === unfinished));
  const unknown = words.flatMap(({ state }, at) => (state === "unknown" ? [at + 1] : []));
  const known = words.filter(({ state }) => state === "known").length;
  const complete = words.length === total && known === total;
  return {
    words,
    known,
    unknown,
    complete,
    text: complete ? words.map(({ word }) => word).join(" ") : "",
  };
};

/**
 * The same text with Y and Z exchanged, when that makes words of all that were unknown: a scanner that types on a German layout as if it
 * were an English one, or the other way round. Else null.
 */
export const exchangedYZ = (typed: string, total: number): string | null => {
  const before = checkWords(typed, total).unknown;
  if (before.length === 0) return null;
  const exchanged = typed.replaceAll(/[yz]/gi, (letter) => otherLetter[letter] ?? letter);
  return checkWords(exchanged, total).unknown.length === 0 ? exchanged : null;
};

const otherLetter: Readonly<Record<string, string>> = { y: "z", z: "y", Y: "Z", Z: "Y" };

const lettersOf = (typed: string): string => typed.normalize("NFKD").toLowerCase();

const checkWord = (typed: string, unfinished: boolean): CheckedWord => {
  if (listed.has(typed)) return { typed, word: typed, state: "known" };
  const begins = wordlist.filter((word) => word.startsWith(typed));
  const [only] = begins;
  if (only !== undefined && begins.length === 1 && typed.length >= leastLetters)
    return { typed, word: only, state: "known" };
  return { typed, word: null, state: unfinished && only !== undefined ? "typing" : "unknown" };
};

/** The kinds of key slots: what a person needs to have or know to open a vault. */
export const slotTypes = ["passphrase", "words", "shares"] as const;
export type SlotType = (typeof slotTypes)[number];

/** Words on a recovery sheet: 256 bits and a checksum of 8. source: BIP-39. */
export const recoveryWordCount = 24;
/** Words on the sheet of one share: 352 bits, see `share-words`. */
export const shareWordCount = 32;
/** Sheets of one set; more could not be told apart by a single field, and nobody could gather them. */
export const maxHolders = 16;

/** Why typed words are no sheet of ours. position: of the first word that is not in the list, from 1; else null. */
export interface WordsProblem {
  readonly problem: "unknown-word" | "word-count" | "checksum";
  readonly position: number | null;
}

import { z } from "zod";
import { maxHolders } from "../../domain/vault/slots.ts";
import { failure } from "../define.ts";
import { count } from "../shapes.ts";

/** Text that opens a slot. Never logged, never in an error. */
export const passphrase = z.string().min(1).max(1024);
const sheet = z.string().min(1).max(2000);

/** What a person presents to open a vault. Words: as typed or scanned, in any spacing and case. */
export const secret = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("passphrase"), passphrase }),
  z.strictObject({ type: z.literal("words"), words: sheet }),
  z.strictObject({ type: z.literal("shares"), shares: z.array(sheet).min(1).max(maxHolders) }),
]);

export type SecretInput = z.infer<typeof secret>;

const wordsProblem = {
  problem: z.enum(["unknown-word", "word-count", "checksum"]),
  /** Of the first word that is in no list, from 1. */
  position: count.nullable(),
};

/** How typed words fail before any slot is tried: it is said which word, never what was typed. */
export const cannotRead = [
  failure("vault.words-unreadable", wordsProblem),
  failure("vault.share-refused", {
    /** Which of the sheets that were entered, from 1. */
    entered: count,
    /** The number printed on the sheet, null when it could not be read. */
    number: count.nullable(),
    /** Whose sheet it is, "" when unknown. */
    holder: z.string(),
    reason: z.enum([
      "unknown-word",
      "word-count",
      "checksum",
      "other-vault",
      "other-set",
      "repeated",
      "altered",
    ]),
    position: count.nullable(),
  }),
  failure("vault.shares-too-few", { entered: count, needed: count }),
] as const;

export const cannotUnlock = [failure("vault.wrong-secret"), ...cannotRead] as const;

import { ok, type Result, refuse } from "../../kernel/result.ts";
import { blockCount, isValidBlock } from "./block.ts";

/** One block after what could not be read in it was worked out. */
export interface RepairedBlock {
  /** 1-8. */
  readonly number: number;
  /** Every six digits it can be, ascending; one when the check leaves no choice, none when a legible digit is wrong. */
  readonly candidates: readonly string[];
}

export interface RepairedKey {
  readonly blocks: readonly RepairedBlock[];
  /** The key with hyphens when every block has exactly one candidate, else null. */
  readonly key: string | null;
}

/** Not 8 groups of 6 digits or question marks. */
export interface BadKeyShape {
  readonly kind: "keys.bad-shape";
}

/** More unreadable digits in one block than its check can make up for. */
export interface TooManyUnreadable {
  readonly kind: "keys.too-many-unreadable";
  /** Numbers (1-8) of these blocks. */
  readonly blocks: readonly number[];
  readonly limit: number;
}

const mostUnreadable = 2;

/**
 * Works out the unreadable digits of a recovery password, written as `?`.
 * One in a block has at most one answer, two leave about eight candidates to try; more are refused.
 * text: 48 digits or question marks with or without hyphens and blanks.
 */
export const repairKey = (text: string): Result<RepairedKey, BadKeyShape | TooManyUnreadable> => {
  const signs = text.replace(/[\s-]/g, "");
  if (!/^[\d?]{48}$/.test(signs)) return refuse({ kind: "keys.bad-shape" });
  const written = Array.from({ length: blockCount }, (_, index) => signs.slice(index * 6, index * 6 + 6));
  const unreadable = written.flatMap((block, index) =>
    block.split("?").length - 1 > mostUnreadable ? [index + 1] : [],
  );
  if (unreadable.length > 0)
    return refuse({ kind: "keys.too-many-unreadable", blocks: unreadable, limit: mostUnreadable });
  const blocks = written.map((block, index) => ({ number: index + 1, candidates: candidatesOf(block) }));
  const sole = blocks.flatMap(({ candidates }) => (candidates.length === 1 ? candidates : []));
  return ok({ blocks, key: sole.length === blockCount ? sole.join("-") : null });
};

const candidatesOf = (block: string): readonly string[] =>
  block.includes("?")
    ? Array.from({ length: 10 }, (_, digit) => block.replace("?", String(digit))).flatMap(candidatesOf)
    : isValidBlock(block)
      ? [block]
      : [];

/** Blocks of a recovery password; each carries 16 bits of the key. */
export const blockCount = 8;
const highestBlock = 11 * 0xffff;

/**
 * True when a six-digit block of a BitLocker recovery password is 11 x a 16-bit value.
 * Finds every single wrong digit and every swap of neighbours; not two blocks in each other's place.
 */
export const isValidBlock = (block: string): boolean =>
  /^\d{6}$/.test(block) && Number(block) % 11 === 0 && Number(block) <= highestBlock;

/**
 * Numbers (1-8) of the blocks whose check fails: at least one digit in them is wrong.
 * key: as `normaliseKey` returns it. A block that is missing counts as bad.
 */
export const badBlocks = (key: string): number[] => {
  const blocks = key.split("-");
  return Array.from({ length: blockCount }, (_, index) => index + 1).filter(
    (number) => !isValidBlock(blocks[number - 1] ?? ""),
  );
};

/** Blanks and every dash that word processors put in the place of a hyphen. */
const separators = /[\s\u00ad\u200b\u2060\-\u2010-\u2015\u2212]/g;

/**
 * 48 digits, written together or apart by blanks or dashes -> the form with hyphens that recovery prompts take.
 * null: not 48 digits. Wrong digits pass: `badBlocks` says where they are.
 */
export const normaliseKey = (text: string): string | null => {
  const digits = text.replace(separators, "");
  return /^\d{48}$/.test(digits) ? (digits.match(/\d{6}/g) ?? []).join("-") : null;
};

/** Numbers that repeat with their seed, so that every run measures the same data. */
export interface Random {
  /** A whole number from 0 to below - 1. */
  below(below: number): number;
  pick<T>(from: readonly [T, ...T[]]): T;
  digits(count: number): string;
  bytes(count: number): Buffer;
}

/** source: mulberry32. */
export const createRandom = (seed: number): Random => {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    pick: (from) => from[below(from.length)] ?? from[0],
    digits: (count) => Array.from({ length: count }, () => below(10)).join(""),
    bytes: (count) => Buffer.from(Array.from({ length: count }, () => below(256))),
  };
};

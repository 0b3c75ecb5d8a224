/** Numbers that repeat with their seed. */
export interface Random {
  /** A whole number from 0 to below - 1. */
  below(below: number): number;
  /** A number from 0 to below. */
  upTo(limit: number): number;
  pick<T>(from: readonly [T, ...T[]]): T;
}

/** The same numbers for the same seed and name, whatever ran before. source: FNV-1a, then mulberry32. */
export const randomOf = (seed: number, name: string): Random => {
  let state = 0x811c9dc5 ^ seed;
  for (const char of name) state = Math.imul(state ^ char.charCodeAt(0), 0x01000193);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    upTo: (limit) => next() * limit,
    pick: (from) => from[below(from.length)] ?? from[0],
  };
};

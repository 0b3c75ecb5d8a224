/** One thing that is measured: answers with milliseconds (or, for a percentile, whatever it measures in ms). */
export interface Side {
  readonly name: string;
  readonly measure: () => number | Promise<number>;
}

export interface Measured {
  readonly name: string;
  /** In the order of the rounds. */
  readonly ms: readonly number[];
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Between two values the mean of both, weighted by their distance. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? Number.NaN;
  return low + (high - low) * (at - Math.floor(at));
};

/**
 * Measures every side once per round, each round beginning with another one: what disturbs the computer for a while disturbs all
 * sides. With more than one round, another one before them is not counted: it warms up.
 */
export const alternate = async (rounds: number, sides: readonly Side[]): Promise<readonly Measured[]> => {
  const results = sides.map(({ name }) => ({ name, ms: [] as number[] }));
  for (let round = rounds > 1 ? -1 : 0; round < rounds; round += 1) {
    for (let step = 0; step < sides.length; step += 1) {
      const at = (step + Math.max(round, 0)) % sides.length;
      const ms = (await sides[at]?.measure()) ?? Number.NaN;
      if (round >= 0) results[at]?.ms.push(ms);
    }
  }
  return results;
};

export const timed = async (work: () => unknown): Promise<number> => {
  const startedMs = performance.now();
  await work();
  return performance.now() - startedMs;
};

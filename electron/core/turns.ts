/** Work that must not overlap: each waits until the one before it has ended, however it ended. */
export interface Turns {
  take<T>(work: () => T | Promise<T>): Promise<T>;
}

export const createTurns = (): Turns => {
  let last: Promise<unknown> = Promise.resolve();
  return {
    take: (work) => {
      const turn = last.then(work);
      last = turn.catch(() => {});
      return turn;
    },
  };
};

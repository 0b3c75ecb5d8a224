/** What decides the number of an item on paper. */
export interface Numbered {
  /** Number as written in an ordered list. */
  readonly own: number | null;
  readonly numbered: boolean;
  /** Position of its phase. */
  readonly phase: number;
}

/**
 * Fixed numbers for paper, each once, in order. The author's numbers are kept where they rise; where they begin again with every
 * list, counting goes on. Gates take the number of the step before and a letter: `4`, `4a`, `4b`, `5`.
 */
export const paperNumbers = (items: readonly Numbered[]): readonly string[] => {
  const authors = countsThroughout(items);
  let count = 0;
  let letters = 0;
  return items.map(({ own, numbered }) => {
    if (!numbered || (authors && own === null)) {
      letters += 1;
      return `${count}${letterOf(letters)}`;
    }
    letters = 0;
    count = own !== null && own > count ? own : count + 1;
    return String(count);
  });
};

/** True when the author's numbers go on from one phase to another: then steps without a number must not shift them. */
const countsThroughout = (items: readonly Numbered[]): boolean => {
  const own = items.filter((item) => item.own !== null);
  return own.some((item, index) => {
    const before = own[index - 1];
    return before !== undefined && before.phase !== item.phase && item.own === (before.own ?? 0) + 1;
  });
};

/** 1 -> a, 26 -> z, 27 -> aa. */
const letterOf = (count: number): string => {
  const rest = Math.floor((count - 1) / 26);
  return (rest > 0 ? letterOf(rest) : "") + String.fromCharCode(97 + ((count - 1) % 26));
};

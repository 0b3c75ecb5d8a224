/**
 * True when a word that was typed from paper is this one: case, space and a number before it do not matter, its first four letters are enough (no two words
 * of the list are alike in them).
 */
export const isTypedBack = (typed: string, word: string): boolean => {
  const given = typed.toLowerCase().replaceAll(/[^a-z]/g, "");
  return given === word || (given.length >= 4 && word.slice(0, 4) === given);
};

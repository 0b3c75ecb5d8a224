import { wordlist } from "@scure/bip39/wordlists/english.js";
import { expect, test } from "vitest";
import { checkWords, exchangedYZ } from "../../../../renderer/ui/secret/word-check.ts";

const words = wordlist.slice(0, 24);

test("capitals, line numbers and line ends do not matter", () => {
  const typed = words.map((word, at) => `${at + 1}. ${word.toUpperCase()}`).join("\r\n");
  expect(checkWords(typed, 24)).toMatchObject({ known: 24, complete: true, text: words.join(" ") });
});

test("four letters of any word are enough, and stand for exactly that word", () => {
  for (const word of wordlist)
    expect(checkWords(`${word.slice(0, 4)} `, 1).words[0]).toMatchObject({ state: "known", word });
});

test("a word that is still being typed is not called wrong; a finished one is, by its position", () => {
  expect(checkWords("abandon ab", 24).words.map(({ state }) => state)).toEqual(["known", "typing"]);
  expect(checkWords("abandon ab ", 24)).toMatchObject({ known: 1, unknown: [2] });
  expect(checkWords("abandon xq", 24).unknown).toEqual([2]);
});

test("three letters are enough where only one word begins so", () => {
  expect(checkWords("zeb", 24).words[0]).toMatchObject({ state: "known", word: "zebra" });
  expect(checkWords("abs ", 24).words[0]).toMatchObject({ state: "unknown", word: null });
});

test.each([23, 25])("%i words are not a sheet of 24", (count) => {
  expect(checkWords(wordlist.slice(0, count).join(" "), 24)).toMatchObject({ complete: false, text: "" });
});

test("a scanner that exchanges Y and Z is seen through", () => {
  const scanned = "YEBRA ZEAR YOO";
  expect(checkWords(scanned, 3).unknown).toEqual([1, 2, 3]);
  expect(exchangedYZ(scanned, 3)).toBe("ZEBRA YEAR ZOO");
});

test("nothing is exchanged where that would not make every word one of the list", () => {
  expect(exchangedYZ("zebra year", 2)).toBeNull();
  expect(exchangedYZ("zear qqqq", 2)).toBeNull();
});

import { expect, test } from "vitest";
import { de } from "#shared/text/de/de.ts";
import { en } from "#shared/text/en/en.ts";

interface Texts {
  readonly [key: string]: string | Texts;
}

/** `{ a: { b: "x" } }` -> [["a.b", "x"]] */
const flat = (texts: Texts, prefix = ""): (readonly [string, string])[] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === "string" ? [[prefix + key, value] as const] : flat(value, `${prefix}${key}.`),
  );

const english = new Map(flat(en));
const german = new Map(flat(de));

const placeholders = (text = ""): readonly string[] => (text.match(/\{\{[^}]*\}\}/g) ?? []).sort();

test("German and English have the same keys", () => {
  expect(english.size).toBeGreaterThan(0);
  expect([...german.keys()].sort()).toEqual([...english.keys()].sort());
});

test("a text has the same placeholders in both languages", () => {
  const different = [...english].filter(
    ([key, text]) => placeholders(text).join() !== placeholders(german.get(key)).join(),
  );
  expect(different.map(([key, text]) => [key, text, german.get(key)])).toEqual([]);
});

test("every placeholder is a plain name in double braces", () => {
  const rest = (text: string) => text.replaceAll(/\{\{[a-zA-Z]+\}\}/g, "");
  expect([...english, ...german].filter(([, text]) => /[{}]/.test(rest(text)))).toEqual([]);
});

test("no text is empty", () => {
  expect([...english, ...german].filter(([, text]) => text.trim() === "").map(([key]) => key)).toEqual([]);
});

test("a text begins and ends with the same space in both languages", () => {
  const ends = (text = "") => [/^\s*/.exec(text)?.[0], /\s*$/.exec(text)?.[0]].join("|");
  expect(
    [...english].filter(([key, text]) => ends(text) !== ends(german.get(key))).map(([key]) => key),
  ).toEqual([]);
});

test("a text with a form for one has a form for many", () => {
  const single = [...english.keys()].filter((key) => key.endsWith("_one"));
  expect(single.filter((key) => !english.has(key.replace(/_one$/, "_other")))).toEqual([]);
});

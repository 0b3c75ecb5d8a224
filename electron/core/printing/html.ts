/** Text that is HTML already; everything else is escaped when it meets it. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type HtmlValue = Html | string | number | null | readonly HtmlValue[];

/**
 * HTML with holes: strings and numbers are escaped, null is nothing, lists are joined.
 * There is no way to insert a string unescaped except `new Html(…)`.
 */
export const html = (parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html =>
  new Html(parts.reduce((text, part, at) => text + insert(values[at - 1] ?? null) + part));

const insert = (value: HtmlValue): string => {
  if (value === null) return "";
  if (value instanceof Html) return value.text;
  if (typeof value === "string") return escapeHtml(value);
  if (typeof value === "number") return String(value);
  return value.map(insert).join("");
};

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Safe in text and in quoted attributes. Control characters that HTML forbids become U+FFFD, as a browser would show them. */
export const escapeHtml = (text: string): string =>
  text
    .replace(/[&<>"']/g, (found) => escapes[found] ?? found)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is replaced
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, "\ufffd");

/** A CSS string in quotes; everything but plain letters and digits is escaped, so it cannot end a <style> either. */
export const cssString = (text: string): string =>
  `"${[...text]
    .map((letter) =>
      /[A-Za-z0-9 .,:_-]/.test(letter) ? letter : `\\${letter.codePointAt(0)?.toString(16)} `,
    )
    .join("")}"`;

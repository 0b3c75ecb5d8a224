/**
 * How a line of Markdown begins a block, decided from its first signs alone. CommonMark 0.31, GFM tables and footnotes, directives.
 * text: the rest of a line after its indentation, tabs expanded.
 */

export const isHeading = (text: string): boolean => /^#{1,6}(?: |$)/.test(text);

/** `---`, `* * *`, `___`: also what underlines a heading, when it consists of hyphens alone. */
export const isRule = (text: string): boolean => /^([-*_])(?: *\1){2,} *$/.test(text);

export const isUnderline = (text: string): boolean => /^(?:=+|-+) *$/.test(text);

/** Cells of a line when it is a row of a table. */
export const cellCount = (text: string): number => cellsOf(text).length;

/** The second line of a table, with that many columns if a number is given: cells of hyphens, at least one bar. */
export const isTableDelimiter = (text: string, columns?: number): boolean => {
  const cells = cellsOf(text);
  return (
    text.includes("|") &&
    (columns ?? cells.length) === cells.length &&
    cells.every((cell) => /^ *:?-+:? *$/.test(cell))
  );
};

const cellsOf = (text: string): readonly string[] =>
  text
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "")
    .split(/(?<!\\)\|/);

/** The fence that opens a block of code, or null. A fence of backticks has none after it. */
export const openingFence = (text: string): string | null => {
  const fence = /^(?:`{3,}|~{3,})/.exec(text)?.[0] ?? null;
  return fence?.startsWith("`") && text.includes("`", fence.length) ? null : fence;
};

export const closesFence = (text: string, fence: string): boolean =>
  text.startsWith(fence) && /^(?:`+|~+) *$/.test(text);

/** Number of colons of a line that opens a `:::` container, or 0. What follows its name is not checked to the end. */
export const openingColons = (text: string): number =>
  /^(:{3,})(?:[^\p{P}\p{S}\s]|[-_])+(?: *$|[[{])/u.exec(text)?.[1]?.length ?? 0;

/** A `::name` line of its own. One with signs in it that could be bold or a link counts as text. */
export const isLeafDirective = (text: string): boolean =>
  /^::(?:[^\p{P}\p{S}\s]|[-_])+(?:\[[^[\]*_~<]*\])?(?:\{[^{}[\]*_~<]*\})? *$/u.test(text);

export const closesColons = (text: string, colons: number): boolean =>
  text.startsWith(":".repeat(colons)) && /^:+ *$/.test(text);

/** Columns of `[^name]:` and the blanks after it at the beginning of a footnote's text, or 0. */
export const footnoteWidth = (text: string): number =>
  /^\[\^(?:\\.|[^\]\s\\])+\]: */.exec(text)?.[0].length ?? 0;

/** What ends raw HTML that goes on over blank lines, or null when the line does not begin such. */
export const lastingHtmlEnd = (text: string): RegExp | null =>
  htmlEnds.find(([start]) => start.test(text))?.[1] ?? null;

const htmlEnds: readonly (readonly [RegExp, RegExp])[] = [
  [/^<(?:script|pre|style|textarea)(?:[ >]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<!\[CDATA\[/, /\]\]>/],
  [/^<![a-z]/i, />/],
];

/** Begins raw HTML that ends at the next blank line. A tag that is none of HTML's blocks cannot stand right after a paragraph. */
export const isHtml = (text: string, afterParagraph: boolean): boolean =>
  htmlBlock.test(text) ||
  (!afterParagraph && (anyOpeningTag.test(text) || /^<\/[a-z][a-z\d-]*\s*>\s*$/i.test(text)));

const htmlBlock = new RegExp(
  `^</?(?:${[
    "address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt",
    "fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem",
    "nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul",
  ].join("|")})(?:\\s|/?>|$)`,
  "i",
);
const anyOpeningTag =
  /^<[a-z][a-z\d-]*(?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?>\s*$/i;

export interface ListMarker {
  /** Columns from the marker to where the entry's text stands. */
  readonly width: number;
  /** False for an empty entry and for numbers other than 1: these cannot stand right after a paragraph. */
  readonly interrupts: boolean;
}

export const listMarker = (text: string): ListMarker | null => {
  const match = /^(?:[-+*]|\d{1,9}[.)])(?=( +|$))/.exec(text);
  if (match === null || isRule(text)) return null;
  const [marker, blanks = ""] = match;
  const empty = text.trim() === marker;
  const gap = empty || blanks.length > 4 ? 1 : blanks.length;
  return {
    width: marker.length + gap,
    interrupts: !empty && (marker.length === 1 || /^1[.)]$/.test(marker)),
  };
};

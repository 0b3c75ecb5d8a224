/** What a runbook may be. Far above what people write, low enough that no file can hold up the program. */
export const runbookLimits = {
  /** UTF-8 bytes. */
  bytes: 1024 * 1024,
  lines: 50_000,
  /** Quotes and lists inside each other. */
  nesting: 100,
  /** `:::` containers inside each other. */
  containers: 8,
  /** Openings of bold, italic and the like in one paragraph; they could all stand inside each other. */
  openings: 1_000,
  /** UTF-8 bytes of the front matter. */
  frontMatterBytes: 16 * 1024,
  /** Effort of parsing in units of about 50 ns, as `survey` estimates it: constructs whose cost grows with the square. */
  effort: 40_000_000,
} as const;

export interface RunbookTooLarge {
  readonly kind: "runbooks.too-large";
  readonly bytes: number;
  readonly limit: number;
}

export interface RunbookTooDeep {
  readonly kind: "runbooks.too-deep";
  /** Where the limit was passed, from 1. */
  readonly line: number;
  /** nesting: things inside each other; effort: a part so intertwined that reading it would take minutes. */
  readonly what: "nesting" | "effort";
  readonly limit: number;
}

/** Length of the text in UTF-8. cost: one pass. */
export const utf8Length = (text: string): number => {
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return bytes;
};

import Papa from "papaparse";
import type { Language } from "#shared/text/translator.ts";

export type Cell = string | number;

/** What a spreadsheet of that language opens without asking: German Excel wants `;`. */
const delimiters: Readonly<Record<Language, string>> = { de: ";", en: "," };

/** Without it Excel takes UTF-8 for Windows-1252. */
const byteOrderMark = "\ufeff";

/** A spreadsheet would run these; the wide forms too, which some turn into the narrow ones. */
const formula = /^[=+\-@\t\r＝＋－＠]/u;

const rowsAtOnce = 500;

/**
 * A CSV file in pieces: UTF-8 with BOM, CRLF, cells quoted where needed. A text that would run as a formula gets an
 * apostrophe in front. Memory: some hundred rows.
 */
export function* csvPieces(
  language: Language,
  header: readonly string[],
  rows: Iterable<readonly Cell[]>,
): Generator<string> {
  const write = (some: readonly (readonly Cell[])[]): string =>
    `${Papa.unparse(some as Cell[][], {
      delimiter: delimiters[language],
      newline: "\r\n",
      escapeFormulae: formula,
    })}\r\n`;
  yield byteOrderMark + write([header]);
  let waiting: (readonly Cell[])[] = [];
  for (const row of rows) {
    waiting.push(row);
    if (waiting.length < rowsAtOnce) continue;
    yield write(waiting);
    waiting = [];
  }
  if (waiting.length > 0) yield write(waiting);
}

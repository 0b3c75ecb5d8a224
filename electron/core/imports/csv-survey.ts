import { importLimits } from "./limits.ts";

/** Signs that separate cells, in the order in which they win a tie. */
const delimiters = [";", "\t", ",", "|"] as const;

export interface Survey {
  /** Records, blank ones and the header among them. */
  readonly records: number;
  readonly columns: number;
  /** The record whose quotation mark is never closed, or only after more than a cell may hold: its number, from 1, and where it begins in the text. */
  readonly unclosed: { readonly row: number; readonly index: number } | null;
}

const quote = 34;
const newlineOf = (text: string): "\n" | "\r" => (text.includes("\n") ? "\n" : "\r");

/**
 * Counts records and columns without building any of them, so that a table of ten million columns is refused for the
 * price of a look. Stops early once there are more columns or records than an import takes.
 * A quotation mark closes only before a delimiter, a line break or the end, as the parser has it.
 */
export const surveyTable = (text: string, delimiter: string): Survey => {
  const separator = delimiter.charCodeAt(0);
  const newline = newlineOf(text).charCodeAt(0);
  let records = 0;
  let widest = 0;
  let columns = 1;
  let recordStart = 0;
  let quoted = false;
  let quoteStart = 0;
  let atStart = true;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (quoted) {
      if (code !== quote) {
        if (index - quoteStart < importLimits.cellLength) continue;
        break;
      }
      if (text.charCodeAt(index + 1) === quote) index += 1;
      else if (endsCell(text, index + 1, separator, newline)) quoted = false;
    } else if (code === separator) {
      columns += 1;
      atStart = true;
      if (columns > importLimits.columns) return { records: records + 1, columns, unclosed: null };
    } else if (code === newline) {
      records += 1;
      widest = Math.max(widest, columns);
      columns = 1;
      atStart = true;
      recordStart = index + 1;
      if (records > importLimits.rows) return { records, columns: widest, unclosed: null };
    } else {
      if (code === quote && atStart) {
        quoted = true;
        quoteStart = index;
      }
      atStart = false;
    }
  }
  return {
    records: records + 1,
    columns: Math.max(widest, columns),
    unclosed: quoted ? { row: records + 1, index: recordStart } : null,
  };
};

const endsCell = (text: string, from: number, separator: number, newline: number): boolean => {
  let index = from;
  while (index < text.length) {
    const code = text.charCodeAt(index);
    if (code === separator || code === newline) return true;
    if (code !== 32 && code !== 9 && code !== 13) return false;
    index += 1;
  }
  return true;
};

/** The first records of a table as counts of each delimiter, outside quotation marks. */
const countsPerRecord = (text: string): readonly (readonly number[])[] => {
  const newline = newlineOf(text);
  const records: number[][] = [];
  let counts = delimiters.map(() => 0);
  let quoted = false;
  let blank = true;
  for (const sign of text.slice(0, 65_536)) {
    if (sign === '"') quoted = !quoted;
    if (sign === newline && !quoted) {
      if (!blank) records.push(counts);
      counts = delimiters.map(() => 0);
      blank = true;
      if (records.length === 20) return records;
      continue;
    }
    if (sign.trim() !== "") blank = false;
    const which = delimiters.indexOf(sign as (typeof delimiters)[number]);
    if (which >= 0 && !quoted) counts[which] = (counts[which] ?? 0) + 1;
  }
  return blank ? records : [...records, counts];
};

/**
 * The delimiter whose number in the header most records repeat; ties go to the one with more columns.
 * agreeing: share of the first records with exactly as many of it as the header; 0 when no delimiter is in the header.
 */
export const sniffDelimiter = (
  text: string,
): { readonly delimiter: string; readonly columns: number; readonly agreeing: number } => {
  const records = countsPerRecord(text);
  const header = records[0] ?? [];
  const candidates = delimiters.map((delimiter, which) => {
    const columns = (header[which] ?? 0) + 1;
    const same = records.filter((counts) => counts[which] === header[which]).length;
    return { delimiter, columns, agreeing: columns > 1 ? same / records.length : 0 };
  });
  const best = candidates.toSorted((a, b) => b.agreeing - a.agreeing || b.columns - a.columns)[0];
  return best && best.columns > 1 ? best : { delimiter: ",", columns: 1, agreeing: 0 };
};

/** The line `sep=;` with which some programs tell a spreadsheet the delimiter; it is no record. */
export const takeSepLine = (text: string): { readonly delimiter: string | null; readonly rest: string } => {
  const line = /^"?sep=(.)"?\r?(?:\n|$)/i.exec(text);
  return line?.[1] === undefined
    ? { delimiter: null, rest: text }
    : { delimiter: line[1], rest: text.slice(line[0].length) };
};

import Papa from "papaparse";
import { clip, tidy } from "#shared/domain/imports/cells.ts";
import { maskKeyDigits } from "#shared/domain/imports/mask.ts";
import { ok, type Result, refuse } from "#shared/kernel/result.ts";
import { sniffDelimiter, surveyTable, takeSepLine } from "./csv-survey.ts";
import { importLimits } from "./limits.ts";
import { type Cancelled, cancelled, type Pace } from "./pace.ts";

export interface TableRecord {
  /** Number of the record as a spreadsheet shows it: the header is 1, blank rows count, a quoted line break does not. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** A delimited text as columns and records; blank records are left out. */
export interface Table {
  /** Unique names of the columns: the header's, with a number behind repeated ones and a letter for those without. */
  readonly columns: readonly string[];
  readonly records: readonly TableRecord[];
  readonly delimiter: string;
  /** The row whose quotation mark is never closed: it and everything after it is not in `records`. */
  readonly unclosedAt: number | null;
}

export type CannotTabulate =
  | { readonly kind: "imports.too-many-columns"; readonly file: string; readonly limit: number }
  | { readonly kind: "imports.too-many-rows"; readonly file: string; readonly limit: number };

type Refusal = Result<never, CannotTabulate> | Cancelled;

/**
 * Reads a delimited text. The delimiter is sniffed, or taken from a `sep=` line.
 * cost: linear, one pass to count and one to parse, giving way to other work after every MiB.
 */
export const readTable = async (
  file: string,
  text: string,
  pace: Pace,
): Promise<{ readonly ok: true; readonly value: Table } | Refusal> => {
  const { delimiter: announced, rest } = takeSepLine(text);
  const delimiter = announced ?? sniffDelimiter(rest).delimiter;
  const survey = surveyTable(rest, delimiter);
  if (survey.columns > importLimits.columns)
    return refuse({ kind: "imports.too-many-columns", file, limit: importLimits.columns });
  if (survey.records > importLimits.rows)
    return refuse({ kind: "imports.too-many-rows", file, limit: importLimits.rows });

  const records: TableRecord[] = [];
  let row = 0;
  const readable = survey.unclosed ? rest.slice(0, survey.unclosed.index) : rest;
  const whole = await parseBlocks(
    readable,
    delimiter,
    (cells) => {
      row += 1;
      if (cells.some((cell) => cell.trim() !== "")) records.push({ row, cells });
    },
    () => pace.pause(row, survey.records, file),
  );
  if (!whole) return cancelled;

  const [header, ...body] = records;
  return ok({
    columns: columnNames(header?.cells ?? []),
    records: body,
    delimiter,
    unclosedAt: survey.unclosed?.row ?? null,
  });
};

/** Feeds every record to `take`, asking `goOn` after every MiB; false when it said no. */
const parseBlocks = (
  text: string,
  delimiter: string,
  take: (cells: string[]) => void,
  goOn: () => Promise<boolean>,
): Promise<boolean> =>
  new Promise((resolve, reject) => {
    Papa.parse<string[]>(text, {
      delimiter,
      // A carriage return before it ends up in the last cell and is trimmed there: so mixed line ends do no harm.
      newline: text.includes("\n") ? "\n" : "\r",
      chunkSize: 1024 * 1024,
      chunk: ({ data }: Papa.ParseResult<string[]>, parser: Papa.Parser) => {
        for (const cells of data) take(cells);
        parser.pause();
        goOn().then((yes) => {
          if (yes) return parser.resume();
          resolve(false);
          parser.abort();
        }, reject);
      },
      complete: () => resolve(true),
    });
  });

const letterOf = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : letterOf(Math.floor(index / 26) - 1) + String.fromCharCode(65 + (index % 26));

const columnNames = (header: readonly string[]): readonly string[] => {
  const taken = new Set<string>();
  return header.map((cell, index) => {
    const heading = clip(maskKeyDigits(tidy(cell).replace(/\s+/g, " ")), 120);
    const base = heading === "" ? `(${letterOf(index)})` : heading;
    let name = base;
    for (let number = 2; taken.has(name); number += 1) name = `${base} (${number})`;
    taken.add(name);
    return name;
  });
};

import { hasLostLetters, isFormula, tidy } from "#shared/domain/imports/cells.ts";
import type { TableShape } from "#shared/domain/imports/fields.ts";
import type { ColumnMapping } from "#shared/domain/imports/mapping.ts";
import { maskKeyDigits } from "#shared/domain/imports/mask.ts";
import type { Table, TableRecord } from "./csv.ts";
import { inBlocks, type Pace } from "./pace.ts";
import type { ProblemList } from "./problem-list.ts";

/** A table together with what its columns mean. */
export interface MappedTable {
  readonly file: string;
  readonly shape: TableShape;
  readonly table: Table;
  readonly mapping: ColumnMapping;
}

/** One record, read by field. */
export interface TableRow {
  readonly file: string;
  readonly row: number;
  /** The tidy cell; "" when the cell is empty or the field has no column. */
  text(field: string): string;
  /** Heading of the field's column. */
  heading(field: string): string;
}

/** Fields of names, in which a question mark inside a word can only be a letter that got lost. */
const nameFields = new Set([
  ...["name", "firstName", "lastName", "organisation", "department", "role", "deputy", "owner", "location"],
]);

/**
 * Visits every record of a table, after saying what is wrong with it whatever it means: too few or too many cells, formulas,
 * lost letters, an unclosed quotation mark. Records with too many cells are left out: their columns have shifted.
 * Answers false when the person cancelled.
 */
export const visitRows = async (
  { file, table, mapping }: MappedTable,
  problems: ProblemList,
  pace: Pace,
  visit: (row: TableRow) => void,
): Promise<boolean> => {
  const indexByField = new Map(
    Object.entries(mapping)
      .map(([field, column]) => [field, table.columns.indexOf(column)] as const)
      .filter(([, index]) => index >= 0),
  );
  const mapped = [...indexByField].map(([field, index]) => ({
    index,
    column: mapping[field] ?? "",
    names: nameFields.has(field),
  }));
  const heading = (field: string) => mapping[field] ?? "";
  const whole = await inBlocks(table.records, pace, file, (record) => {
    const place = { file, row: record.row };
    if (!hasUsableWidth(record, table.columns.length)) {
      const facts = { expected: table.columns.length, found: record.cells.length };
      problems.add("refused", "column-count", place, facts);
      return;
    }
    if (record.cells.length < table.columns.length) {
      const facts = { expected: table.columns.length, found: record.cells.length };
      problems.add("notice", "column-count", place, facts);
    }
    for (const { index, column, names } of mapped) {
      const cell = record.cells[index];
      if (cell === undefined || cell === "") continue;
      const code = isFormula(cell) ? "formula-cell" : hasLostLetters(cell, names) ? "lost-letters" : null;
      if (code === null) continue;
      problems.add("notice", code, { ...place, column }, { column, value: maskKeyDigits(tidy(cell)) });
    }
    const text = (field: string) => {
      const index = indexByField.get(field);
      return index === undefined ? "" : tidy(record.cells[index] ?? "");
    };
    visit({ ...place, text, heading });
  });
  if (table.unclosedAt !== null) problems.add("refused", "unclosed-quote", { file, row: table.unclosedAt });
  return whole;
};

/** Trailing empty cells are common and do no harm; a single cell in a wider table is a stray line. */
const hasUsableWidth = (record: TableRecord, columns: number): boolean =>
  record.cells.slice(columns).every((cell) => cell.trim() === "") &&
  (record.cells.length > 1 || columns === 1);

/** Whether the table speaks of the field at all: what it does not mention stays as it is. */
export const mentions = ({ mapping }: MappedTable, field: string): boolean => (mapping[field] ?? "") !== "";

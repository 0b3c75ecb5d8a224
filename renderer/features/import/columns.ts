import type { ImportReport } from "#shared/contract/areas/reference.ts";
import { neededFields, type TableShape, tableFields } from "#shared/domain/imports/fields.ts";
import type { ColumnMapping } from "#shared/domain/imports/mapping.ts";
import type { ImportKind } from "#shared/domain/imports/problem.ts";

export type ReportFile = ImportReport["files"][number];

/** What a table of the report was read as; null for files that have no columns. */
export const tableShapeOf = (kind: ImportKind, file: ReportFile): TableShape | null => {
  if (file.fields.length === 0 || kind === "runbooks") return null;
  return kind === "keys" && file.fields.includes("deviceName") ? "key-devices" : kind;
};

/** Every field with its column, "" for none: what the person sees, so that a check reads exactly that. */
export const wholeMapping = (fields: readonly string[], mapping: ColumnMapping): Record<string, string> =>
  Object.fromEntries(fields.map((field) => [field, mapping[field] ?? ""]));

/** Whether the table cannot be read without this field: no other field with a column can stand in for it. */
export const isNeeded = (shape: TableShape, mapping: ColumnMapping, field: string): boolean =>
  neededFields[shape].some(
    (group) =>
      group.includes(field) && group.every((other) => other === field || (mapping[other] ?? "") === ""),
  );

/** Fields without which nothing can be read, still without a column; each group needs one of its fields. */
export const missingFields = (shape: TableShape, mapping: ColumnMapping): readonly (readonly string[])[] =>
  neededFields[shape].filter((group) => group.every((field) => (mapping[field] ?? "") === ""));

/** Columns that no field takes, in the order of the file. */
export const unusedColumns = (columns: readonly string[], mapping: ColumnMapping): readonly string[] => {
  const used = new Set(Object.values(mapping));
  return columns.filter((column) => !used.has(column));
};

/** The fields of a table, in the order in which people look for them. */
export const fieldsOf = (shape: TableShape): readonly string[] =>
  tableFields[shape].map(({ field }) => field);

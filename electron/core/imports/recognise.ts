import type { TableShape } from "#shared/domain/imports/fields.ts";
import {
  type ColumnMapping,
  isReadable,
  recogniseTable,
  suggestMapping,
} from "#shared/domain/imports/mapping.ts";
import type { ImportKind } from "#shared/domain/imports/problem.ts";
import { sniffDelimiter, takeSepLine } from "./csv-survey.ts";
import { isMarkdownName } from "./files.ts";

/** What a text looks like before it is taken apart. */
export type TextForm = "markdown" | "vcard" | "manage-bde" | "csv";

/**
 * Recognises a text by its content; Markdown, which any text is, by its name or because the person said so.
 * Text that holds a key ID and a recovery password but is no table is the output of `manage-bde` or a saved key.
 */
export const recogniseText = (name: string, text: string, kind: ImportKind | null): TextForm => {
  if (kind === "runbooks" || (kind === null && isMarkdownName(name))) return "markdown";
  if (/^BEGIN:VCARD[ \t]*\r?$/im.test(text.slice(0, 65_536))) return "vcard";
  const isTable = sniffDelimiter(takeSepLine(text).rest).agreeing === 1;
  return !isTable && keyIdPattern.test(text) && passwordPattern.test(text) ? "manage-bde" : "csv";
};

const keyIdPattern = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;
const passwordPattern = /(?:\d{6}-){7}\d{6}/;

/** The kind of records that a recognised text holds; null when a table's headings are unknown. */
export const kindOf = (form: TextForm, columns: readonly string[]): ImportKind | null => {
  if (form === "markdown") return "runbooks";
  if (form === "vcard") return "contacts";
  if (form === "manage-bde") return "keys";
  const shape = recogniseTable(columns);
  return shape === "key-devices" ? null : shape;
};

/** Settles what a table's columns mean: the person's word first, then what was used last time, then the headings. */
export const settleMapping = (
  shape: TableShape,
  columns: readonly string[],
  remembered: ColumnMapping | null,
  wished: ColumnMapping,
): ColumnMapping => {
  const there = (mapping: ColumnMapping) =>
    Object.entries(mapping).filter(([, column]) => column === "" || columns.includes(column));
  const taken = new Set(Object.values(wished).filter(Boolean));
  const proposed = Object.entries({
    ...suggestMapping(shape, columns),
    ...Object.fromEntries(there(remembered ?? {})),
  }).filter(([field, column]) => !(field in wished) && !taken.has(column));
  return Object.fromEntries([...proposed, ...Object.entries(wished)].filter(([, column]) => column !== ""));
};

/** The shape in which a table can serve that kind, or null. */
export const shapeFor = (
  kind: Exclude<ImportKind, "runbooks">,
  mappingOf: (shape: TableShape) => ColumnMapping,
): { readonly shape: TableShape; readonly mapping: ColumnMapping } | null => {
  const shapes: readonly TableShape[] = kind === "keys" ? ["keys", "key-devices"] : [kind];
  return (
    shapes
      .map((shape) => ({ shape, mapping: mappingOf(shape) }))
      .find(({ shape, mapping }) => isReadable(shape, mapping)) ?? null
  );
};

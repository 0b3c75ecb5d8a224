import { neededFields, type TableShape, tableFields } from "./fields.ts";

/** Field of the record -> column of the file, as the header names it. */
export type ColumnMapping = Readonly<Record<string, string>>;

const spelled: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

/**
 * A heading in the form in which headings are compared: lower case, umlauts spelled out, without a unit, spaces
 * and punctuation. `Wiederanlaufzeit (min)` -> `wiederanlaufzeit`, `Telefon (geschäftlich)` -> `telefongeschaeftlich`.
 */
export const normaliseHeading = (heading: string): string =>
  heading
    .normalize("NFC")
    .toLowerCase()
    .replace(unit, "")
    .replace(/[äöüß]/g, (letter) => spelled[letter] ?? letter)
    .normalize("NFD")
    .replace(/[^\p{L}\p{N}]/gu, "");

const unit =
  /[([]\s*(?:in\s+)?(?:min|mins|minutes|minuten|h|std|stunden|hours|d|tage|days)\.?\s*[)\]]|\s(?:in\s+)?(?:minutes|minuten|hours|stunden|days|tagen?)$/g;

/**
 * Proposes a column for every field whose heading is known; no column serves two fields.
 * Fields come in order of importance, and of a field's headings the first that is there wins.
 */
export const suggestMapping = (shape: TableShape, columns: readonly string[]): ColumnMapping => {
  const columnByHeading = new Map<string, string>();
  for (const column of columns) {
    const heading = normaliseHeading(column);
    if (heading !== "" && !columnByHeading.has(heading)) columnByHeading.set(heading, column);
  }
  const taken = new Set<string>();
  const mapping: Record<string, string> = {};
  for (const { field, headings } of tableFields[shape]) {
    const column = headings
      .map((heading) => columnByHeading.get(normaliseHeading(heading)))
      .find((candidate) => candidate !== undefined && !taken.has(candidate));
    if (column === undefined) continue;
    taken.add(column);
    mapping[field] = column;
  }
  return mapping;
};

/** Whether a table with this mapping can be read as that shape. */
export const isReadable = (shape: TableShape, mapping: ColumnMapping): boolean =>
  neededFields[shape].every((group) => group.some((field) => (mapping[field] ?? "") !== ""));

/** Name under which a mapping is remembered: tables with the same headings in the same order share it. */
export const headerShape = (shape: TableShape, columns: readonly string[]): string =>
  [shape, ...columns.map(normaliseHeading)].join("\t");

/**
 * Which table this is, by its headings alone; null when no shape can be read from it.
 * Keys need both their columns, and win; then the shape with the most known headings.
 */
export const recogniseTable = (columns: readonly string[]): TableShape | null => {
  if (isReadable("keys", suggestMapping("keys", columns)) && hasKeyHeading(columns)) return "keys";
  const candidates = (["systems", "contacts", "endpoints"] as const)
    .map((shape) => ({ shape, mapping: suggestMapping(shape, columns) }))
    .filter(({ shape, mapping }) => isReadable(shape, mapping) && Object.keys(mapping).length > 1)
    .sort((a, b) => Object.keys(b.mapping).length - Object.keys(a.mapping).length);
  return candidates[0]?.shape ?? null;
};

/** `ID` and `Key` alone are also the headings of other lists: with two columns they are ConfigMgr's keys. */
const hasKeyHeading = (columns: readonly string[]): boolean =>
  columns.length === 2 ||
  columns.some((column) => /recovery|fve|wiederherstell|keyid/.test(normaliseHeading(column))) ||
  columns.some((column) => normaliseHeading(column) === "volumetype");

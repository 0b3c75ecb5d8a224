import type { ImportKind } from "#shared/domain/imports/problem.ts";
import { imports } from "#shared/text/en/imports.ts";
import { keys } from "#shared/text/en/keys.ts";
import { displayBytes, displayNumber } from "#shared/text/numbers.ts";
import type { Language, Translate } from "#shared/text/translator.ts";
import type { ReportFile } from "./columns.ts";

const isKeyOf = <T extends object>(words: T, key: string): key is keyof T & string =>
  Object.hasOwn(words, key);

/** The name of a field; fields that nobody named yet as they are. People and devices have a name, systems a title. */
export const fieldWord = (t: Translate, kind: ImportKind, field: string): string => {
  if (field === "name" && kind !== "systems") return t("fill.columns.name");
  return isKeyOf(imports.fields, field) ? t(`imports.fields.${field}`) : field;
};

/** A value of a record as people read it: some are words of the program, not of the file. */
export const valueWord = (t: Translate, field: string, value: string): string =>
  field === "volumeType" && isKeyOf(keys.volume, value) ? t(`keys.volume.${value}`) : value;

/** What a file was recognised as. */
const shapeWord = (t: Translate, shape: string): string =>
  isKeyOf(imports.shapes, shape) ? t(`imports.shapes.${shape}`) : shape;

const signs = { ";": "semicolon", ",": "comma", "\t": "tab", "|": "bar" } as const;

/** The sign between the cells, by its name; other signs as they are. */
const delimiterWord = (t: Translate, delimiter: string): string =>
  isKeyOf(signs, delimiter) ? t(`fill.report.signs.${signs[delimiter]}`) : delimiter;

/** `systems.csv`, or `4 files`. */
export const filesWord = (t: Translate, language: Language, files: readonly ReportFile[]): string =>
  files.length === 1 && files[0]
    ? files[0].name
    : t("fill.report.files", {
        count: files.length,
        replace: { count: displayNumber(files.length, language) },
      });

/** `44 new, 1 changed`; what is none is left out. */
export const amountWords = (
  t: Translate,
  language: Language,
  counts: { readonly new: number; readonly changed: number },
): string => {
  const numbers = {
    new: displayNumber(counts.new, language),
    changed: displayNumber(counts.changed, language),
  };
  if (counts.changed === 0) return t("fill.apply.newOnly", numbers);
  return counts.new === 0 ? t("fill.apply.changedOnly", numbers) : t("fill.apply.both", numbers);
};

/** What a file was recognised as: `table`, `separator: semicolon`, `UTF-8 (BOM)`, `11 columns`, `3.9 kB`. */
export const fileFacts = (t: Translate, language: Language, file: ReportFile): readonly string[] => [
  shapeWord(t, file.shape),
  ...(file.delimiter === "" ? [] : [t("fill.report.separator", { sign: delimiterWord(t, file.delimiter) })]),
  file.encoding,
  ...(file.columns.length === 0 ? [] : [t("fill.report.columns", { count: file.columns.length })]),
  displayBytes(file.bytes, language),
];

/** The same for all files together: the facts of one; of several their shapes and their size. */
export const filesFacts = (t: Translate, language: Language, files: readonly ReportFile[]): string => {
  const [only] = files;
  if (files.length === 1 && only) return fileFacts(t, language, only).join(" · ");
  const shapes = [...new Set(files.map(({ shape }) => shapeWord(t, shape)))].join(", ");
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return [shapes, displayBytes(bytes, language)].join(" · ");
};

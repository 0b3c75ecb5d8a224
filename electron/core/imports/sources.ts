import { type ColumnMapping, headerShape } from "#shared/domain/imports/mapping.ts";
import type { ImportKind } from "#shared/domain/imports/problem.ts";
import { ok, type Result, refuse } from "#shared/kernel/result.ts";
import type { ReadableDb } from "../store/db.ts";
import { rememberedMapping } from "../store/queries/import-runs.ts";
import { type CannotTabulate, readTable, type Table } from "./csv.ts";
import { type DecodedText, decodeText } from "./decode.ts";
import { type CannotRead, findFiles, type RawFile, readFiles } from "./files.ts";
import type { Cancelled, Pace } from "./pace.ts";
import { kindOf, recogniseText, settleMapping, shapeFor, type TextForm } from "./recognise.ts";
import type { MappedTable } from "./table-rows.ts";

/** A file that was read and recognised. */
export type Source = Opened & { readonly mapped: MappedTable | null };

interface Opened {
  readonly name: string;
  readonly bytes: number;
  readonly encoding: DecodedText["encoding"];
  readonly damaged: boolean;
  readonly form: TextForm;
  /** Empty for tables, which lie in `table`. */
  readonly text: string;
  readonly table: Table | null;
}

export interface NotThisKind {
  readonly kind: "imports.not-this-kind";
  readonly file: string;
  /** The kind that was wanted, or "any". */
  readonly expected: ImportKind | "any";
  /** Headings of the table, to map by hand; empty when the file is none. */
  readonly columns: string[];
}

export type CannotImport = CannotRead | CannotTabulate | NotThisKind;

export interface Wish {
  /** null: recognised by content. */
  readonly kind: ImportKind | null;
  readonly paths: readonly string[];
  /** Per file name: field -> column. */
  readonly mapping?: Readonly<Record<string, ColumnMapping>> | undefined;
}

interface Sources {
  readonly kind: ImportKind;
  readonly sources: readonly Source[];
}

/** Reads and recognises every file of an import. All of them must hold the same kind of record. */
export const readSources = async (
  db: ReadableDb,
  wish: Wish,
  pace: Pace,
): Promise<Result<Sources, CannotImport> | Cancelled> => {
  if (wish.paths.length === 0) return refuse({ kind: "imports.no-files" });
  const found = await findFiles(wish.paths);
  if (!found.ok) return found;
  const [first] = found.value.files;
  if (found.value.folders && wish.kind !== null && wish.kind !== "runbooks")
    return refuse(notThisKind(first?.name ?? "", wish.kind, []));
  const files = await readFiles(found.value.files);
  if (!files.ok) return files;

  const opened: Opened[] = [];
  for (const file of files.value) {
    const one = await openSource(file, wish.kind, pace);
    if (!one.ok) return one;
    opened.push(one.value);
  }
  const kind = wish.kind ?? commonKind(opened);
  if (kind === null) return refuse(notThisKind(...strangerAmong(opened)));
  const sources: Source[] = [];
  for (const file of opened) {
    const mapped = mapSource(file, kind, db, wish);
    if (mapped === "no") return refuse(notThisKind(file.name, kind, file.table?.columns ?? []));
    sources.push({ ...file, mapped });
  }
  return ok({ kind, sources });
};

const openSource = async (
  { name, bytes }: RawFile,
  kind: ImportKind | null,
  pace: Pace,
): Promise<Result<Opened, CannotImport> | Cancelled> => {
  const decoded = decodeText(bytes);
  if (decoded === null) return refuse({ kind: "imports.binary", file: name });
  const { text, encoding, damaged } = decoded;
  if (text.trim() === "") return refuse({ kind: "imports.empty", file: name });
  const form = recogniseText(name, text, kind);
  const about = { name, bytes: bytes.length, encoding, damaged, form };
  if (form !== "csv") return ok({ ...about, text, table: null });
  const table = await readTable(name, text, pace);
  return table.ok ? ok({ ...about, text: "", table: table.value }) : table;
};

const kindsOf = (file: Opened): ImportKind | null => kindOf(file.form, file.table?.columns ?? []);

/** The one kind of all files; a list of devices may stand beside keys, to name them. */
const commonKind = (files: readonly Opened[]): ImportKind | null => {
  const kinds = new Set(files.map(kindsOf));
  if (kinds.has("keys") && [...kinds].every((kind) => kind === "keys" || kind === "endpoints")) return "keys";
  return kinds.size === 1 ? ([...kinds][0] ?? null) : null;
};

/** The file to name when no common kind was found: the first unknown one, else the first that differs. */
const strangerAmong = (files: readonly Opened[]): [string, ImportKind | "any", readonly string[]] => {
  const [first] = files;
  const expected = first && kindsOf(first);
  const stranger =
    files.find((file) => kindsOf(file) === null) ?? files.find((file) => kindsOf(file) !== expected);
  const known = stranger && kindsOf(stranger) === null && files.length === 1;
  return [stranger?.name ?? "", known ? "any" : (expected ?? "any"), stranger?.table?.columns ?? []];
};

const notThisKind = (
  file: string,
  expected: ImportKind | "any",
  columns: readonly string[],
): NotThisKind => ({ kind: "imports.not-this-kind", file, expected, columns: [...columns] });

/** null: a text that needs no mapping; "no": a file that cannot serve this kind, or a wish for a column that is not there. */
const mapSource = (
  { name, form, table }: Opened,
  kind: ImportKind,
  db: ReadableDb,
  wish: Wish,
): MappedTable | null | "no" => {
  if (table === null) return kindOf(form, []) === kind ? null : "no";
  if (kind === "runbooks") return "no";
  const wished = wish.mapping?.[name] ?? {};
  if (Object.values(wished).some((column) => column !== "" && !table.columns.includes(column))) return "no";
  const settled = shapeFor(kind, (shape) => {
    const remembered = rememberedMapping(db, headerShape(shape, table.columns));
    return settleMapping(shape, table.columns, remembered, wished);
  });
  return settled === null ? "no" : { file: name, table, ...settled };
};

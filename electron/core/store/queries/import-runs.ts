import type { ColumnMapping } from "#shared/domain/imports/mapping.ts";
import type { ImportKind } from "#shared/domain/imports/problem.ts";
import type { Timestamp } from "#shared/kernel/time.ts";
import type { Db, ReadableDb } from "../db.ts";

/** One applied import: who took what from which files, and when. */
export interface ImportRun {
  readonly id: string;
  readonly kind: ImportKind;
  readonly files: readonly string[];
  readonly appliedAt: Timestamp;
  readonly author: string;
  readonly counts: Readonly<Record<string, number>>;
}

interface ImportRunRow {
  readonly id: string;
  readonly kind: ImportKind;
  readonly files: string;
  readonly applied_at: Timestamp;
  readonly author: string;
  readonly counts: string;
}

/** The line that every applied import leaves. */
export const insertImportRun = (db: Db, run: ImportRun): void => {
  db.prepare<[string, string, string, string, string, string]>(
    "insert into import_run (id, kind, files, applied_at, author, counts) values (?, ?, ?, ?, ?, ?)",
  ).run(run.id, run.kind, JSON.stringify(run.files), run.appliedAt, run.author, JSON.stringify(run.counts));
};

/** Every applied import, newest first. */
export const importRuns = (db: ReadableDb): readonly ImportRun[] =>
  db
    .prepare<[], ImportRunRow>(`
      select id, kind, files, applied_at, author, counts from import_run order by applied_at desc, id`)
    .all()
    .map((row) => ({
      id: row.id,
      kind: row.kind,
      files: JSON.parse(row.files) as string[],
      appliedAt: row.applied_at,
      author: row.author,
      counts: JSON.parse(row.counts) as Record<string, number>,
    }));

export const hasImportRun = (db: ReadableDb, id: string): boolean =>
  db.prepare<[string]>("select 1 from import_run where id = ?").get(id) !== undefined;

/** Id of the import that was applied last, null before the first. */
export const newestImportRun = (db: ReadableDb): string | null =>
  db.prepare<[], string>("select id from import_run order by applied_at desc, id limit 1").pluck().get() ??
  null;

/** The mapping that was used last for tables with these headings, or null. */
export const rememberedMapping = (db: ReadableDb, shape: string): ColumnMapping | null => {
  const mapping = db
    .prepare<[string], string>("select mapping from import_mapping where shape = ?")
    .pluck()
    .get(shape);
  return mapping === undefined ? null : (JSON.parse(mapping) as ColumnMapping);
};

export const rememberMapping = (
  db: Db,
  shape: string,
  mapping: ColumnMapping,
  changedAt: Timestamp,
): void => {
  db.prepare<[string, string, string]>(`
    insert into import_mapping (shape, mapping, changed_at) values (?, ?, ?)
    on conflict (shape) do update set mapping = excluded.mapping, changed_at = excluded.changed_at`).run(
    shape,
    JSON.stringify(mapping),
    changedAt,
  );
};

import type { Timestamp } from "#shared/kernel/time.ts";
import type { Db, ReadableDb } from "../db.ts";
import { rowCount } from "./row-counts.ts";

/** A runbook as lists show it; its Markdown lies under `source`. */
export interface RunbookSummary {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  /** Ids or types of systems, as the front matter names them. */
  readonly appliesTo: readonly string[];
  readonly roles: readonly string[];
  readonly reviewed: string;
  /** `YYYY-MM-DD`, or "". */
  readonly reviewDue: string;
  readonly steps: number;
  /** SHA-256 of the Markdown. */
  readonly source: string;
}

interface RunbookRow {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly applies_to: string;
  readonly roles: string;
  readonly reviewed: string;
  readonly review_due: string;
  readonly steps: number;
  readonly source: string;
}

const summaryFromRow = (row: RunbookRow): RunbookSummary => ({
  id: row.id,
  title: row.title,
  language: row.language,
  appliesTo: JSON.parse(row.applies_to) as string[],
  roles: JSON.parse(row.roles) as string[],
  reviewed: row.reviewed,
  reviewDue: row.review_due,
  steps: row.steps,
  source: row.source,
});

/** Every runbook, by title. */
export const runbookSummaries = (db: ReadableDb): readonly RunbookSummary[] =>
  db
    .prepare<[], RunbookRow>(`
      select id, title, language, applies_to, roles, reviewed, review_due, steps, source
        from runbook order by title collate nocase, id`)
    .all()
    .map(summaryFromRow);

export const countRunbooks = (db: ReadableDb): number => rowCount(db, "runbook");

/** A runbook with its Markdown as it is now, or null. */
export const runbookById = (
  db: ReadableDb,
  id: string,
): { readonly summary: RunbookSummary; readonly markdown: string } | null => {
  const row = db
    .prepare<[string], RunbookRow & { markdown: string }>(`
      select id, title, language, applies_to, roles, reviewed, review_due, steps, source, markdown
        from runbook join runbook_source on hash = source where id = ?`)
    .get(id);
  return row === undefined ? null : { summary: summaryFromRow(row), markdown: row.markdown };
};

/** One version of a runbook, by the SHA-256 of its Markdown: kept for runs that were started with it; null when unknown. */
export const runbookSource = (
  db: ReadableDb,
  hash: string,
): { readonly id: string; readonly markdown: string } | null =>
  db
    .prepare<[string], { id: string; markdown: string }>(
      "select runbook as id, markdown from runbook_source where hash = ?",
    )
    .get(hash) ?? null;

export interface RunbookToWrite extends RunbookSummary {
  readonly markdown: string;
  /** Name of the file it came from. */
  readonly file: string;
}

/** Writes runbooks; older versions of their Markdown stay. Call it inside a transaction. */
export const createRunbookWriter = (db: Db, changedAt: Timestamp): ((runbook: RunbookToWrite) => void) => {
  const keep = db.prepare<[string, string, string]>(
    "insert into runbook_source (hash, runbook, markdown) values (?, ?, ?) on conflict (hash) do nothing",
  );
  const upsert = db.prepare<
    [string, string, string, string, string, string, string, number, string, string, string]
  >(`
    insert into runbook (id, title, language, applies_to, roles, reviewed, review_due, steps, source, file,
                         version, changed_at)
    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?)
    on conflict (id) do update set title = excluded.title, language = excluded.language,
      applies_to = excluded.applies_to, roles = excluded.roles, reviewed = excluded.reviewed,
      review_due = excluded.review_due, steps = excluded.steps, source = excluded.source, file = excluded.file,
      version = version + 1, changed_at = excluded.changed_at`);
  return (runbook) => {
    keep.run(runbook.source, runbook.id, runbook.markdown);
    upsert.run(
      runbook.id,
      runbook.title,
      runbook.language,
      JSON.stringify(runbook.appliesTo),
      JSON.stringify(runbook.roles),
      runbook.reviewed,
      runbook.reviewDue,
      runbook.steps,
      runbook.source,
      runbook.file,
      changedAt,
    );
  };
};

import type { Timestamp } from "#shared/kernel/time.ts";
import type { Db, ReadableDb } from "../db.ts";

/** value: JSON. */
export const putDraft = (db: Db, name: string, value: string, changedAt: Timestamp): void => {
  db.prepare<[string, string, string]>(`
    insert into draft (name, value, changed_at) values (?, ?, ?)
    on conflict (name) do update set value = excluded.value, changed_at = excluded.changed_at`).run(
    name,
    value,
    changedAt,
  );
};

export const deleteDraft = (db: Db, name: string): void => {
  db.prepare<[string]>("delete from draft where name = ?").run(name);
};

/** Name and JSON of each. */
export const drafts = (db: ReadableDb): readonly { readonly name: string; readonly value: string }[] =>
  db.prepare<[], { name: string; value: string }>("select name, value from draft order by name").all();

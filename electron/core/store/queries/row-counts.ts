import type { ReadableDb } from "../db.ts";

/** How many records of a kind there are. Cost: one look-up, however many there are. */
export const rowCount = (
  db: ReadableDb,
  table: "system" | "endpoint" | "contact" | "recovery_key" | "runbook",
): number =>
  db.prepare<[string], number>("select rows from row_count where name = ?").pluck().get(table) ?? 0;

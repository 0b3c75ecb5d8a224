import BetterSqlite3 from "better-sqlite3";
import { type Refused, refuse } from "#shared/kernel/result.ts";
import { codeOf, MediumError } from "../../exports/medium-failure.ts";

/** Why there is no new backup. Earlier ones are untouched in every case. */
export type NotMade =
  /** path: the folder it was to be in; reason: the system's error code, or what was found different. */
  | { readonly kind: "backups.not-made"; readonly path: string; readonly reason: string }
  | { readonly kind: "boundary.cancelled" };

/** A copy that opens and does not hold what the original holds. */
export class CopyDiffers extends Error {
  readonly what: string;
  constructor(what: string) {
    super(`the copy differs: ${what}`);
    this.what = what;
  }
}

/** The failure that an error stands for. Throws everything that is no error of a medium or of SQLite: that is a bug. */
export const notMadeOf = (error: unknown, path: string): Refused<NotMade> => {
  if (error instanceof MediumError && error.failure.kind === "boundary.cancelled")
    return refuse({ kind: "boundary.cancelled" });
  const reason = reasonOf(error);
  if (reason === null) throw error;
  return refuse({ kind: "backups.not-made", path, reason });
};

const reasonOf = (error: unknown): string | null => {
  if (error instanceof MediumError) return reasonOfFailure(error.failure);
  if (error instanceof CopyDiffers) return `copy-differs ${error.what}`;
  if (error instanceof BetterSqlite3.SqliteError)
    return error.code.startsWith("SQLITE_FULL") ? "ENOSPC" : error.code;
  return codeOf(error);
};

/** The short form of a failure of a medium: the system's code where there is one. */
export const reasonOfFailure = (failure: { readonly kind: string; readonly code?: string }): string =>
  failure.code ?? failure.kind.slice(failure.kind.indexOf(".") + 1);

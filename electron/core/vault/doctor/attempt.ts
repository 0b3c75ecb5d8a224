import BetterSqlite3 from "better-sqlite3";
import type { Examined } from "#shared/contract/areas/keeping.ts";
import { codeOf } from "../../exports/medium-failure.ts";
import { found, notChecked, type Part } from "./finding.ts";

/**
 * Looks at one part. What SQLite cannot read is damage; what the medium or this computer does not let us look at is not checked, and
 * the system's code says why. Other errors are bugs.
 */
export const attempt = (
  part: Part,
  look: () => readonly Examined[] | Promise<readonly Examined[]>,
): Promise<readonly Examined[]> => attemptAll([part], look);

/** The same for parts that can only be looked at together. */
export const attemptAll = async (
  parts: readonly Part[],
  look: () => readonly Examined[] | Promise<readonly Examined[]>,
): Promise<readonly Examined[]> => {
  try {
    return await look();
  } catch (error) {
    return parts.map((part) => unreadable(part, error));
  }
};

/** The finding that an error stands for; throws it again when it is none of those. */
const unreadable = (part: Part, error: unknown): Examined => {
  if (error instanceof BetterSqlite3.SqliteError)
    return error.code.startsWith("SQLITE_FULL")
      ? notChecked(part, "no-room", { code: error.code })
      : found(part, "store-unreadable", { code: error.code });
  const code = codeOf(error);
  if (code === null) throw error;
  return notChecked(part, code === "ENOSPC" || code === "EDQUOT" ? "no-room" : "medium", { code });
};

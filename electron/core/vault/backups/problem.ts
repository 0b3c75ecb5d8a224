import { z } from "zod";
import type { ClockDep, Timestamp } from "#shared/kernel/time.ts";
import { isTimestamp, nowTimestamp } from "#shared/kernel/time.ts";
import type { OperatorDep } from "../../deps.ts";
import type { Db, ReadableDb } from "../../store/db.ts";
import { metaValue, setMetaValue } from "../../store/meta.ts";
import { insertVaultEvent } from "../../store/queries/vault-events.ts";

const name = "backups.problem";

export const secondPrefix = "second: ";

/** Why a backup that was due by itself is not there. */
export interface BackupProblem {
  readonly at: Timestamp;
  /** The system's error code or what was different; with `secondPrefix` in front for the second medium. */
  readonly reason: string;
}

const shape = z.strictObject({
  at: z.string().refine((text): text is Timestamp => isTimestamp(text)),
  reason: z.string(),
});

export const backupProblem = (db: ReadableDb): BackupProblem | null => {
  const value = metaValue(db, name);
  return value === null || value === "" ? null : shape.parse(JSON.parse(value));
};

/** Keeps the problem until a backup succeeds, and leaves an event: one per reason and day, so that a full disk does not fill it further. */
export const noteProblem = (deps: ClockDep & OperatorDep, db: Db, reason: string): void => {
  const at = nowTimestamp(deps.clock);
  const before = backupProblem(db);
  db.transaction(() => {
    setMetaValue(db, name, JSON.stringify({ at, reason }));
    if (before?.reason !== reason || before.at.slice(0, 10) !== at.slice(0, 10))
      insertVaultEvent(db, { at, author: deps.operator.name, kind: "backup-failed", facts: { reason } });
  }).immediate();
};

/** What was wrong in one place is over; what was wrong in the other stays. */
export const forgetProblem = (db: Db, where: "vault" | "second"): void => {
  const problem = backupProblem(db);
  if (problem !== null && problem.reason.startsWith(secondPrefix) === (where === "second"))
    setMetaValue(db, name, "");
};

import { ok, type Result, refuse } from "#shared/kernel/result.ts";
import type { Db, Migration } from "./db.ts";
import { migration as journal } from "./migrations/0001-journal.ts";
import { migration as reference } from "./migrations/0002-reference.ts";
import { migration as keeping } from "./migrations/0003-keeping.ts";
import { migration as rowCounts } from "./migrations/0004-row-counts.ts";

/** Every step, in order. Released steps are frozen: mend a mistake with a further one. */
export const migrations: readonly Migration[] = [journal, reference, keeping, rowCounts];

export interface StoreFromFuture {
  readonly kind: "store.from-future";
  readonly found: number;
  readonly supported: number;
}

export const storeVersion = (db: Pick<Db, "pragma">): number =>
  Number(db.pragma("user_version", { simple: true }));

/**
 * Brings a store to the newest version, one transaction per step; a crash leaves it at the last whole step.
 * A store written by a newer Blackstart is refused and stays as it is.
 */
export const migrate = (
  db: Db,
  steps: readonly Migration[] = migrations,
): Result<{ readonly from: number; readonly to: number }, StoreFromFuture> => {
  const from = storeVersion(db);
  const supported = steps.length;
  if (from > supported) return refuse({ kind: "store.from-future", found: from, supported });
  for (const step of steps.slice(from)) {
    db.transaction(() => {
      step.up(db);
      db.pragma(`user_version = ${step.id}`);
    }).immediate();
  }
  return ok({ from, to: supported });
};

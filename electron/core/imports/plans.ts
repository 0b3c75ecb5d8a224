import type { ImportReport } from "#shared/contract/areas/reference.ts";
import type { ColumnMapping } from "#shared/domain/imports/mapping.ts";
import type { ImportKind } from "#shared/domain/imports/problem.ts";
import type { Timestamp } from "#shared/kernel/time.ts";
import type { Db } from "../store/db.ts";

/** A dry run that can be applied. Recovery keys in it are sealed already. */
export interface ImportPlan {
  readonly id: string;
  readonly kind: ImportKind;
  readonly files: readonly string[];
  readonly counts: ImportReport["counts"];
  /** Column mappings to remember, by the shape of the header. */
  readonly mappings: readonly { readonly shape: string; readonly mapping: ColumnMapping }[];
  /** Writes the new and the changed records; inside the caller's transaction. */
  readonly write: (db: Db, changedAt: Timestamp) => void;
}

/** The newest dry run of a vault, in memory only: it ends with the process, and so with the lock. */
export interface ImportPlans {
  /** Takes the place of the plan before it. */
  keep(plan: ImportPlan): void;
  find(id: string): ImportPlan | null;
  drop(id: string): void;
}

export interface ImportPlansDep {
  readonly importPlans: ImportPlans;
}

export const createImportPlans = (): ImportPlans => {
  let newest: ImportPlan | null = null;
  return {
    keep: (plan) => {
      newest = plan;
    },
    find: (id) => (newest?.id === id ? newest : null),
    drop: (id) => {
      if (newest?.id === id) newest = null;
    },
  };
};

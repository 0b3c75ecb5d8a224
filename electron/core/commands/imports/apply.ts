import type { CoreHandlers } from "#shared/contract/contract.ts";
import { ok, type Result, refuse } from "#shared/kernel/result.ts";
import { type ClockDep, nowTimestamp } from "#shared/kernel/time.ts";
import type { OperatorDep, ReferenceChangedDep } from "../../deps.ts";
import type { ImportPlansDep } from "../../imports/plans.ts";
import type { DbDep } from "../../store/db.ts";
import { insertImportRun, rememberMapping } from "../../store/queries/import-runs.ts";
import type { Backups, CannotMake } from "../../vault/backups/keeper.ts";

/** Of the backups, what an import needs: that there is one. */
export interface BackUpFirstDep {
  readonly backups: {
    make(...wish: Parameters<Backups["make"]>): Promise<Result<unknown, CannotMake>>;
  };
}

/**
 * Writes everything of a plan in one transaction, with one line in the audit log, or nothing. A plan that changes something waits for a
 * backup first, from which it can be undone; without one nothing is imported.
 * After a failure (disk full, read-only medium) the plan stays, to be applied once there is room.
 */
export const applyImport =
  ({
    db,
    clock,
    operator,
    importPlans,
    referenceChanged,
    backups,
  }: DbDep &
    ClockDep &
    OperatorDep &
    ImportPlansDep &
    ReferenceChangedDep &
    BackUpFirstDep): CoreHandlers["imports"]["apply"] =>
  async (input, { signal, report }) => {
    const plan = importPlans.find(input.plan);
    if (plan === null) return refuse({ kind: "imports.plan-gone" });
    if (signal.aborted) return refuse({ kind: "boundary.cancelled" });
    const { id, kind, files, counts } = plan;
    if (counts.new + counts.changed > 0) {
      const saved = await backups.make("before-import", {
        signal,
        report: (done, total) => report(done, total, ""),
      });
      if (!saved.ok) return saved;
      // Another dry run, or the same import from another window, may have taken its place meanwhile.
      if (importPlans.find(id) === null) return refuse({ kind: "imports.plan-gone" });
      if (signal.aborted) return refuse({ kind: "boundary.cancelled" });
    }
    db.transaction(() => {
      const appliedAt = nowTimestamp(clock);
      plan.write(db, appliedAt);
      for (const { shape, mapping } of plan.mappings) rememberMapping(db, shape, mapping, appliedAt);
      insertImportRun(db, { id, kind, files, appliedAt, author: operator.name, counts });
    }).immediate();
    importPlans.drop(id);
    referenceChanged(kind, id);
    return ok({ kind, new: counts.new, changed: counts.changed, unchanged: counts.unchanged });
  };

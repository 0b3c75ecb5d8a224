import type { CoreHandlers } from "#shared/contract/contract.ts";
import { ok, refuse } from "#shared/kernel/result.ts";
import { type ClockDep, nowTimestamp } from "#shared/kernel/time.ts";
import type { OperatorDep, ReferenceChangedDep } from "../../deps.ts";
import type { ImportPlansDep } from "../../imports/plans.ts";
import type { DbDep } from "../../store/db.ts";
import { insertImportRun, rememberMapping } from "../../store/queries/import-runs.ts";

/**
 * Writes everything of a plan in one transaction, with one line in the audit log, or nothing.
 * After a failure (disk full, read-only medium) the plan stays, to be applied once there is room.
 */
export const applyImport =
  ({
    db,
    clock,
    operator,
    importPlans,
    referenceChanged,
  }: DbDep &
    ClockDep &
    OperatorDep &
    ImportPlansDep &
    ReferenceChangedDep): CoreHandlers["imports"]["apply"] =>
  (input, context) => {
    const plan = importPlans.find(input.plan);
    if (plan === null) return refuse({ kind: "imports.plan-gone" });
    if (context.signal.aborted) return refuse({ kind: "boundary.cancelled" });
    const { id, kind, files, counts } = plan;
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

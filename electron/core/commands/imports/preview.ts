import type { CoreHandlers } from "#shared/contract/contract.ts";
import { ok } from "#shared/kernel/result.ts";
import type { ClockDep } from "#shared/kernel/time.ts";
import type { RandomDep, RecordSealDep } from "../../deps.ts";
import { dryRun } from "../../imports/dry-run.ts";
import { createPace } from "../../imports/pace.ts";
import type { ImportPlansDep } from "../../imports/plans.ts";
import type { DbDep } from "../../store/db.ts";

/** Reads files as an import would, says what it would do, and keeps the plan until the next preview. */
export const previewImport =
  (deps: DbDep & ClockDep & RandomDep & RecordSealDep & ImportPlansDep): CoreHandlers["imports"]["preview"] =>
  async (input, context) => {
    const run = await dryRun(deps, input, createPace(context));
    if (!run.ok) return run;
    deps.importPlans.keep(run.value.plan);
    return ok(run.value.report);
  };

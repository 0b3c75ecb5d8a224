import type { CoreHandlers } from "#shared/contract/contract.ts";
import { ok } from "#shared/kernel/result.ts";
import type { ImportPlansDep } from "../../imports/plans.ts";

/** Forgets a dry run. */
export const discardImport =
  ({ importPlans }: ImportPlansDep): CoreHandlers["imports"]["discard"] =>
  ({ plan }) => {
    importPlans.drop(plan);
    return ok({});
  };

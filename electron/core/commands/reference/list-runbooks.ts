import type { CoreHandlers } from "#shared/contract/contract.ts";
import { ok } from "#shared/kernel/result.ts";
import type { DbDep } from "../../store/db.ts";
import { runbookSummaries } from "../../store/queries/runbooks.ts";

/** Every runbook, by title, without its text. */
export const listRunbooks =
  ({ db }: DbDep): CoreHandlers["runbooks"]["list"] =>
  () =>
    ok({ runbooks: [...runbookSummaries(db)] });

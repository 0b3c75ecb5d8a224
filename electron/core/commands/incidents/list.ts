import type { CoreHandlers } from "#shared/contract/contract.ts";
import { ok } from "#shared/kernel/result.ts";
import type { DbDep } from "../../store/db.ts";
import { incidentHeads } from "../../store/queries/projections.ts";

/** All incidents and exercises, newest first. */
export const listIncidents =
  ({ db }: DbDep): CoreHandlers["incidents"]["list"] =>
  () =>
    ok({ incidents: incidentHeads(db) });

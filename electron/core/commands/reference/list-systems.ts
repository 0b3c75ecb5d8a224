import type { CoreHandlers } from "#shared/contract/contract.ts";
import { ok } from "#shared/kernel/result.ts";
import type { DbDep } from "../../store/db.ts";
import { allSystems } from "../../store/queries/systems.ts";

/** Every system, by id. */
export const listSystems =
  ({ db }: DbDep): CoreHandlers["systems"]["list"] =>
  () =>
    ok({ systems: [...allSystems(db)] });

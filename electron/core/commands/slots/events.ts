import type { CoreHandlers } from "#shared/contract/contract.ts";
import { ok } from "#shared/kernel/result.ts";
import type { DbDep } from "../../store/db.ts";
import { vaultEvents } from "../../store/queries/vault-events.ts";

const shown = 500;

/** What was done to the vault itself, newest first. */
export const listVaultEvents =
  ({ db }: DbDep): CoreHandlers["slots"]["events"] =>
  () =>
    ok({ events: vaultEvents(db, shown) });

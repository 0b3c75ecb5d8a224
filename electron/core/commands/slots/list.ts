import type { CoreHandlers } from "#shared/contract/contract.ts";
import { ok } from "#shared/kernel/result.ts";
import type { OpenVaultDep } from "../../vault/open-vault.ts";
import { slotSummary } from "./slot-summary.ts";

/** Who may open the vault. */
export const listSlots =
  ({ vault }: OpenVaultDep): CoreHandlers["slots"]["list"] =>
  () =>
    ok({ slots: vault.slotFile().slots.map(slotSummary) });

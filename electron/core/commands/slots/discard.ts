import type { CoreHandlers } from "#shared/contract/contract.ts";
import { ok } from "#shared/kernel/result.ts";
import type { PendingSlotsDep } from "../../vault/slots/pending.ts";

/** Forgets words that were drawn and not confirmed; a sheet that was printed of them opens nothing. */
export const discardDrawn =
  ({ pendingSlots }: PendingSlotsDep): CoreHandlers["slots"]["discard"] =>
  ({ pending }) => {
    pendingSlots.drop(pending);
    return ok({});
  };

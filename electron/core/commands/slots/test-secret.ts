import type { CoreHandlers } from "#shared/contract/contract.ts";
import { ok, refuse } from "#shared/kernel/result.ts";
import type { VaultEvent } from "../../store/queries/vault-events.ts";
import { insertVaultEvent } from "../../store/queries/vault-events.ts";
import type { Slot } from "../../vault/slot-file.ts";
import { recogniseShare } from "../../vault/slots/gather-shares.ts";
import { eventOf } from "./change-slots.ts";
import { proveSecret, slotFilesOf } from "./prove-secret.ts";
import type { ChangeDeps } from "./slot-deps.ts";
import { slotSummary } from "./slot-summary.ts";

/** Which slot a secret opens. Nothing is changed. */
export const testSecret =
  (deps: ChangeDeps): CoreHandlers["slots"]["test"] =>
  async ({ secret }) => {
    const proven = await proveSecret(deps.vault, secret);
    if (!proven.ok) return refuse(proven.failure);
    noteTest(deps, proven.value);
    return ok(slotSummary(proven.value));
  };

/** Whether one holder's sheet is right; the others can stay where they are. */
export const testShare =
  (deps: ChangeDeps): CoreHandlers["slots"]["testShare"] =>
  ({ share: sheet }) => {
    const known = recogniseShare(slotFilesOf(deps.vault), sheet, 1);
    if (!known.ok) return known;
    const { share, holder } = known.value;
    const slot = deps.vault.slotFile().slots.find(({ id }) => id === known.value.slot.id);
    if (slot?.type !== "shares")
      return refuse({
        kind: "vault.share-refused",
        entered: 1,
        number: share.number,
        holder: "",
        reason: "other-vault",
        position: null,
      });
    noteTest(deps, slot, { sheet: share.number, holder });
    return ok({ slot: slotSummary(slot), number: share.number, holder });
  };

/** That a secret was tried is kept; on a medium that cannot be written it can be tried all the same. */
const noteTest = (deps: ChangeDeps, slot: Slot, more: VaultEvent["facts"] = {}): void => {
  if (deps.vault.readOnly) return;
  insertVaultEvent(deps.db, eventOf(deps, "slot-tested", slot, more));
  deps.slotsChanged();
};

import type { CoreHandlers } from "#shared/contract/contract.ts";
import { ok, type Result, refuse } from "#shared/kernel/result.ts";
import type { Slot } from "../../vault/slot-file.ts";
import { changeSlots, type SlotChange } from "./change-slots.ts";
import { proveSecret } from "./prove-secret.ts";
import type { ChangeDeps } from "./slot-deps.ts";

/** Takes a slot away: its secret opens nothing any more. The last one stays, or nobody could ever open the vault again. */
export const revokeSlot =
  (deps: ChangeDeps): CoreHandlers["slots"]["revoke"] =>
  async ({ secret, slot: id }) => {
    const proven = await proveSecret(deps.vault, secret);
    if (!proven.ok) return refuse(proven.failure);
    const revoked = changeSlots(deps, (slots) => without(slots, id));
    return revoked.ok ? ok({}) : revoked;
  };

type NotRevoked = { readonly kind: "slots.unknown" } | { readonly kind: "slots.last-usable" };

const without = (slots: readonly Slot[], id: string): Result<SlotChange, NotRevoked> => {
  const slot = slots.find((each) => each.id === id);
  if (slot === undefined) return refuse({ kind: "slots.unknown" });
  if (slots.length === 1) return refuse({ kind: "slots.last-usable" });
  return ok({ slots: slots.filter((each) => each !== slot), kind: "slot-revoked", slot });
};

import type { CoreHandlers } from "#shared/contract/contract.ts";
import { ok, refuse } from "#shared/kernel/result.ts";
import { nowTimestamp } from "#shared/kernel/time.ts";
import { makePassphraseSlot } from "../../vault/slots/passphrase.ts";
import { changeSlots } from "./change-slots.ts";
import { proveSecret } from "./prove-secret.ts";
import type { SlotDeps } from "./slot-deps.ts";
import { slotSummary } from "./slot-summary.ts";

/** Another passphrase for a slot, in one write: there is no moment in which both or neither open the vault. */
export const changePassphrase =
  (deps: SlotDeps): CoreHandlers["slots"]["changePassphrase"] =>
  async ({ secret, slot: id, passphrase }) => {
    const { vault, clock } = deps;
    if (vault.readOnly) return refuse({ kind: "store.read-only" });
    const proven = await proveSecret(vault, secret);
    if (!proven.ok) return refuse(proven.failure);
    const old = vault.slotFile().slots.find((slot) => slot.id === id);
    if (old?.type !== "passphrase") return refuse({ kind: "slots.unknown" });
    const slot = makePassphraseSlot(
      deps,
      { id, label: old.label, createdAt: nowTimestamp(clock) },
      { passphrase, masterKey: vault.masterKey.expose(), cost: deps.kdfCost() },
    );
    const changed = changeSlots(deps, (slots) =>
      slots.some((each) => each.id === id)
        ? ok({ slots: slots.map((each) => (each.id === id ? slot : each)), kind: "slot-changed", slot })
        : refuse({ kind: "slots.unknown" }),
    );
    return changed.ok ? ok(slotSummary(changed.value)) : changed;
  };

import type { BoundaryFailure } from "#shared/contract/define.ts";
import { type Failure, ok, type Result, refuse } from "#shared/kernel/result.ts";
import { nowTimestamp } from "#shared/kernel/time.ts";
import { insertVaultEvent, type VaultEvent } from "../../store/queries/vault-events.ts";
import { type Slot, signSlotFile } from "../../vault/slot-file.ts";
import { rememberedGeneration, rememberGeneration } from "../../vault/slot-generation.ts";
import { genuineSlotFile } from "../../vault/unlock.ts";
import { slotFilesOf } from "./prove-secret.ts";
import type { ChangeDeps } from "./slot-deps.ts";

/** What becomes of the slots, and what is noted of it. */
export interface SlotChange {
  readonly slots: readonly Slot[];
  readonly kind: Extract<VaultEvent["kind"], "slot-added" | "slot-changed" | "slot-revoked">;
  /** The one that is added, changed or removed. */
  readonly slot: Slot;
}

/**
 * Puts changed slots in force: both copies of the slot file, the event and the generation in the store, or nothing of it.
 * The slots are read, changed and written without giving way, so that two changes at a time cannot undo each other.
 * fails: store.read-only, store.io when the vault's folder is gone; what the system or SQLite says is thrown.
 */
export const changeSlots = <F extends Failure>(
  deps: ChangeDeps,
  decide: (slots: readonly Slot[]) => Result<SlotChange, F>,
): Result<Slot, F | BoundaryFailure> => {
  const { vault, db } = deps;
  if (!db.open) return refuse({ kind: "vault.locked" });
  if (vault.readOnly) return refuse({ kind: "store.read-only" });
  const masterKey = vault.masterKey.expose();
  const before = genuineSlotFile(slotFilesOf(vault), masterKey) ?? vault.slotFile();
  const decided = decide(before.slots);
  if (!decided.ok) return decided;
  const { slots, slot, kind } = decided.value;
  const { mac: _, ...facts } = before;
  const after = signSlotFile(masterKey, {
    ...facts,
    // Higher than any there was, also when an older slot file had been put back.
    generation: Math.max(before.generation, rememberedGeneration(db) ?? 0) + 1,
    slots: [...slots],
  });
  try {
    vault.replaceSlots(after, () =>
      db
        .transaction(() => {
          insertVaultEvent(db, eventOf(deps, kind, slot));
          rememberGeneration(db, after.generation);
        })
        .immediate(),
    );
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT")
      return refuse({ kind: "store.io", code: "ENOENT" });
    throw error;
  }
  deps.slotsChanged();
  return ok(slot);
};

/** facts: which slot, as people know it; never a secret. */
export const eventOf = (
  { clock, operator }: Pick<ChangeDeps, "clock" | "operator">,
  kind: VaultEvent["kind"],
  slot: Slot,
  more: VaultEvent["facts"] = {},
): VaultEvent => ({
  at: nowTimestamp(clock),
  author: operator.name,
  kind,
  facts: { slot: slot.id, type: slot.type, label: slot.label, ...more },
});

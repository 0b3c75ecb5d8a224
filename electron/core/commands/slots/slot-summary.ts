import type { SlotSummary } from "#shared/contract/areas/keeping.ts";
import type { Slot } from "../../vault/slot-file.ts";

/** What people may know of a slot: no salt, no check, nothing wrapped. */
export const slotSummary = (slot: Slot): SlotSummary => ({
  id: slot.id,
  type: slot.type,
  label: slot.label,
  createdAt: slot.createdAt,
  kdf: slot.type === "passphrase" ? { memoryKiB: slot.kdf.memoryKiB, passes: slot.kdf.passes } : null,
  threshold: slot.type === "shares" ? slot.threshold : null,
  holders: slot.type === "shares" ? slot.holders.map(({ name }) => name) : [],
});

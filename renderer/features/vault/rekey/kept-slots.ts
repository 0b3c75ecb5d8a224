import type { SlotSummary } from "#shared/contract/areas/keeping.ts";
import type { SecretInput } from "#shared/contract/areas/secret.ts";

/** A slot whose secret was presented: it stays. */
export interface KeptSlot {
  readonly slot: SlotSummary;
  readonly secret: SecretInput;
}

/** The first secret and eight more: so many can be handed over in one change. */
export const mostKept = 9;

export const isKept = (kept: readonly KeptSlot[], { id }: SlotSummary): boolean =>
  kept.some(({ slot }) => slot.id === id);

export const withKept = (kept: readonly KeptSlot[], more: KeptSlot): readonly KeptSlot[] =>
  isKept(kept, more.slot) || kept.length >= mostKept ? kept : [...kept, more];

/** True when nothing on paper stays: then the way back into the vault hangs on memory alone. */
export const losesPaper = (slots: readonly SlotSummary[], kept: readonly KeptSlot[]): boolean =>
  slots.some(({ type }) => type !== "passphrase") && kept.every(({ slot }) => slot.type === "passphrase");

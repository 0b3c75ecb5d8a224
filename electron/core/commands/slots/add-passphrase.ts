import { randomUUID } from "node:crypto";
import type { CoreHandlers } from "#shared/contract/contract.ts";
import { ok, refuse } from "#shared/kernel/result.ts";
import { nowTimestamp } from "#shared/kernel/time.ts";
import { makePassphraseSlot } from "../../vault/slots/passphrase.ts";
import { addSlot, roomForSlot } from "./add-slot.ts";
import { proveSecret } from "./prove-secret.ts";
import type { SlotDeps } from "./slot-deps.ts";
import { slotSummary } from "./slot-summary.ts";

/** A further passphrase that opens the vault. Blocks for the KDF: the secret's, the new one's and, once, its calibration. */
export const addPassphrase =
  (deps: SlotDeps): CoreHandlers["slots"]["addPassphrase"] =>
  async ({ secret, passphrase, label }) => {
    const room = roomForSlot(deps);
    if (!room.ok) return room;
    const proven = await proveSecret(deps.vault, secret);
    if (!proven.ok) return refuse(proven.failure);
    const slot = makePassphraseSlot(
      deps,
      { id: randomUUID(), label, createdAt: nowTimestamp(deps.clock) },
      { passphrase, masterKey: deps.vault.masterKey.expose(), cost: deps.kdfCost() },
    );
    const added = addSlot(deps, slot);
    return added.ok ? ok(slotSummary(added.value)) : added;
  };

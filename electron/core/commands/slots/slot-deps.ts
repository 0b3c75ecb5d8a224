import type { ClockDep } from "#shared/kernel/time.ts";
import type { OperatorDep, RandomDep } from "../../deps.ts";
import type { DbDep } from "../../store/db.ts";
import type { KdfCostDep } from "../../vault/kdf-cost.ts";
import type { OpenVaultDep } from "../../vault/open-vault.ts";
import type { PendingSlotsDep } from "../../vault/slots/pending.ts";

/** Told after the slots, or what is known of them, changed. */
export interface SlotsChangedDep {
  readonly slotsChanged: () => void;
}

/** What a change of the slots needs. */
export type ChangeDeps = OpenVaultDep & DbDep & ClockDep & OperatorDep & SlotsChangedDep;

/** What all commands on key slots need together. */
export type SlotDeps = ChangeDeps & RandomDep & KdfCostDep & PendingSlotsDep;

import type { BoundaryFailure } from "#shared/contract/define.ts";
import { ok, type Result, refuse } from "#shared/kernel/result.ts";
import { maxSlots, type Slot } from "../../vault/slot-file.ts";
import { changeSlots } from "./change-slots.ts";
import type { ChangeDeps } from "./slot-deps.ts";

export interface TooManySlots {
  readonly kind: "slots.too-many";
}

/** Before a person takes trouble: whether another slot can be written at all. */
export const roomForSlot = ({
  vault,
}: Pick<ChangeDeps, "vault">): Result<null, TooManySlots | BoundaryFailure> => {
  if (vault.readOnly) return refuse({ kind: "store.read-only" });
  return vault.slotFile().slots.length < maxSlots ? ok(null) : refuse({ kind: "slots.too-many" });
};

export const addSlot = (deps: ChangeDeps, slot: Slot): Result<Slot, TooManySlots | BoundaryFailure> =>
  changeSlots(deps, (slots) =>
    slots.length < maxSlots
      ? ok({ slots: [...slots, slot], kind: "slot-added", slot })
      : refuse({ kind: "slots.too-many" }),
  );

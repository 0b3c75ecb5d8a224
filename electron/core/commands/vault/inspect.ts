import type { CoreHandlers } from "#shared/contract/contract.ts";
import { ok } from "#shared/kernel/result.ts";
import { readSlotFiles } from "../../vault/slot-files.ts";

/** Looks at a vault folder without opening it. */
export const inspectVault: CoreHandlers["vault"]["inspect"] = ({ path }) => {
  const read = readSlotFiles(path);
  if (!read.ok) return read;
  const [newest] = read.value.readable;
  return ok({
    path,
    name: newest?.content.name ?? "",
    slots: (newest?.content.slots ?? []).map((slot) => ({
      id: slot.id,
      type: slot.type,
      label: slot.label,
      threshold: slot.type === "shares" ? slot.threshold : null,
    })),
  });
};

import type { CoreHandlers } from "#shared/contract/contract.ts";
import { ok } from "#shared/kernel/result.ts";
import { readSlotFile } from "../../vault/folder.ts";

/** Looks at a vault folder without opening it. */
export const inspectVault: CoreHandlers["vault"]["inspect"] = ({ path }) => {
  const read = readSlotFile(path);
  if (!read.ok) return read;
  return ok({
    path,
    name: read.value.name,
    slots: read.value.slots.map(({ id, type, label }) => ({ id, type, label })),
  });
};

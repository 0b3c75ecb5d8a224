import type { Examined } from "#shared/contract/areas/keeping.ts";
import { isSlotFileGenuine } from "../slot-file.ts";
import type { FolderFailure, SlotFiles } from "../slot-files.ts";
import { found, notChecked } from "./finding.ts";

/** Both copies of the slot file as they lie there. damaged: by name, in the order of the copies. */
export const examineSlotFiles = (files: SlotFiles): readonly Examined[] => {
  const [newest] = files.readable;
  const findings = files.damaged.map(({ file, detail }) =>
    found("slot-files", "slot-file-damaged", { file, detail }),
  );
  for (const { file, content } of files.readable)
    if (newest !== undefined && content.generation < newest.content.generation)
      findings.push(
        found("slot-files", "slot-file-older", {
          file,
          generation: content.generation,
          newest: newest.content.generation,
        }),
      );
  if (files.rekeying) findings.push(found("slot-files", "rekey-unfinished"));
  if (findings.length > 0) return findings;
  return [found("slot-files", "slot-files-alike", { generation: newest?.content.generation ?? 0 })];
};

/** No copy can be read, or what makes a vault is not there. */
export const examineMissing = (failure: FolderFailure): readonly Examined[] => {
  switch (failure.kind) {
    case "vault.not-a-vault":
      return failure.missing === "vault.json"
        ? [found("slot-files", "slot-files-missing")]
        : [notChecked("slot-files", "no-database")];
    case "vault.slots-damaged":
      return [
        found("slot-files", "slot-file-damaged", {
          file: "vault.json, vault.copy.json",
          detail: failure.detail,
        }),
      ];
    default:
      return [notChecked("slot-files", "medium", { detail: failure.kind })];
  }
};

/** The bounds of every slot were checked when the files were read; here whether they are genuine under the master key. */
export const examineSlots = (files: SlotFiles, masterKey: Buffer | null): readonly Examined[] => {
  if (masterKey === null) return [notChecked("slots", "no-secret")];
  const foreign = files.readable.filter(({ content }) => !isSlotFileGenuine(masterKey, content));
  // In the middle of a change of the master key one copy is still the earlier one.
  if (foreign.length > 0 && !files.rekeying)
    return foreign.map(({ file }) => found("slots", "slot-file-not-genuine", { file }));
  const [newest] = files.readable;
  return [found("slots", "slots-genuine", { count: newest?.content.slots.length ?? 0 })];
};

import { failureOfError } from "../store/failure-of-error.ts";
import { isSlotFileGenuine, type SlotFile } from "./slot-file.ts";
import { readSlotFiles, writeSlotFiles } from "./slot-files.ts";
import { genuineSlotFile } from "./unlock.ts";

/**
 * For whoever has just locked the store: nobody else changes the slots from now on. Reads both copies again, because they may have been
 * changed since the secret was tried, and brings a genuine older one up to the one in force, which is returned. Before the
 * lock that could undo a change made elsewhere. A copy that is not genuine is left as it is: its notice tells of it.
 * known: the slot file that was opened.
 */
export const settleSlotFiles = (folder: string, masterKey: Buffer, known: SlotFile): SlotFile => {
  const files = readSlotFiles(folder);
  if (!files.ok) return known;
  const inForce = genuineSlotFile(files.value, masterKey);
  if (inForce === null || inForce.generation < known.generation) return known;
  const stale = files.value.readable.some(
    ({ content }) => content.generation < inForce.generation && isSlotFileGenuine(masterKey, content),
  );
  if (stale) bringUp(folder, inForce);
  return inForce;
};

/** On a full disk the older copy stays for now: the newer one counts, and a vault has to open there too. */
const bringUp = (folder: string, inForce: SlotFile): void => {
  try {
    writeSlotFiles(folder, inForce);
  } catch (error) {
    if (failureOfError(error) === null) throw error;
  }
};

import { failureOfError } from "../store/failure-of-error.ts";
import { isSlotFileGenuine, type SlotFile } from "./slot-file.ts";
import { finishSlotFiles, readSlotFiles, readUnfinishedSlotFiles, writeSlotFiles } from "./slot-files.ts";
import { genuineSlotFile } from "./unlock.ts";

export interface SlotsAtOpening {
  readonly folder: string;
  readonly masterKey: Buffer;
  /** The slot file that was opened. */
  readonly known: SlotFile;
  /** The generation that the store remembers; 0 when it was never told. */
  readonly remembered: number;
  readonly writable: boolean;
}

/**
 * For whoever has just locked the store: nobody else changes the slots from now on. Returns the slot file in force, read again
 * because it may have been changed since the secret was tried; finishes a change that the store has, and brings a genuine older copy
 * up to the one in force. Before the lock that could undo a change made elsewhere. A copy that is not genuine is left as it is:
 * its notice tells of it.
 */
export const settleSlotFiles = (opening: SlotsAtOpening): SlotFile => {
  const { folder, masterKey, known, remembered, writable } = opening;
  const decided = newestOnDisk(opening).generation < remembered ? decidedSlotFile(opening) : null;
  if (!writable) return decided ?? newestOnDisk(opening);
  if (decided !== null) asFarAsPossible(() => finishSlotFiles(folder, decided));
  const inForce = newestOnDisk(opening);
  const files = readSlotFiles(folder);
  const stale =
    files.ok &&
    files.value.readable.some(
      ({ content }) => content.generation < inForce.generation && isSlotFileGenuine(masterKey, content),
    );
  if (stale) asFarAsPossible(() => writeSlotFiles(folder, inForce));
  return inForce.generation < known.generation ? known : inForce;
};

const newestOnDisk = ({ folder, masterKey, known }: SlotsAtOpening): SlotFile => {
  const files = readSlotFiles(folder);
  const newest = files.ok ? genuineSlotFile(files.value, masterKey) : null;
  return newest === null || newest.generation < known.generation ? known : newest;
};

/** The store has a change whose files did not take their places before the power was cut: it counts. */
const decidedSlotFile = ({ folder, masterKey, remembered }: SlotsAtOpening): SlotFile | null =>
  readUnfinishedSlotFiles(folder).find(
    (file) => file.generation === remembered && isSlotFileGenuine(masterKey, file),
  ) ?? null;

/** On a full disk an older copy stays for now: the newer one counts, and a vault has to open there too. */
const asFarAsPossible = (write: () => void): void => {
  try {
    write();
  } catch (error) {
    if (failureOfError(error) === null) throw error;
  }
};

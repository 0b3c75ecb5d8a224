import type { SecretInput } from "#shared/contract/areas/secret.ts";
import type { RandomDep } from "../../deps.ts";
import { wipe } from "../crypto.ts";
import type { Slot } from "../slot-file.ts";
import type { SlotFiles } from "../slot-files.ts";
import { gatherShares } from "./gather-shares.ts";
import { makePassphraseSlot } from "./passphrase.ts";
import { rewrapSharesSlot } from "./shares.ts";
import { makeWordsSlot, readRecoveryWords } from "./words.ts";

/**
 * The same slot for another master key: it keeps its id, its label and its secret; sheets that were printed stay in use. secret: the one
 * that opens it, which the caller has proven; another one is a bug and throws. masterKey: 32 bytes, the caller wipes it. Blocks for the
 * KDF when it is a passphrase.
 */
export const rewrapSlot = async (
  deps: RandomDep,
  slot: Slot,
  secret: SecretInput,
  masterKey: Buffer,
  files: Pick<SlotFiles, "readable">,
): Promise<Slot> => {
  const facts = { id: slot.id, label: slot.label, createdAt: slot.createdAt };
  if (slot.type === "passphrase" && secret.type === "passphrase") {
    const { memoryKiB, passes } = slot.kdf;
    const { passphrase } = secret;
    return makePassphraseSlot(deps, facts, { passphrase, masterKey, cost: { memoryKiB, passes } });
  }
  if (slot.type === "words" && secret.type === "words") {
    const entropy = readRecoveryWords(secret.words);
    if (Buffer.isBuffer(entropy)) {
      const made = makeWordsSlot(deps, facts, { entropy, masterKey });
      wipe(entropy);
      return made;
    }
  }
  if (slot.type === "shares" && secret.type === "shares") {
    const shares = gatherShares(files, secret.shares);
    const made = shares.ok ? await rewrapSharesSlot(deps, slot, shares.value, masterKey) : null;
    if (made !== null) return made;
  }
  throw new Error("a slot was to be kept with a secret that does not open it");
};

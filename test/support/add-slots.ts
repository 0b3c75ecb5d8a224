import { randomBytes, randomUUID } from "node:crypto";
import type { OpenVault } from "#core/vault/open-vault.ts";
import { type Slot, signSlotFile } from "#core/vault/slot-file.ts";
import { wordsOfShare } from "#core/vault/slots/share-sheet.ts";
import { drawShares, makeSharesSlot } from "#core/vault/slots/shares.ts";
import { drawWords, makeWordsSlot, readRecoveryWords } from "#core/vault/slots/words.ts";

const facts = () => ({ id: randomUUID(), label: "", createdAt: "2026-11-23T14:05:09.120+01:00" });

const put = (vault: OpenVault, slot: Slot): void => {
  const { mac: _, ...file } = vault.slotFile();
  vault.replaceSlots(
    signSlotFile(vault.masterKey.expose(), {
      ...file,
      generation: file.generation + 1,
      slots: [...file.slots, slot],
    }),
  );
};

/** Gives a vault a recovery sheet; answers with its 24 words. */
export const addWords = (vault: OpenVault): string => {
  const words = drawWords({ randomBytes }).join(" ");
  const entropy = readRecoveryWords(words);
  if (!Buffer.isBuffer(entropy)) throw new Error(entropy.problem);
  put(
    vault,
    makeWordsSlot({ randomBytes }, facts(), {
      entropy,
      masterKey: vault.masterKey.expose(),
    }),
  );
  return words;
};

/** Gives a vault a set of holders' sheets; answers with the words of each sheet. */
export const addShares = async (
  vault: OpenVault,
  threshold: number,
  holders: readonly string[],
): Promise<readonly string[]> => {
  const slotFacts = facts();
  const { key, shares } = await drawShares({ randomBytes }, slotFacts.id, threshold, holders.length);
  put(
    vault,
    makeSharesSlot({ randomBytes }, slotFacts, {
      key,
      shares,
      holders,
      threshold,
      masterKey: vault.masterKey.expose(),
    }),
  );
  return shares.map((share) => wordsOfShare(share).join(" "));
};

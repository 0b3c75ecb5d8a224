import type { z } from "zod";
import type { cannotUnlock } from "#shared/contract/areas/secret.ts";
import { ok, type Result, refuse } from "#shared/kernel/result.ts";
import { wipe } from "./crypto.ts";
import type { Secret } from "./secret.ts";
import { isSlotFileGenuine, type Slot, type SlotFile } from "./slot-file.ts";
import type { SlotFiles } from "./slot-files.ts";
import { gatherShares } from "./slots/gather-shares.ts";
import { openPassphraseSlot } from "./slots/passphrase.ts";
import { openSharesSlot } from "./slots/shares.ts";
import { openWordsSlot, readRecoveryWords } from "./slots/words.ts";
import type { SlotRefusal } from "./slots/wrapped-key.ts";

export type UnlockFailure =
  | z.infer<(typeof cannotUnlock)[number]>
  | { readonly kind: "vault.slots-damaged"; readonly path: string; readonly detail: string };

export interface Unlocked {
  /** 32 bytes; the caller wipes them. */
  readonly masterKey: Buffer;
  /** The slot file in force. */
  readonly slotFile: SlotFile;
  /** The slot that was opened. */
  readonly slot: Slot;
  /** Copies that cannot be read or are not genuine under this master key. */
  readonly damagedFiles: readonly string[];
  /** A copy is genuine and older: a change of slots was interrupted. */
  readonly staleCopy: boolean;
}

/**
 * Opens any slot that the secret fits. The failure never tells which slot was near; only words that are no sheet of ours at all are
 * named, which is known without any slot. A secret that opens only an outdated copy is refused. Costs one KDF per passphrase slot.
 */
export const unlock = async (
  folder: string,
  files: SlotFiles,
  secret: Secret,
): Promise<Result<Unlocked, UnlockFailure>> => {
  const key = await keyFor(files, secret);
  if (!key.ok) return key;
  const damaged = new Set<"key slot" | "checksum of the key slots">();
  const tried = new Set<string>();
  try {
    for (const slot of files.readable.flatMap(({ content }) => content.slots)) {
      const version = JSON.stringify(slot);
      if (tried.has(version)) continue;
      tried.add(version);
      const masterKey = await key.value.open(slot);
      if (masterKey === "slot-damaged") damaged.add("key slot");
      if (typeof masterKey === "string") continue;
      const found = inForce(files, masterKey, slot);
      if (typeof found !== "string") return ok({ masterKey, ...found });
      wipe(masterKey);
      if (found === "not-genuine") damaged.add("checksum of the key slots");
    }
  } finally {
    key.value.forget();
  }
  const [detail] = damaged;
  return detail === undefined
    ? refuse({ kind: "vault.wrong-secret" })
    : refuse({ kind: "vault.slots-damaged", path: folder, detail });
};

/**
 * What a slot that was opened is worth: it counts only when the newest genuine slot file still has it. Otherwise it was revoked, or
 * replaced, or belongs to the master key before.
 */
const inForce = (
  files: SlotFiles,
  masterKey: Buffer,
  opened: Slot,
): Omit<Unlocked, "masterKey"> | "not-genuine" | "outdated" => {
  const genuine = files.readable.filter(({ content }) => isSlotFileGenuine(masterKey, content));
  const slotFile = newestOf(genuine);
  if (slotFile === null) return "not-genuine";
  const slot = slotFile.slots.find(({ id, check }) => id === opened.id && check === opened.check);
  if (slot === undefined || (files.rekeying && files.readable[0]?.content !== slotFile)) return "outdated";
  const others = files.readable.filter((each) => !genuine.includes(each));
  return {
    slotFile,
    slot,
    damagedFiles: [...files.damaged, ...others].map(({ file }) => file),
    staleCopy: genuine.some(({ content: { generation } }) => generation < slotFile.generation),
  };
};

/** The slot file in force among copies, for whoever has the master key: the newest that is genuine. */
export const genuineSlotFile = (files: SlotFiles, masterKey: Buffer): SlotFile | null =>
  newestOf(files.readable.filter(({ content }) => isSlotFileGenuine(masterKey, content)));

const newestOf = (copies: SlotFiles["readable"]): SlotFile | null =>
  copies.reduce<SlotFile | null>(
    (newest, { content }) => (newest === null || content.generation > newest.generation ? content : newest),
    null,
  );

/** What a secret does with a slot; slots of another type are no match. */
interface Opener {
  open(slot: Slot): Promise<Buffer | SlotRefusal>;
  forget(): void;
}

const keyFor = async (files: SlotFiles, secret: Secret): Promise<Result<Opener, UnlockFailure>> => {
  const given = secret.expose();
  switch (given.type) {
    case "passphrase":
      return ok({
        open: async (slot) =>
          slot.type === "passphrase" ? openPassphraseSlot(slot, given.passphrase) : "wrong-secret",
        forget: () => {},
      });
    case "words": {
      const entropy = readRecoveryWords(given.words);
      if (!Buffer.isBuffer(entropy)) return refuse({ kind: "vault.words-unreadable", ...entropy });
      return ok({
        open: async (slot) => (slot.type === "words" ? openWordsSlot(slot, entropy) : "wrong-secret"),
        forget: () => wipe(entropy),
      });
    }
    case "shares": {
      const gathered = gatherShares(files, given.shares);
      if (!gathered.ok) return gathered;
      const shares = gathered.value;
      return ok({
        open: async (slot) => (slot.type === "shares" ? await openSharesSlot(slot, shares) : "wrong-secret"),
        forget: () => wipe(...shares.map(({ bytes }) => bytes)),
      });
    }
  }
};

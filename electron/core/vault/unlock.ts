import type { z } from "zod";
import type { cannotUnlock } from "#shared/contract/areas/secret.ts";
import type { WordsProblem } from "#shared/domain/vault/slots.ts";
import { ok, type Result, refuse } from "#shared/kernel/result.ts";
import { wipe } from "./crypto.ts";
import type { Secret } from "./secret.ts";
import { isSlotFileGenuine, type Slot, type SlotFile } from "./slot-file.ts";
import type { SlotFiles } from "./slot-files.ts";
import { openPassphraseSlot } from "./slots/passphrase.ts";
import { readShare, type Share } from "./slots/share-sheet.ts";
import { isGenuineShare, openSharesSlot, type SharesSlot, setOf } from "./slots/shares.ts";
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
  let refusal: SlotRefusal = "wrong-secret";
  const tried = new Map<string, Buffer | SlotRefusal>();
  try {
    for (const { content } of files.readable) {
      for (const slot of content.slots) {
        const name = JSON.stringify(slot);
        const opened = tried.get(name) ?? (await key.value.open(slot));
        tried.set(name, opened);
        if (typeof opened === "string") {
          if (opened === "slot-damaged") refusal = opened;
          continue;
        }
        const genuine = files.readable.filter((each) => isSlotFileGenuine(opened, each.content));
        const inForce = genuine[0]?.content;
        if (inForce === undefined) return slotsDamaged(folder, "checksum of the key slots");
        const current = inForce.slots.find(({ id, check }) => id === slot.id && check === slot.check);
        const outdated = files.rekeying && files.readable[0]?.content !== inForce;
        if (current === undefined || outdated) return refuse({ kind: "vault.wrong-secret" });
        return ok({
          masterKey: Buffer.from(opened),
          slotFile: inForce,
          slot: current,
          damagedFiles: [...files.damaged, ...files.readable.filter((each) => !genuine.includes(each))].map(
            ({ file }) => file,
          ),
          staleCopy: genuine.some(({ content: { generation } }) => generation < inForce.generation),
        });
      }
    }
  } finally {
    for (const opened of tried.values()) if (typeof opened !== "string") wipe(opened);
    key.value.forget();
  }
  return refusal === "slot-damaged"
    ? slotsDamaged(folder, "key slot")
    : refuse({ kind: "vault.wrong-secret" });
};

const slotsDamaged = (path: string, detail: string) => refuse({ kind: "vault.slots-damaged", path, detail });

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
      const { slot: wanted, shares } = gathered.value;
      return ok({
        open: async (slot) =>
          slot.type === "shares" && slot.id === wanted.id
            ? await openSharesSlot(slot, shares)
            : "wrong-secret",
        forget: () => wipe(...shares.map(({ bytes }) => bytes)),
      });
    }
  }
};

/** The sheets as they were entered -> shares of one set, or which sheet is wrong and why. */
export const gatherShares = (
  files: Pick<SlotFiles, "readable">,
  sheets: readonly string[],
): Result<{ readonly slot: SharesSlot; readonly shares: readonly Share[] }, UnlockFailure> => {
  const slots = files.readable.flatMap(({ content }) =>
    content.slots.filter((slot): slot is SharesSlot => slot.type === "shares"),
  );
  const shares: Share[] = [];
  let wanted: SharesSlot | null = null;
  for (const [at, sheet] of sheets.entries()) {
    const share = readShare(sheet);
    const refused = (reason: ShareReason, position: number | null = null, holder = "") =>
      refuse({
        kind: "vault.share-refused",
        entered: at + 1,
        number: isProblem(share) ? null : share.number,
        holder,
        reason,
        position,
      });
    if (isProblem(share)) return refused(share.problem, share.position);
    const slot = slots.find(({ id }) => setOf(id) === share.set);
    if (slot === undefined) return refused("other-vault");
    const holder = slot.holders[share.number - 1]?.name ?? "";
    if (wanted !== null && slot.id !== wanted.id) return refused("other-set", null, holder);
    if (shares.some(({ number }) => number === share.number)) return refused("repeated", null, holder);
    if (!isGenuineShare(slot, share)) return refused("altered", null, holder);
    wanted ??= slot;
    shares.push(share);
  }
  if (wanted === null || shares.length < wanted.threshold)
    return refuse({
      kind: "vault.shares-too-few",
      entered: shares.length,
      needed: wanted?.threshold ?? 2,
    });
  return ok({ slot: wanted, shares });
};

type ShareReason = Extract<UnlockFailure, { kind: "vault.share-refused" }>["reason"];

const isProblem = (read: Share | WordsProblem): read is WordsProblem => "problem" in read;

import { combine, split } from "shamir-secret-sharing";
import { z } from "zod";
import { maxHolders } from "#shared/domain/vault/slots.ts";
import type { RandomDep } from "../../deps.ts";
import { deriveKey, equalBytes, wipe } from "../crypto.ts";
import type { SlotFacts } from "./passphrase.ts";
import type { Share } from "./share-sheet.ts";
import { type SlotRefusal, unwrapKey, wrapKey, wrappedKeyShape } from "./wrapped-key.ts";

/** M of N sheets. Each holder's sheet has a check of its own, so that a wrong one is named and not merely combined to nonsense. */
export const sharesSlotShape = z
  .strictObject({
    id: z.uuid(),
    type: z.literal("shares"),
    label: z.string().max(100),
    createdAt: z.string().max(40),
    threshold: z.number().int().min(2).max(maxHolders),
    /** In the order of the sheets' numbers. check: 16 bytes, hex, see `shareCheck`. */
    holders: z
      .array(z.strictObject({ name: z.string().max(200), check: z.string().regex(/^[0-9a-f]{32}$/) }))
      .min(2)
      .max(maxHolders),
    ...wrappedKeyShape,
  })
  .refine(({ threshold, holders }) => threshold <= holders.length, { path: ["threshold"] });

export type SharesSlot = z.infer<typeof sharesSlotShape>;

/** A share is 256 random bits: what is derived from it does not help to guess it. */
const shareCheck = (share: Pick<Share, "bytes">): Buffer => deriveKey(share.bytes, "share check", 16);

/** What the sheets of a slot carry to be told from those of another one: the first 4 bytes of its id, hex. */
export const setOf = (slotId: string): string => slotId.replaceAll("-", "").slice(0, 8);

/**
 * Splits a new random key. Returns the key (32 bytes, the caller wipes it) and the holders' shares by number.
 * The polynomials' coefficients come from the system, not from `randomBytes`. source: Shamir, over GF(2^8).
 */
export const drawShares = async (
  { randomBytes }: RandomDep,
  slotId: string,
  threshold: number,
  count: number,
): Promise<{ readonly key: Buffer; readonly shares: readonly Share[] }> => {
  const key = randomBytes(32);
  // The package takes nothing but a plain Uint8Array.
  const plain = new Uint8Array(key);
  const parts = await split(plain, count, threshold);
  wipe(plain);
  const shares = parts.map((bytes, at) => ({
    set: setOf(slotId),
    threshold,
    number: at + 1,
    bytes: Buffer.from(bytes),
  }));
  // Sheets that do not fit together would be noticed on the day they are needed.
  for (const some of [shares.slice(0, threshold), shares.slice(-threshold)])
    if (!equalBytes(await joined(some), key)) throw new Error("the shares drawn do not yield their key");
  return { key, shares };
};

const joined = async (shares: readonly Share[]): Promise<Buffer> =>
  Buffer.from(await combine(shares.map(({ bytes }) => new Uint8Array(bytes))));

export const makeSharesSlot = (
  deps: RandomDep,
  facts: SlotFacts,
  secret: {
    readonly key: Buffer;
    readonly shares: readonly Share[];
    readonly holders: readonly string[];
    readonly threshold: number;
    readonly masterKey: Buffer;
  },
): SharesSlot => ({
  ...facts,
  type: "shares",
  threshold: secret.threshold,
  holders: secret.shares.map((share, at) => ({
    name: secret.holders[at] ?? "",
    check: shareCheck(share).toString("hex"),
  })),
  ...wrapKey(deps, secret.key, secret.masterKey, facts.id),
});

/** Whether this is the sheet that was handed to the holder of its number. */
export const isGenuineShare = (slot: SharesSlot, share: Share): boolean => {
  const holder = slot.holders[share.number - 1];
  return (
    holder !== undefined &&
    setOf(slot.id) === share.set &&
    slot.threshold === share.threshold &&
    equalBytes(shareCheck(share), Buffer.from(holder.check, "hex"))
  );
};

/** shares: of different numbers; those that are not genuine for this slot do not count. Returns the master key or why not. */
export const openSharesSlot = async (
  slot: SharesSlot,
  shares: readonly Share[],
): Promise<Buffer | SlotRefusal> => {
  const key = await keyOfShares(slot, shares);
  if (key === null) return "wrong-secret";
  try {
    return unwrapKey(slot, key);
  } finally {
    wipe(key);
  }
};

/** The same sheets for another master key (32 bytes, the caller wipes it). Null when the shares do not open the slot. */
export const rewrapSharesSlot = async (
  deps: RandomDep,
  slot: SharesSlot,
  shares: readonly Share[],
  masterKey: Buffer,
): Promise<SharesSlot | null> => {
  const key = await keyOfShares(slot, shares);
  if (key === null) return null;
  try {
    return { ...slot, ...wrapKey(deps, key, masterKey, slot.id) };
  } finally {
    wipe(key);
  }
};

/** Null when too few of them are genuine. The caller wipes the key. */
const keyOfShares = async (slot: SharesSlot, shares: readonly Share[]): Promise<Buffer | null> => {
  const byPoint = new Map(
    shares.filter((share) => isGenuineShare(slot, share)).map((share) => [share.bytes.at(-1), share]),
  );
  if (byPoint.size < slot.threshold) return null;
  return await joined([...byPoint.values()].slice(0, slot.threshold));
};

import { z } from "zod";
import type { RandomDep } from "../../deps.ts";
import { argon2id, wipe } from "../crypto.ts";
import { type SlotRefusal, unwrapKey, wrapKey, wrappedKeyShape } from "./wrapped-key.ts";

/**
 * The bounds are part of the format: a doctored file can neither weaken the KDF nor exhaust the computer. More than 1 GiB could not be
 * had on every laptop, nor in WebAssembly. workKiB: memory times passes; at most some seconds per slot.
 */
export const kdfBounds = {
  memoryKiB: { min: 64 * 1024, max: 1024 * 1024 },
  passes: { min: 3, max: 20 },
  workKiB: { max: 8 * 1024 * 1024 },
} as const;

export const passphraseSlotShape = z.strictObject({
  id: z.uuid(),
  type: z.literal("passphrase"),
  label: z.string().max(100),
  createdAt: z.string().max(40),
  kdf: z
    .strictObject({
      algorithm: z.literal("argon2id"),
      memoryKiB: z.number().int().min(kdfBounds.memoryKiB.min).max(kdfBounds.memoryKiB.max),
      passes: z.number().int().min(kdfBounds.passes.min).max(kdfBounds.passes.max),
      /** 16 bytes. */
      salt: z.string().regex(/^[A-Za-z0-9+/]{22}==$/),
    })
    .refine(({ memoryKiB, passes }) => memoryKiB * passes <= kdfBounds.workKiB.max, { path: ["passes"] }),
  ...wrappedKeyShape,
});

export type PassphraseSlot = z.infer<typeof passphraseSlotShape>;

export interface KdfCost {
  readonly memoryKiB: number;
  readonly passes: number;
}

/** NFC, so that an umlaut typed as one or as two characters opens the same slot. */
const bytesOf = (passphrase: string): Buffer => Buffer.from(passphrase.normalize("NFC"), "utf8");

const keyOf = (passphrase: string, kdf: PassphraseSlot["kdf"]): Buffer => {
  const secret = bytesOf(passphrase);
  const key = argon2id(secret, Buffer.from(kdf.salt, "base64"), kdf.memoryKiB, kdf.passes);
  wipe(secret);
  return key;
};

/** What is noted of a new slot besides its secret. */
export interface SlotFacts {
  readonly id: string;
  readonly label: string;
  readonly createdAt: string;
}

/** 16 bytes without a zero: the stock `argon2` command takes the salt as an argument, which a zero would end. */
const drawSalt = ({ randomBytes }: RandomDep): Buffer =>
  Buffer.from(randomBytes(16).map((byte) => (byte === 0 ? 0xff : byte)));

/** Wraps the master key under a passphrase. masterKey: 32 bytes, the caller wipes it. Blocks for the cost of the KDF. */
export const makePassphraseSlot = (
  deps: RandomDep,
  facts: SlotFacts,
  secret: { readonly passphrase: string; readonly masterKey: Buffer; readonly cost: KdfCost },
): PassphraseSlot => {
  const kdf = {
    algorithm: "argon2id" as const,
    ...secret.cost,
    salt: drawSalt(deps).toString("base64"),
  };
  const key = keyOf(secret.passphrase, kdf);
  const slot: PassphraseSlot = {
    ...facts,
    type: "passphrase",
    kdf,
    ...wrapKey(deps, key, secret.masterKey, facts.id),
  };
  wipe(key);
  return slot;
};

/** Returns the master key (32 bytes, the caller wipes it), or why not. Blocks for the cost of the KDF. */
export const openPassphraseSlot = (slot: PassphraseSlot, passphrase: string): Buffer | SlotRefusal => {
  const key = keyOf(passphrase, slot.kdf);
  try {
    return unwrapKey(slot, key);
  } finally {
    wipe(key);
  }
};

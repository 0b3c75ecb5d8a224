import { z } from "zod";
import type { RandomDep } from "../../deps.ts";
import { decrypt, deriveKey, encrypt, equalBytes, wipe } from "../crypto.ts";

/** The part that every key slot has: the master key under a key-encryption key, and a check of that key. */
export const wrappedKeyShape = {
  /** Derived from the key-encryption key: tells a wrong secret from a damaged slot. 16 bytes, hex. */
  check: z.string().regex(/^[0-9a-f]{32}$/),
  wrap: z.strictObject({
    cipher: z.literal("xchacha20-poly1305-ietf"),
    /** 24 bytes. */
    nonce: z.string().regex(/^[A-Za-z0-9+/]{32}$/),
    /** 32 bytes and a tag of 16. */
    key: z.string().regex(/^[A-Za-z0-9+/]{64}$/),
  }),
};

export interface WrappedKey {
  readonly check: string;
  readonly wrap: { readonly cipher: "xchacha20-poly1305-ietf"; readonly nonce: string; readonly key: string };
}

const checkOf = (key: Buffer): Buffer => deriveKey(key, "slot check", 16);

/** Wraps the master key. key: 32 bytes; slotId: bound to the ciphertext, so that a wrap cannot be moved to another slot. */
export const wrapKey = (
  { randomBytes }: RandomDep,
  key: Buffer,
  masterKey: Buffer,
  slotId: string,
): WrappedKey => {
  const nonce = randomBytes(24);
  const wrapKey = deriveKey(key, "slot wrap");
  const wrapped = encrypt(wrapKey, nonce, masterKey, slotId);
  wipe(wrapKey);
  return {
    check: checkOf(key).toString("hex"),
    wrap: {
      cipher: "xchacha20-poly1305-ietf",
      nonce: nonce.toString("base64"),
      key: wrapped.toString("base64"),
    },
  };
};

export type SlotRefusal = "wrong-secret" | "slot-damaged";

/** Returns the master key (32 bytes, the caller wipes it), or why not. */
export const unwrapKey = (slot: WrappedKey & { readonly id: string }, key: Buffer): Buffer | SlotRefusal => {
  if (!equalBytes(checkOf(key), Buffer.from(slot.check, "hex"))) return "wrong-secret";
  const wrapKey = deriveKey(key, "slot wrap");
  const masterKey = decrypt(
    wrapKey,
    Buffer.from(slot.wrap.nonce, "base64"),
    Buffer.from(slot.wrap.key, "base64"),
    slot.id,
  );
  wipe(wrapKey);
  return masterKey ?? "slot-damaged";
};

import type { RandomDep } from "../deps.ts";
import { argon2id, decrypt, deriveKey, encrypt, equalBytes, wipe } from "./crypto.ts";
import type { Slot } from "./slot-file.ts";

export interface KdfCost {
  readonly memoryKiB: number;
  readonly passes: number;
}

/** About 0.7 s on an ordinary laptop of 2026. source: RFC 9106, between its two recommended options. */
export const defaultKdfCost: KdfCost = { memoryKiB: 256 * 1024, passes: 3 };

/** NFC, so that an umlaut typed as one or as two characters opens the same slot. */
const bytesOf = (passphrase: string): Buffer => Buffer.from(passphrase.normalize("NFC"), "utf8");

const keyOf = (passphrase: string, kdf: Slot["kdf"]): Buffer => {
  const secret = bytesOf(passphrase);
  const key = argon2id(secret, Buffer.from(kdf.salt, "base64"), kdf.memoryKiB, kdf.passes);
  wipe(secret);
  return key;
};

const checkOf = (key: Buffer): Buffer => deriveKey(key, "slot check", 16);

/**
 * Wraps the master key under a passphrase. masterKey: 32 bytes, the caller wipes it. Blocks for the cost of the KDF.
 */
export const makePassphraseSlot = (
  { randomBytes }: RandomDep,
  made: {
    readonly id: string;
    readonly label: string;
    readonly createdAt: string;
    readonly passphrase: string;
    readonly masterKey: Buffer;
    readonly cost: KdfCost;
  },
): Slot => {
  const kdf = { algorithm: "argon2id" as const, ...made.cost, salt: randomBytes(16).toString("base64") };
  const key = keyOf(made.passphrase, kdf);
  const nonce = randomBytes(24);
  const wrapped = encrypt(deriveKey(key, "slot wrap"), nonce, made.masterKey, made.id);
  const slot: Slot = {
    id: made.id,
    type: "passphrase",
    label: made.label,
    createdAt: made.createdAt,
    kdf,
    check: checkOf(key).toString("hex"),
    wrap: {
      cipher: "xchacha20-poly1305-ietf",
      nonce: nonce.toString("base64"),
      key: wrapped.toString("base64"),
    },
  };
  wipe(key);
  return slot;
};

/** Returns the master key (32 bytes, the caller wipes it), or why not. Blocks for the cost of the KDF. */
export const openPassphraseSlot = (
  slot: Slot,
  passphrase: string,
): Buffer | "wrong-secret" | "slot-damaged" => {
  const key = keyOf(passphrase, slot.kdf);
  try {
    if (!equalBytes(checkOf(key), Buffer.from(slot.check, "hex"))) return "wrong-secret";
    const { nonce, key: wrapped } = slot.wrap;
    return (
      decrypt(
        deriveKey(key, "slot wrap"),
        Buffer.from(nonce, "base64"),
        Buffer.from(wrapped, "base64"),
        slot.id,
      ) ?? "slot-damaged"
    );
  } finally {
    wipe(key);
  }
};

import { createHash, createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import sodium from "libsodium-wrappers-sumo";
import type { Sha256 } from "#shared/domain/journal/chain.ts";
import type { HashHex } from "#shared/domain/journal/entry.ts";

/** Loads libsodium's WebAssembly; every other function here needs it done once. */
export const cryptoReady = async (): Promise<void> => {
  await sodium.ready;
};

/** The SHA-256 that domain functions take as a dependency. */
export const sha256: Sha256 = (...parts) => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex") as HashHex;
};

/** 32 bytes for one labelled purpose out of a key. source: RFC 5869, SHA-256, no salt. */
export const deriveKey = (key: Buffer, purpose: string, bytes = 32): Buffer =>
  Buffer.from(hkdfSync("sha256", key, Buffer.alloc(0), `blackstart ${purpose} v1`, bytes));

export const hmacSha256 = (key: Buffer, text: string): Buffer =>
  createHmac("sha256", key).update(text).digest();

export const equalBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && timingSafeEqual(a, b);

/** Overwrites a secret; copies that the runtime made elsewhere end with the process. */
export const wipe = (...secrets: readonly Uint8Array[]): void => {
  for (const secret of secrets) secret.fill(0);
};

/** XChaCha20-Poly1305 (IETF). nonce: 24 bytes, random. Returns ciphertext with its 16-byte tag. */
export const encrypt = (
  key: Buffer,
  nonce: Buffer,
  plain: Uint8Array,
  context: string | Uint8Array,
): Buffer => Buffer.from(sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(plain, context, null, nonce, key));

/** Returns null when key, nonce, context or a bit of the ciphertext is not the one it was made with. */
export const decrypt = (
  key: Buffer,
  nonce: Buffer,
  sealed: Uint8Array,
  context: string | Uint8Array,
): Buffer | null => {
  try {
    return Buffer.from(sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, sealed, context, nonce, key));
  } catch {
    return null;
  }
};

/** Argon2id, one lane. memoryKiB: cost in KiB; passes: t; salt: 16 bytes. Blocks for 0.1 s and up. source: RFC 9106. */
export const argon2id = (secret: Buffer, salt: Buffer, memoryKiB: number, passes: number): Buffer =>
  Buffer.from(
    sodium.crypto_pwhash(32, secret, salt, passes, memoryKiB * 1024, sodium.crypto_pwhash_ALG_ARGON2ID13),
  );

import type { RandomDep, RecordSealDep } from "../deps.ts";
import { decrypt, deriveKey, encrypt, hmacSha256, wipe } from "./crypto.ts";

const nonceBytes = 24;

/**
 * Seals single secrets inside the store, so that a page cache, an index or a stray query never holds one in clear.
 * Layout of a sealed value: 24 bytes nonce, then XChaCha20-Poly1305 ciphertext with the record's id as context.
 */
export const createRecordSeal = (
  { randomBytes }: RandomDep,
  masterKey: Buffer,
): RecordSealDep["recordSeal"] & { wipe(): void } => {
  const sealKey = deriveKey(masterKey, "record seal");
  const fingerprintKey = deriveKey(masterKey, "record fingerprint");
  return {
    seal: (context, plain) => {
      const nonce = randomBytes(nonceBytes);
      return Buffer.concat([nonce, encrypt(sealKey, nonce, Buffer.from(plain, "utf8"), context)]);
    },
    open: (context, sealed) => {
      const opened = decrypt(sealKey, sealed.subarray(0, nonceBytes), sealed.subarray(nonceBytes), context);
      if (opened === null) throw new Error("a sealed record does not open: it was changed or moved");
      return opened.toString("utf8");
    },
    fingerprint: (plain) => hmacSha256(fingerprintKey, plain).toString("hex"),
    wipe: () => wipe(sealKey, fingerprintKey),
  };
};

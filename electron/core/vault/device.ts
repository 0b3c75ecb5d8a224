import { createPrivateKey, createPublicKey, sign } from "node:crypto";
import type { DeviceId } from "#shared/domain/journal/entry.ts";
import type { RandomDep } from "../deps.ts";
import type { Db } from "../store/db.ts";
import { metaValue, setMetaValue } from "../store/meta.ts";
import { sha256 } from "./crypto.ts";

/** Who writes the entries of this vault: an Ed25519 key and the id that follows from it. */
export interface Device {
  /** First 32 hex digits of the SHA-256 of the public key. */
  readonly id: DeviceId;
  /** 32 bytes. */
  readonly publicKey: Buffer;
  /** 8 bytes that name the key in minisign files. */
  readonly keyId: Buffer;
  /** 64 bytes. source: RFC 8032, pure Ed25519. */
  sign(bytes: Uint8Array): Buffer;
}

/** What stands before the 32 bytes of an Ed25519 seed in PKCS #8 (RFC 8410). */
const pkcs8Prefix = Buffer.from("302e020100300506032b657004220420", "hex");
const seedName = "device.seed";

/** Reads the device of this store, or makes one at the first opening. */
export const deviceOf = (db: Db, { randomBytes }: RandomDep): Device => {
  const stored = metaValue(db, seedName);
  const seed = stored === null ? randomBytes(32) : Buffer.from(stored, "hex");
  if (stored === null) setMetaValue(db, seedName, seed.toString("hex"));
  const privateKey = createPrivateKey({
    key: Buffer.concat([pkcs8Prefix, seed]),
    format: "der",
    type: "pkcs8",
  });
  const publicKey = createPublicKey(privateKey).export({ format: "der", type: "spki" }).subarray(-32);
  const fingerprint = sha256(publicKey);
  return {
    id: fingerprint.slice(0, 32) as DeviceId,
    publicKey,
    keyId: Buffer.from(fingerprint.slice(0, 16), "hex"),
    sign: (bytes) => sign(null, bytes, privateKey),
  };
};

import { createPrivateKey, createPublicKey, sign } from "node:crypto";
import type { DeviceId } from "#shared/domain/journal/entry.ts";
import { type ClockDep, nowTimestamp } from "#shared/kernel/time.ts";
import type { RandomDep } from "../deps.ts";
import type { Db } from "../store/db.ts";
import { devices, keepDevice } from "../store/queries/devices.ts";
import { insertVaultEvent } from "../store/queries/vault-events.ts";
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

/** Why a device is new: the first of the vault, another place, or its chain was cut off and must not be written twice. */
export type NewDeviceReason = "first" | "other-place" | "entries-missing";

export interface DeviceHere {
  readonly device: Device;
  /** Null when the vault was written from this place before. */
  readonly added: NewDeviceReason | null;
}

/**
 * The device that writes from this place. Two copies of a vault must never go on with the same chain: each place has a key, and so
 * chains, of its own. place: see `placeOf`. cutOff: devices whose newest entries are missing; going on with such a chain would
 * write the same positions a second time, so this place gets another key.
 */
export const deviceAt = (
  db: Db,
  deps: RandomDep & ClockDep,
  at: { readonly place: string; readonly cutOff: ReadonlySet<string>; readonly author: string },
): DeviceHere => {
  const { place, cutOff, author } = at;
  const known = devices(db);
  const here = known.find((row) => row.place === place);
  const usual = here === undefined ? null : deviceOfSeed(Buffer.from(here.seed, "hex"));
  if (usual !== null && !cutOff.has(usual.id)) return { device: usual, added: null };
  const seed = deps.randomBytes(32);
  const device = deviceOfSeed(seed);
  const added = usual !== null ? "entries-missing" : known.length === 0 ? "first" : "other-place";
  const now = nowTimestamp(deps.clock);
  db.transaction(() => {
    keepDevice(db, { place, seed: seed.toString("hex"), added_at: now });
    if (added !== "first")
      insertVaultEvent(db, {
        at: now,
        author,
        kind: "device-added",
        facts: { device: device.id, reason: added },
      });
  }).immediate();
  seed.fill(0);
  return { device, added };
};

/** For a vault that is only read: the key of this place, else the newest one; nothing is written down. */
export const deviceForReading = (db: Db, { randomBytes }: RandomDep, place: string): Device => {
  const known = devices(db);
  const seed = (known.find((row) => row.place === place) ?? known[0])?.seed;
  return deviceOfSeed(seed === undefined ? randomBytes(32) : Buffer.from(seed, "hex"));
};

/** What stands before the 32 bytes of an Ed25519 seed in PKCS #8 (RFC 8410). */
const pkcs8Prefix = Buffer.from("302e020100300506032b657004220420", "hex");

const deviceOfSeed = (seed: Buffer): Device => {
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

import canonicalize from "canonicalize";
import { z } from "zod";
import { deriveKey, equalBytes, hmacSha256 } from "./crypto.ts";

/**
 * `vault.json`: who may open the vault and how costly guessing is. Holds no secret.
 * The bounds are part of the format: a doctored file can neither weaken the KDF nor exhaust the computer.
 */
const base64 = z.base64();

const passphraseSlot = z.strictObject({
  id: z.uuid(),
  type: z.literal("passphrase"),
  label: z.string().max(100),
  createdAt: z.string().max(40),
  kdf: z.strictObject({
    algorithm: z.literal("argon2id"),
    memoryKiB: z
      .number()
      .int()
      .min(64 * 1024)
      .max(2 * 1024 * 1024),
    passes: z.number().int().min(3).max(20),
    salt: base64.length(24),
  }),
  /** Derived from the key-encryption key: tells a wrong secret from a damaged slot. */
  check: z.string().regex(/^[0-9a-f]{32}$/),
  wrap: z.strictObject({
    cipher: z.literal("xchacha20-poly1305-ietf"),
    nonce: base64.length(32),
    key: base64.length(64),
  }),
});

export const slotFileShape = z.strictObject({
  format: z.literal("blackstart vault"),
  version: z.literal(1),
  id: z.uuid(),
  name: z.string().min(1).max(80),
  createdAt: z.string().max(40),
  slots: z.array(passphraseSlot).min(1).max(32),
  /** HMAC-SHA256 over the canonical text of everything else, under a key that only an opened slot yields. */
  mac: z.string().regex(/^[0-9a-f]{64}$/),
});

export type Slot = z.infer<typeof passphraseSlot>;
export type SlotFile = z.infer<typeof slotFileShape>;
export type UnsignedSlotFile = Omit<SlotFile, "mac">;

const macOf = (masterKey: Buffer, file: UnsignedSlotFile): Buffer =>
  hmacSha256(deriveKey(masterKey, "slot file mac"), canonicalize(file) ?? "");

export const signSlotFile = (masterKey: Buffer, file: UnsignedSlotFile): SlotFile => ({
  ...file,
  mac: macOf(masterKey, file).toString("hex"),
});

/** False when anything in the file was changed by someone without the master key. */
export const isSlotFileGenuine = (masterKey: Buffer, { mac, ...file }: SlotFile): boolean =>
  equalBytes(macOf(masterKey, file), Buffer.from(mac, "hex"));

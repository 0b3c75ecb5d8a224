import canonicalize from "canonicalize";
import { z } from "zod";
import { deriveKey, equalBytes, hmacSha256, wipe } from "./crypto.ts";
import { passphraseSlotShape } from "./slots/passphrase.ts";
import { sharesSlotShape } from "./slots/shares.ts";
import { wordsSlotShape } from "./slots/words.ts";

/** As many slots as a slot file may hold. */
export const maxSlots = 32;

const slotShape = z.discriminatedUnion("type", [passphraseSlotShape, wordsSlotShape, sharesSlotShape]);

/** `vault.json` and `vault.copy.json`: who may open the vault and how costly guessing is. Holds no secret. */
export const slotFileShape = z.strictObject({
  format: z.literal("blackstart vault"),
  version: z.literal(1),
  id: z.uuid(),
  name: z.string().min(1).max(80),
  createdAt: z.string().max(40),
  /** Counts the changes of this file, from 1: of two genuine copies the higher one is in force. */
  generation: z.number().int().min(1),
  slots: z.array(slotShape).min(1).max(maxSlots),
  /** HMAC-SHA256 over the canonical text of everything else, under a key that only an opened slot yields. */
  mac: z.string().regex(/^[0-9a-f]{64}$/),
});

export type Slot = z.infer<typeof slotShape>;
export type SlotFile = z.infer<typeof slotFileShape>;
export type UnsignedSlotFile = Omit<SlotFile, "mac">;

const macOf = (masterKey: Buffer, file: UnsignedSlotFile): Buffer => {
  const key = deriveKey(masterKey, "slot file mac");
  const mac = hmacSha256(key, canonicalize(file) ?? "");
  wipe(key);
  return mac;
};

export const signSlotFile = (masterKey: Buffer, file: UnsignedSlotFile): SlotFile => ({
  ...file,
  mac: macOf(masterKey, file).toString("hex"),
});

/** False when anything in the file was changed by someone without the master key. */
export const isSlotFileGenuine = (masterKey: Buffer, { mac, ...file }: SlotFile): boolean =>
  equalBytes(macOf(masterKey, file), Buffer.from(mac, "hex"));

/** The version of a slot file that only a newer Blackstart knows, else null. */
export const versionFromFuture = (parsed: unknown): number | null => {
  const { format, version } = (parsed ?? {}) as { readonly format?: unknown; readonly version?: unknown };
  return format === "blackstart vault" && typeof version === "number" && version > 1 ? version : null;
};

/** The text as it is written to disk. */
export const slotFileText = (file: SlotFile): string => `${JSON.stringify(file, null, 2)}\n`;

import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import canonicalize from "canonicalize";
import { z } from "zod";
import { backupReasons } from "#shared/contract/areas/keeping.ts";
import { isTimestamp, type Timestamp } from "#shared/kernel/time.ts";
import { deriveKey, equalBytes, hmacSha256, wipe } from "../crypto.ts";

export const manifestName = "backup.json";
export type BackupReason = (typeof backupReasons)[number];

const count = z.number().int().min(0);
const hex = (digits: number) => z.string().regex(new RegExp(`^[0-9a-f]{${digits}}$`));

/** `backup.json`: what a backup holds and how it is told whole. Holds no secret. */
const manifestShape = z.strictObject({
  format: z.literal("blackstart backup"),
  version: z.literal(1),
  vaultId: z.uuid(),
  madeAt: z.string().refine((text): text is Timestamp => isTimestamp(text)),
  /** Rises with every backup of a vault, whatever the clock says. */
  sequence: count.min(1),
  reason: z.enum(backupReasons),
  storeVersion: count,
  /** Of `vault.db`. */
  bytes: count,
  sha256: hex(64),
  contents: z.strictObject({
    systems: count,
    endpoints: count,
    contacts: count,
    keys: count,
    runbooks: count,
    incidents: count,
    entries: count,
  }),
  /** Tells whether two files were made under the same master key, without telling the key. */
  keyNumber: hex(16),
  /** HMAC-SHA256 over the canonical text of everything else. */
  mac: hex(64),
});

export type Manifest = z.infer<typeof manifestShape>;

/** 16 hex digits. */
export const keyNumberOf = (masterKey: Buffer): string =>
  deriveKey(masterKey, "key number", 8).toString("hex");

const macOf = (masterKey: Buffer, content: Omit<Manifest, "mac">): Buffer => {
  const key = deriveKey(masterKey, "backup manifest");
  try {
    return hmacSha256(key, canonicalize(content) ?? "");
  } finally {
    wipe(key);
  }
};

export const signManifest = (
  masterKey: Buffer,
  facts: Omit<Manifest, "format" | "version" | "keyNumber" | "mac">,
): Manifest => {
  const content = {
    format: "blackstart backup" as const,
    version: 1 as const,
    ...facts,
    keyNumber: keyNumberOf(masterKey),
  };
  return { ...content, mac: macOf(masterKey, content).toString("hex") };
};

/** False when it was changed by someone without the master key, or made under another one. */
export const isManifestGenuine = (masterKey: Buffer, { mac, ...content }: Manifest): boolean =>
  equalBytes(macOf(masterKey, content), Buffer.from(mac, "hex"));

export const manifestText = (manifest: Manifest): string => `${JSON.stringify(manifest, null, 2)}\n`;

const maxManifestBytes = 64 * 1024;

/** The manifest of a folder as it lies there, before it is known to be genuine. */
export const readManifest = (folder: string): Manifest | "missing" | "damaged" => {
  const path = join(folder, manifestName);
  if (!existsSync(path)) return "missing";
  if (statSync(path).size > maxManifestBytes) return "damaged";
  try {
    // As bytes first: read as text, Node ends the whole process when the file cannot be closed, as on a stick that was just pulled.
    return manifestShape.parse(JSON.parse(readFileSync(path).toString("utf8")));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return "damaged";
    throw error;
  }
};

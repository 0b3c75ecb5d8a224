import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Redacted } from "#shared/kernel/redacted.ts";
import { ok, type Result, refuse } from "#shared/kernel/result.ts";
import { nowTimestamp } from "#shared/kernel/time.ts";
import { migrate } from "../store/migrate.ts";
import { openStore } from "../store/open.ts";
import { insertVaultEvent } from "../store/queries/vault-events.ts";
import { wipe } from "./crypto.ts";
import { databaseKey } from "./database-key.ts";
import { syncFolder } from "./durable-file.ts";
import { backupsOf, databaseOf, isUsableName, vaultEnding } from "./folder.ts";
import { calibrateKdf } from "./kdf-cost.ts";
import { type OpeningDeps, type OpenVault, openWithMasterKey } from "./open-vault.ts";
import { signSlotFile } from "./slot-file.ts";
import { writeSlotFiles } from "./slot-files.ts";
import { rememberGeneration } from "./slot-generation.ts";
import { type KdfCost, makePassphraseSlot } from "./slots/passphrase.ts";

export type CreateFailure =
  | { readonly kind: "files.no-permission"; readonly path: string }
  | { readonly kind: "vault.name-unusable"; readonly name: string }
  | { readonly kind: "files.exists"; readonly path: string }
  | { readonly kind: "files.not-found"; readonly path: string };

export interface NewVault {
  readonly folder: string;
  readonly name: string;
  readonly passphrase: Redacted<string>;
  /** Absent: calibrated on this computer. */
  readonly cost?: KdfCost;
  /** Who makes it, for the list of what was done to the vault. */
  readonly operator?: string;
}

/**
 * Makes `<folder>/<name>.blackstart/` and opens it. Until the slot file stands, the folder is no vault;
 * when a step fails, what was made is removed again. Blocks for the cost of the KDF.
 */
export const createVault = (deps: OpeningDeps, wanted: NewVault): Result<OpenVault, CreateFailure> => {
  if (!isUsableName(wanted.name)) return refuse({ kind: "vault.name-unusable", name: wanted.name });
  const folder = join(wanted.folder, `${wanted.name}${vaultEnding}`);
  if (!existsSync(wanted.folder) || !statSync(wanted.folder).isDirectory())
    return refuse({ kind: "files.not-found", path: wanted.folder });
  if (existsSync(folder)) return refuse({ kind: "files.exists", path: folder });
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return refuse({ kind: "files.exists", path: folder });
    if (code === "EACCES" || code === "EPERM" || code === "EROFS")
      return refuse({ kind: "files.no-permission", path: wanted.folder });
    throw error;
  }
  const masterKey = deps.randomBytes(32);
  try {
    return fill(deps, folder, wanted, masterKey);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  } finally {
    wipe(masterKey);
  }
};

const fill = (
  deps: OpeningDeps,
  folder: string,
  wanted: NewVault,
  masterKey: Buffer,
): Result<OpenVault, CreateFailure> => {
  mkdirSync(backupsOf(folder), { mode: 0o700 });
  const createdAt = nowTimestamp(deps.clock);
  const db = openStore(databaseOf(folder), ...databaseKey(masterKey), false);
  try {
    migrate(db);
    rememberGeneration(db, 1);
    insertVaultEvent(db, { at: createdAt, author: wanted.operator ?? "", kind: "created", facts: {} });
  } finally {
    db.close();
  }
  const slot = makePassphraseSlot(
    deps,
    { id: randomUUID(), label: "", createdAt },
    { passphrase: wanted.passphrase.expose(), masterKey, cost: wanted.cost ?? calibrateKdf() },
  );
  const slotFile = signSlotFile(masterKey, {
    format: "blackstart vault",
    version: 1,
    id: randomUUID(),
    name: wanted.name,
    createdAt,
    generation: 1,
    slots: [slot],
  });
  writeSlotFiles(folder, slotFile);
  syncFolder(wanted.folder);
  const opened = openWithMasterKey(deps, folder, slotFile, masterKey);
  // It was made a moment ago, by this process: anything but success is a bug.
  if (!opened.ok) throw new Error(opened.failure.kind);
  return ok(opened.value);
};

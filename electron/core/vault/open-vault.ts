import { copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import type { Redacted } from "#shared/kernel/redacted.ts";
import { ok, type Result, refuse } from "#shared/kernel/result.ts";
import type { RandomDep, RecordSealDep } from "../deps.ts";
import { keepProjections } from "../journal/keep-projections.ts";
import type { Db } from "../store/db.ts";
import { migrate, migrations, type StoreFromFuture, storeVersion } from "../store/migrate.ts";
import { openStore } from "../store/open.ts";
import { deriveKey, wipe } from "./crypto.ts";
import { type Device, deviceOf } from "./device.ts";
import { databaseOf, type FolderFailure, isWritable, readSlotFile, vaultNameOf } from "./folder.ts";
import { openPassphraseSlot } from "./passphrase-slot.ts";
import { createRecordSeal } from "./record-seal.ts";
import { isSlotFileGenuine, type SlotFile } from "./slot-file.ts";

/** A vault while it is open. */
export interface OpenVault {
  readonly folder: string;
  readonly name: string;
  readonly id: string;
  /** Read from a copy because the medium cannot be written: nothing can be recorded. */
  readonly readOnly: boolean;
  readonly db: Db;
  readonly device: Device;
  readonly recordSeal: RecordSealDep["recordSeal"];
  /** Writes everything into `vault.db`, closes it and wipes the keys. Safe to call twice. */
  close(): void;
}

export type OpenFailure =
  | FolderFailure
  | StoreFromFuture
  | { readonly kind: "vault.wrong-secret" }
  | { readonly kind: "vault.in-use"; readonly path: string }
  | { readonly kind: "store.damaged"; readonly detail: string };

/** Opens a vault with a passphrase. Blocks for the cost of the KDF, about a second. */
export const openVault = (
  deps: RandomDep,
  folder: string,
  passphrase: Redacted<string>,
): Result<OpenVault, OpenFailure> => {
  const read = readSlotFile(folder);
  if (!read.ok) return read;
  const masterKey = masterKeyOf(read.value, passphrase.expose());
  if (typeof masterKey === "string")
    return masterKey === "wrong-secret"
      ? refuse({ kind: "vault.wrong-secret" })
      : refuse({ kind: "vault.slots-damaged", path: folder, detail: masterKey });
  try {
    return openWithMasterKey(deps, folder, read.value, masterKey);
  } finally {
    wipe(masterKey);
  }
};

/** Opens a vault whose master key is known. masterKey: 32 bytes, the caller wipes it. */
export const openWithMasterKey = (
  deps: RandomDep,
  folder: string,
  slotFile: SlotFile,
  masterKey: Buffer,
): Result<OpenVault, OpenFailure> => {
  const readOnly = !isWritable(folder);
  const copy = readOnly ? copyForReading(folder) : null;
  const giveUp = (failure: OpenFailure): Result<never, OpenFailure> => {
    if (copy !== null) rmSync(copy, { recursive: true, force: true });
    return refuse(failure);
  };
  let db: Db;
  try {
    db = openStore(databaseOf(copy ?? folder), ...databaseKey(masterKey), true);
  } catch (error) {
    if (!(error instanceof BetterSqlite3.SqliteError)) throw error;
    if (error.code.startsWith("SQLITE_BUSY")) return giveUp({ kind: "vault.in-use", path: folder });
    if (/^SQLITE_(NOTADB|CORRUPT)/.test(error.code))
      return giveUp({ kind: "store.damaged", detail: error.code });
    throw error;
  }
  try {
    const found = storeVersion(db);
    const migrated = migrate(db);
    if (!migrated.ok) {
      db.close();
      return giveUp({ kind: "store.from-future", found, supported: migrations.length });
    }
    const kept = keepProjections(db);
    if (!kept.ok) {
      db.close();
      return giveUp(kept.failure);
    }
    const device = deviceOf(db, deps);
    if (readOnly) db.pragma("query_only = ON");
    return ok(assemble(deps, { folder, slotFile, masterKey, db, device, copy }));
  } catch (error) {
    db.close();
    if (copy !== null) rmSync(copy, { recursive: true, force: true });
    throw error;
  }
};

const assemble = (
  deps: RandomDep,
  parts: {
    readonly folder: string;
    readonly slotFile: SlotFile;
    readonly masterKey: Buffer;
    readonly db: Db;
    readonly device: Device;
    readonly copy: string | null;
  },
): OpenVault => {
  const { folder, slotFile, db, device, copy } = parts;
  const recordSeal = createRecordSeal(deps, parts.masterKey);
  return {
    folder,
    name: vaultNameOf(folder),
    id: slotFile.id,
    readOnly: copy !== null,
    db,
    device,
    recordSeal,
    close: () => {
      if (!db.open) return;
      db.close();
      recordSeal.wipe();
      if (copy !== null) rmSync(copy, { recursive: true, force: true });
    },
  };
};

/** Database key and salt: both follow from the master key, so the slot file alone is enough to open the store. */
export const databaseKey = (masterKey: Buffer): [Buffer, Buffer] => [
  deriveKey(masterKey, "database key"),
  deriveKey(masterKey, "database salt", 16),
];

/** Any slot that the passphrase opens; the reason never tells which slot was near. */
const masterKeyOf = (slotFile: SlotFile, passphrase: string): Buffer | string => {
  let reason = "wrong-secret";
  for (const slot of slotFile.slots) {
    const opened = openPassphraseSlot(slot, passphrase);
    if (opened === "slot-damaged") reason = "key slot";
    if (typeof opened === "string") continue;
    if (isSlotFileGenuine(opened, slotFile)) return opened;
    wipe(opened);
    return "checksum of the key slots";
  }
  return reason;
};

/** The files are encrypted, so is the copy; it is removed at close. */
const copyForReading = (folder: string): string => {
  const copy = mkdtempSync(join(tmpdir(), "blackstart-read-"));
  const database = databaseOf(folder);
  copyFileSync(database, databaseOf(copy));
  if (existsSync(`${database}-wal`)) copyFileSync(`${database}-wal`, `${databaseOf(copy)}-wal`);
  return copy;
};

import { closeSync, copyFileSync, existsSync, mkdtempSync, openSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import type { z } from "zod";
import type { cannotOpen, vaultNotice } from "#shared/contract/areas/vault.ts";
import { Redacted } from "#shared/kernel/redacted.ts";
import { ok, type Result, refuse } from "#shared/kernel/result.ts";
import type { ClockDep } from "#shared/kernel/time.ts";
import type { RandomDep, RecordSealDep } from "../deps.ts";
import { keepProjections } from "../journal/keep-projections.ts";
import type { Db } from "../store/db.ts";
import { migrate, migrations, storeVersion } from "../store/migrate.ts";
import { openStore } from "../store/open.ts";
import { wipe } from "./crypto.ts";
import { databaseKey } from "./database-key.ts";
import { type Device, deviceOf } from "./device.ts";
import { databaseOf, isWritable, vaultNameOf } from "./folder.ts";
import { createRecordSeal } from "./record-seal.ts";
import type { Secret } from "./secret.ts";
import type { SlotFile } from "./slot-file.ts";
import { type FolderFailure, readSlotFiles, writeSlotFiles } from "./slot-files.ts";
import { type UnlockFailure, unlock } from "./unlock.ts";

export type VaultNotice = z.infer<typeof vaultNotice>;

/** A vault while it is open. */
export interface OpenVault {
  readonly folder: string;
  readonly name: string;
  readonly id: string;
  /** Read from a copy because the medium cannot be written: nothing can be recorded. */
  readonly readOnly: boolean;
  /** What was found at the opening that a person has to know. */
  readonly notices: readonly VaultNotice[];
  readonly db: Db;
  readonly device: Device;
  readonly recordSeal: RecordSealDep["recordSeal"];
  /** 32 bytes, wiped at close. Subkeys come from it by `deriveKey`. */
  readonly masterKey: Redacted<Buffer>;
  /** The slot file in force; `replaceSlots` changes it. */
  slotFile(): SlotFile;
  /** Puts a slot file of the next generation in force, on disk and here. */
  replaceSlots(file: SlotFile): void;
  /**
   * For reading `vault.db` beside SQLite, held until the vault is closed: closing any handle of a file drops all locks that
   * the process has on it (POSIX), and with them the lock that keeps others out. Never open the file a second time.
   */
  readonly databaseHandle: number;
  /** Writes everything into `vault.db`, closes it and wipes the keys. Safe to call twice. */
  close(): void;
}

/** For commands about the vault itself. */
export interface OpenVaultDep {
  readonly vault: OpenVault;
}

type CannotOpen = z.infer<(typeof cannotOpen)[number]>;

export type OpenFailure =
  | CannotOpen
  | FolderFailure
  | UnlockFailure
  | { readonly kind: "store.damaged"; readonly detail: string };

export type OpeningDeps = RandomDep & ClockDep;

/** Opens a vault with any of its secrets. Blocks for the cost of the KDF when it is a passphrase. */
export const openVault = async (
  deps: OpeningDeps,
  folder: string,
  secret: Secret,
): Promise<Result<OpenVault, OpenFailure>> => {
  const files = readSlotFiles(folder);
  if (!files.ok) return files;
  const unlocked = await unlock(folder, files.value, secret);
  if (!unlocked.ok) return unlocked;
  const { masterKey, slotFile, damagedFiles, staleCopy } = unlocked.value;
  try {
    if (staleCopy && isWritable(folder)) writeSlotFiles(folder, slotFile);
    const notices = damagedFiles.map((file): VaultNotice => ({ kind: "slot-file-damaged", file }));
    return openWithMasterKey(deps, folder, slotFile, masterKey, notices);
  } finally {
    wipe(masterKey);
  }
};

/** Opens a vault whose master key is known. masterKey: 32 bytes, the caller wipes it. */
export const openWithMasterKey = (
  deps: OpeningDeps,
  folder: string,
  slotFile: SlotFile,
  masterKey: Buffer,
  notices: readonly VaultNotice[] = [],
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
    return ok(assemble(deps, { folder, slotFile, masterKey, db, device, copy, notices }));
  } catch (error) {
    db.close();
    if (copy !== null) rmSync(copy, { recursive: true, force: true });
    throw error;
  }
};

const assemble = (
  deps: OpeningDeps,
  parts: {
    readonly folder: string;
    readonly slotFile: SlotFile;
    readonly masterKey: Buffer;
    readonly db: Db;
    readonly device: Device;
    readonly copy: string | null;
    readonly notices: readonly VaultNotice[];
  },
): OpenVault => {
  const { folder, db, device, copy, notices } = parts;
  const masterKey = Buffer.from(parts.masterKey);
  const recordSeal = createRecordSeal(deps, masterKey);
  const databaseHandle = openSync(databaseOf(copy ?? folder), "r");
  let slotFile = parts.slotFile;
  return {
    folder,
    name: vaultNameOf(folder),
    id: slotFile.id,
    readOnly: copy !== null,
    notices,
    db,
    device,
    recordSeal,
    masterKey: new Redacted(masterKey),
    slotFile: () => slotFile,
    replaceSlots: (file) => {
      writeSlotFiles(folder, file);
      slotFile = file;
    },
    databaseHandle,
    close: () => {
      if (!db.open) return;
      db.close();
      closeSync(databaseHandle);
      recordSeal.wipe();
      wipe(masterKey);
      if (copy !== null) rmSync(copy, { recursive: true, force: true });
    },
  };
};

/** The files are encrypted, so is the copy; it is removed at close. */
const copyForReading = (folder: string): string => {
  const copy = mkdtempSync(join(tmpdir(), "blackstart-read-"));
  const database = databaseOf(folder);
  copyFileSync(database, databaseOf(copy));
  if (existsSync(`${database}-wal`)) copyFileSync(`${database}-wal`, `${databaseOf(copy)}-wal`);
  return copy;
};

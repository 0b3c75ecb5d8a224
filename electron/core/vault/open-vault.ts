import { existsSync, openSync, statSync } from "node:fs";
import BetterSqlite3 from "better-sqlite3";
import type { z } from "zod";
import type { cannotOpen } from "#shared/contract/areas/vault.ts";
import type { BoundaryFailure } from "#shared/contract/define.ts";
import { Redacted } from "#shared/kernel/redacted.ts";
import { ok, type Result, refuse } from "#shared/kernel/result.ts";
import { type ClockDep, nowTimestamp } from "#shared/kernel/time.ts";
import type { RandomDep, RecordSealDep } from "../deps.ts";
import { keepProjections } from "../journal/keep-projections.ts";
import type { Db } from "../store/db.ts";
import { failureOfError } from "../store/failure-of-error.ts";
import { migrate, migrations, storeVersion } from "../store/migrate.ts";
import { openStore } from "../store/open.ts";
import { hasDeviceAt } from "../store/queries/devices.ts";
import { backUpBeforeMigration } from "./backups/before-migration.ts";
import type { NotMade } from "./backups/not-made.ts";
import { wipe } from "./crypto.ts";
import { databaseKey } from "./database-key.ts";
import { type Device, deviceAt, deviceForReading } from "./device.ts";
import { databaseOf, isWritable, vaultNameOf } from "./folder.ts";
import { type Held, letGo } from "./held.ts";
import { type HighWater, keepHighWater, shortfalls } from "./high-water.ts";
import { marksKeyOf, readMarks } from "./marks-file.ts";
import { readOpenedMark, setOpenedMark } from "./opened-mark.ts";
import { noteFindings, noticeOf, type VaultNotice } from "./opening-findings.ts";
import { type ComputerDep, namedComputer, placeOf } from "./place.ts";
import { copyForReading } from "./reading-copy.ts";
import { createRecordSeal } from "./record-seal.ts";
import type { Secret } from "./secret.ts";
import { settleSlotFiles } from "./settle-slot-files.ts";
import type { SlotFile } from "./slot-file.ts";
import { type FolderFailure, readSlotFiles, writeSlotFiles } from "./slot-files.ts";
import { rememberedGeneration, rememberGeneration } from "./slot-generation.ts";
import { settleRekey } from "./unfinished-rekey.ts";
import { type UnlockFailure, unlock } from "./unlock.ts";

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
  /** Told after each commit that a person was shown as done. */
  readonly highWater: Pick<HighWater, "entryConfirmed" | "importConfirmed">;
  readonly recordSeal: RecordSealDep["recordSeal"];
  /** 32 bytes, wiped at close. Subkeys come from it by `deriveKey`. */
  readonly masterKey: Redacted<Buffer>;
  /** The slot file in force; `replaceSlots` changes it. */
  slotFile(): SlotFile;
  /** Puts a slot file of the next generation in force, on disk and here; decide: see `writeSlotFiles`. */
  replaceSlots(file: SlotFile, decide?: () => void): void;
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
  | Extract<BoundaryFailure, { kind: "vault.locked" | "store.disk-full" | "store.io" }>
  | { readonly kind: "store.damaged"; readonly detail: string };

/** computer: absent where only the host name shall tell this computer from others. */
export type OpeningDeps = RandomDep & ClockDep & Partial<ComputerDep>;

export interface OpeningChoice {
  /** A person has made sure that nobody else has the vault open. */
  readonly takeOver?: boolean;
  /** In whose name it is noted what the opening found. */
  readonly operator?: string;
}

/**
 * Opens a vault with any of its secrets. Blocks for the cost of the KDF when it is a passphrase. Whatever fails, nothing stays open and
 * nothing stays behind that would stop the next opening. Throws errors of the medium (full, gone), see `failureOfError`.
 */
export const openVault = async (
  deps: OpeningDeps,
  folder: string,
  secret: Secret,
  choice: OpeningChoice = {},
): Promise<Result<OpenVault, OpenFailure>> => {
  const files = readSlotFiles(folder);
  if (!files.ok) return files;
  const unlocked = await unlock(folder, files.value, secret);
  if (!unlocked.ok) return unlocked;
  const { masterKey, slotFile, damagedFiles } = unlocked.value;
  try {
    const computer = deps.computer ?? namedComputer();
    const left = readOpenedMark(folder, computer, placeOf(computer, folder));
    if (left?.who === "running") return refuse({ kind: "vault.in-use", path: folder });
    if (left?.who === "elsewhere" && choice.takeOver !== true)
      return refuse({ kind: "vault.open-elsewhere", computer: left.computer, since: left.since });
    const settled = settleRekey(folder, unlocked.value);
    if (!settled.ok) return settled;
    const { notice: rekey, slotCopyRenewed, database } = settled.value;
    const saved = await backUpBeforeMigration(deps, folder, slotFile, masterKey);
    const full =
      !saved.ok && saved.failure.kind !== "boundary.cancelled" && saved.failure.reason === "ENOSPC";
    if (!saved.ok && !full) return notSaved(saved.failure);
    const damaged = damagedFiles.filter((file) => !slotCopyRenewed || file !== "vault.copy.json");
    const notices: readonly VaultNotice[] = [
      ...damaged.map((file): VaultNotice => ({ kind: "slot-file-damaged", file })),
      ...(rekey === null ? [] : [{ kind: rekey }]),
      ...(left === null ? [] : [{ kind: "not-closed" as const, computer: left.computer, since: left.since }]),
    ];
    const { operator = "" } = choice;
    const carried = left !== null && !left.samePlace;
    return openWithMasterKey(deps, folder, slotFile, masterKey, {
      ...{ notices, operator, database, carried },
      full,
    });
  } catch (error) {
    // Pulled and taken out of the tree of folders in the middle of the opening.
    if ((error as NodeJS.ErrnoException).code === "ENOENT" && !existsSync(folder))
      return refuse({ kind: "vault.not-found", path: folder });
    throw error;
  } finally {
    wipe(masterKey);
  }
};

/** A store is not changed to a newer version without a backup of it. */
const notSaved = (failure: NotMade) =>
  failure.kind === "boundary.cancelled"
    ? refuse({ kind: "vault.locked" })
    : refuse({ kind: "store.io", code: failure.reason });

/**
 * Opens a vault whose master key is known, without a look at who else may have it open: the lock of the database decides.
 * masterKey: 32 bytes, the caller wipes it.
 */
export const openWithMasterKey = (
  deps: OpeningDeps,
  folder: string,
  slotFile: SlotFile,
  masterKey: Buffer,
  known: Partial<Omit<Opening, "folder" | "slotFile" | "masterKey">> = {},
): Result<OpenVault, OpenFailure> => {
  const held: Held = {};
  const { notices = [], full = false } = known;
  const opening: Opening = {
    ...{ folder, slotFile, masterKey, operator: "", database: databaseOf(folder), carried: false },
    ...known,
    full,
    notices: full ? [...notices, { kind: "disk-full" }] : notices,
  };
  try {
    const opened = openHolding(held, deps, opening);
    if (!opened.ok) letGo(held);
    return opened;
  } catch (error) {
    letGo(held);
    if (error instanceof BetterSqlite3.SqliteError && error.code.startsWith("SQLITE_BUSY"))
      return refuse({ kind: "vault.in-use", path: folder });
    const failure = failureOfError(error);
    if (failure?.kind === "store.damaged") return refuse(failure as OpenFailure);
    // What is in it may be needed more than the room.
    if (failure?.kind === "store.disk-full" && !full)
      return openWithMasterKey(deps, folder, slotFile, masterKey, { ...known, full: true });
    throw error;
  }
};

interface Opening {
  readonly folder: string;
  readonly slotFile: SlotFile;
  readonly masterKey: Buffer;
  readonly notices: readonly VaultNotice[];
  readonly operator: string;
  /** The file in force; for a vault that is only read it may be another one than usual. */
  readonly database: string;
  /** It was open somewhere else when it was copied or carried here. */
  readonly carried: boolean;
  /** There is no room to write where it lies. */
  readonly full: boolean;
}

const openHolding = (held: Held, deps: OpeningDeps, opening: Opening): Result<OpenVault, OpenFailure> => {
  const { folder, masterKey, operator } = opening;
  const computer = deps.computer ?? namedComputer();
  const place = placeOf(computer, folder);
  const readOnly = opening.full || !isWritable(folder);
  if (readOnly) held.copy = copyForReading(folder, opening.database);
  const database = databaseOf(held.copy ?? folder);
  // SQLite takes an empty file for a new store.
  if (statSync(database).size === 0) return refuse({ kind: "store.damaged", detail: "vault.db is empty" });
  const [key, salt] = databaseKey(masterKey);
  const db = openStore(database, key, salt, true);
  held.db = db;
  wipe(key);
  held.databaseHandle = openSync(database, "r");

  const found = storeVersion(db);
  if (found === 0) return refuse({ kind: "store.damaged", detail: "vault.db holds no tables" });
  // A copy that was made while somebody wrote may look whole and not be: it is looked over once in each new place.
  if (opening.carried || !hasDeviceAt(db, place)) {
    const flaw = db.pragma("integrity_check(1)", { simple: true });
    if (flaw !== "ok") return refuse({ kind: "store.damaged", detail: String(flaw).slice(0, 200) });
  }
  const migrated = migrate(db);
  if (!migrated.ok) return refuse({ kind: "store.from-future", found, supported: migrations.length });
  const kept = keepProjections(db);
  if (!kept.ok) return kept;

  const marksKey = marksKeyOf(masterKey);
  const marks = readMarks(marksKey, folder);
  const missing = shortfalls(db, marks, place);
  const notices = [...opening.notices, ...missing.map(noticeOf)];
  const remembered = rememberedGeneration(db) ?? 0;
  const slotFile = settleSlotFiles({
    folder,
    masterKey,
    known: opening.slotFile,
    remembered,
    writable: !readOnly,
  });
  const { generation } = slotFile;
  if (generation < remembered) notices.push({ kind: "slots-older" });
  let device: Device;
  if (readOnly) {
    device = deviceForReading(db, deps, place);
    db.pragma("query_only = ON");
  } else {
    if (generation > remembered) rememberGeneration(db, generation);
    const cutOff = new Set(missing.flatMap((each) => ("device" in each ? [each.device] : [])));
    const here = deviceAt(db, deps, { place, cutOff, author: operator });
    device = here.device;
    if (here.added === "other-place") notices.push({ kind: "new-device" });
    noteFindings(db, { at: nowTimestamp(deps.clock), author: operator }, missing, notices);
    held.highWater = keepHighWater(db, { folder, place, key: marksKey }, marks, missing);
    // Last: an opening that fails leaves an earlier mark as it was.
    held.removeMark = setOpenedMark(folder, computer, place, nowTimestamp(deps.clock));
  }
  wipe(marksKey);
  return ok(assemble(deps, held, { ...opening, slotFile, notices, db, device }));
};

const assemble = (
  deps: OpeningDeps,
  held: Held,
  parts: Opening & { readonly db: Db; readonly device: Device },
): OpenVault => {
  const { folder, db } = parts;
  const masterKey = Buffer.from(parts.masterKey);
  const recordSeal = createRecordSeal(deps, masterKey);
  let slotFile = parts.slotFile;
  return {
    folder,
    name: vaultNameOf(folder),
    id: slotFile.id,
    readOnly: held.copy !== undefined,
    notices: parts.notices,
    db,
    device: parts.device,
    highWater: held.highWater ?? nothingConfirmed,
    recordSeal,
    masterKey: new Redacted(masterKey),
    slotFile: () => slotFile,
    replaceSlots: (file, decide) => {
      writeSlotFiles(folder, file, decide);
      slotFile = file;
    },
    databaseHandle: held.databaseHandle ?? -1,
    close: () => {
      recordSeal.wipe();
      wipe(masterKey);
      letGo(held);
    },
  };
};

/** In a vault that is only read nothing is confirmed. */
const nothingConfirmed: OpenVault["highWater"] = { entryConfirmed: () => {}, importConfirmed: () => {} };

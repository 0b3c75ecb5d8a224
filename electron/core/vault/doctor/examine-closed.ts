import { closeSync, existsSync, openSync, rmSync } from "node:fs";
import BetterSqlite3 from "better-sqlite3";
import type { z } from "zod";
import { type DoctorReport, type Examined, examinedParts } from "#shared/contract/areas/keeping.ts";
import type { cannotUnlock } from "#shared/contract/areas/secret.ts";
import { ok, type Result, refuse } from "#shared/kernel/result.ts";
import type { NotCheckedReason } from "#shared/text/doctor-words.ts";
import { codeOf } from "../../exports/medium-failure.ts";
import type { Db } from "../../store/db.ts";
import { openStore } from "../../store/open.ts";
import { secondMedium } from "../backups/second-medium.ts";
import { wipe } from "../crypto.ts";
import { databaseKey } from "../database-key.ts";
import { databaseOf, nextDatabaseOf } from "../folder.ts";
import { type OpenedMark, readOpenedMark } from "../opened-mark.ts";
import { type Computer, placeOf } from "../place.ts";
import { copyForReading } from "../reading-copy.ts";
import type { Secret } from "../secret.ts";
import { type FolderFailure, readSlotFiles, type SlotFiles } from "../slot-files.ts";
import { hasSaltOf } from "../unfinished-rekey.ts";
import { unlock } from "../unlock.ts";
import { attemptAll } from "./attempt.ts";
import { examinePlaces } from "./examine-open.ts";
import { examineStore, insideParts, type OpenedStore } from "./examine-store.ts";
import { found, notChecked, type Watch } from "./finding.ts";
import { reportOf } from "./report.ts";
import { examineMissing, examineSlotFiles, examineSlots } from "./slot-parts.ts";
import { examineFile, fileParts } from "./store-file.ts";

export type CannotExamine =
  | z.infer<(typeof cannotUnlock)[number]>
  | Extract<FolderFailure, { kind: "vault.not-found" | "files.no-permission" | "store.io" }>;

/**
 * Examines a vault that is not open in this process. Its files are only read: pages and log as bytes, what lies inside in an encrypted
 * copy that is removed afterwards. secret: null, then only what can be seen from outside. Throws `ExaminationCancelled`.
 */
export const examineClosedVault = async (
  computer: Computer,
  folder: string,
  secret: Secret | null,
  watch: Watch,
): Promise<Result<DoctorReport, CannotExamine>> => {
  const files = readSlotFiles(folder);
  if (!files.ok) {
    const { failure } = files;
    if (failure.kind !== "vault.not-a-vault" && failure.kind !== "vault.slots-damaged")
      return refuse(failure);
    return ok(await examineWithKey(computer, folder, examineMissing(failure), null, null, watch));
  }
  const slotFiles = examineSlotFiles(files.value);
  const opened = secret === null ? null : await unlock(folder, files.value, secret);
  if (opened !== null && !opened.ok) {
    if (opened.failure.kind !== "vault.slots-damaged") return refuse(opened.failure);
    const damaged = found("slots", "slots-damaged", { detail: opened.failure.detail });
    return ok(await examineWithKey(computer, folder, [...slotFiles, damaged], files.value, null, watch));
  }
  const masterKey = opened?.value.masterKey ?? null;
  try {
    const slots = examineSlots(files.value, masterKey);
    return ok(
      await examineWithKey(computer, folder, [...slotFiles, ...slots], files.value, masterKey, watch),
    );
  } finally {
    if (masterKey !== null) wipe(masterKey);
  }
};

const examineWithKey = async (
  computer: Computer,
  folder: string,
  before: readonly Examined[],
  files: SlotFiles | null,
  masterKey: Buffer | null,
  watch: Watch,
): Promise<DoctorReport> => {
  const place = placeOf(computer, folder);
  const slotFile = files?.readable[0]?.content;
  const generation = slotFile?.generation ?? 0;
  const store = masterKey === null ? null : { folder, place, masterKey, generation };
  const { findings, second } = await examineDatabase(folder, leftMark(folder, computer, place), store, watch);
  const backups = await examinePlaces(folder, second, { masterKey, vaultId: slotFile?.id ?? null });
  const looked = [...before, ...findings, ...backups.findings];
  const silent = examinedParts.filter((part) => looked.every((each) => each.part !== part));
  return reportOf(
    folder,
    [...looked, ...silent.map((part) => notChecked(part, "unreadable"))],
    backups.restoreFrom,
  );
};

interface ExaminedDatabase {
  readonly findings: readonly Examined[];
  /** The second medium that the store names. */
  readonly second: string | null;
}

const examineDatabase = async (
  folder: string,
  left: OpenedMark | null,
  store: Omit<OpenedStore, "db"> | null,
  watch: Watch,
): Promise<ExaminedDatabase> => {
  const all = [...fileParts, ...insideParts];
  if (left?.who === "running" || left?.who === "perhaps") {
    const facts = { computer: left.computer, since: left.since };
    return { findings: all.map((part) => notChecked(part, "in-use", facts)), second: null };
  }
  if (!existsSync(databaseOf(folder))) {
    const absent = all.filter((part) => part !== "header");
    return {
      findings: [
        found("header", "database-missing"),
        ...absent.map((part) => notChecked(part, "no-database")),
      ],
      second: null,
    };
  }
  const notClosed =
    left === null ? [] : [found("wal", "not-closed", { computer: left.computer, since: left.since })];
  const file = await attemptAll(fileParts, () => examineFileOf(folder, store?.masterKey ?? null, watch));
  const inside = await examineInside(folder, store, file, watch);
  return { ...inside, findings: [...notClosed, ...file, ...inside.findings] };
};

const examineFileOf = async (
  folder: string,
  masterKey: Buffer | null,
  watch: Watch,
): Promise<readonly Examined[]> => {
  const path = databaseInForce(folder, masterKey);
  const handle = openSync(path, "r");
  const [key, salt] = masterKey === null ? [null, null] : databaseKey(masterKey);
  try {
    return await examineFile(handle, `${path}-wal`, key === null ? null : { key, salt }, watch);
  } finally {
    closeSync(handle);
    if (key !== null) wipe(key, salt);
  }
};

/** After an interrupted change of the master key the store that this key opens may be the one that was to take the other's place. */
const databaseInForce = (folder: string, masterKey: Buffer | null): string => {
  const [usual, next] = [databaseOf(folder), nextDatabaseOf(folder)];
  return masterKey !== null && !hasSaltOf(usual, masterKey) && hasSaltOf(next, masterKey) ? next : usual;
};

/** SQLite would bring the log into the file, so it gets a copy of both. */
const examineInside = async (
  folder: string,
  store: Omit<OpenedStore, "db"> | null,
  file: readonly Examined[],
  watch: Watch,
): Promise<ExaminedDatabase> => {
  const none = (reason: NotCheckedReason): ExaminedDatabase => ({
    findings: insideParts.map((part) => notChecked(part, reason)),
    second: null,
  });
  if (store === null) return none("no-secret");
  // SQLite takes an empty file for a new store.
  if (file.some(({ finding }) => finding === "database-empty")) return none("no-database");
  let second: string | null = null;
  const [key, salt] = databaseKey(store.masterKey);
  const findings = await attemptAll(["integrity"], async () => {
    const copy = copyForReading(folder, databaseInForce(folder, store.masterKey));
    try {
      const db = openStore(databaseOf(copy), key, salt, true);
      try {
        second = secondOf(db, store.place);
        return await examineStore({ ...store, db }, watch);
      } finally {
        db.close();
      }
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  });
  wipe(key, salt);
  return { findings, second };
};

const secondOf = (db: Db, place: string): string | null => {
  try {
    return secondMedium(db, place);
  } catch (error) {
    // What cannot be read of the store is found by the parts that look at it.
    if (!(error instanceof BetterSqlite3.SqliteError)) throw error;
    return null;
  }
};

/** A mark that the medium does not give back says nothing. */
const leftMark = (folder: string, computer: Computer, place: string): OpenedMark | null => {
  try {
    return readOpenedMark(folder, computer, place);
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return null;
  }
};

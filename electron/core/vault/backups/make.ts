import { mkdirSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { AbortSignalLike } from "#shared/contract/define.ts";
import { ok, type Result } from "#shared/kernel/result.ts";
import { type ClockDep, nowTimestamp, type Timestamp } from "#shared/kernel/time.ts";
import { buildFolder, syncFolder, type WrittenFile } from "../../exports/medium.ts";
import { MediumError } from "../../exports/medium-failure.ts";
import type { Db } from "../../store/db.ts";
import { metaValue, setMetaValue } from "../../store/meta.ts";
import { openStore } from "../../store/open.ts";
import { databaseKey } from "../database-key.ts";
import { backupsOf, slotFileNames } from "../folder.ts";
import { slotFileText } from "../slot-file.ts";
import { differenceOf, type StoreFacts, storeFacts } from "./contents.ts";
import { copyVerified } from "./copy-file.ts";
import { backupFolders, freeBackupName, removeLeftovers } from "./folder-names.ts";
import {
  type BackupReason,
  type Manifest,
  manifestName,
  manifestText,
  readManifest,
  signManifest,
} from "./manifest.ts";
import { CopyDiffers, type NotMade, notMadeOf } from "./not-made.ts";
import type { BackupSource } from "./source.ts";
import { whileStill } from "./still-store.ts";

export interface MadeBackup {
  readonly folder: string;
  readonly manifest: Manifest;
}

export interface BackupWish {
  readonly reason: BackupReason;
  readonly signal?: AbortSignalLike;
  /** In bytes; every byte counts twice, once written and once read back. */
  readonly report?: (done: number, total: number) => void;
}

/**
 * Makes a backup below the vault: a vault folder of its own with the secrets of this day. Everything is written under a temporary name,
 * synced, read back against the original, opened with the key and compared in version, contents and heads of all chains; then it gets
 * its name. Others may write to the store meanwhile: what they write is not in it. Closing the vault ends it as cancelled.
 * Cost: about twice that of a copy; a look at every page (`checkBackup`) takes four to six times as long and stays a matter of its own.
 */
export const makeBackup = async (
  { clock }: ClockDep,
  source: BackupSource,
  wish: BackupWish,
): Promise<Result<MadeBackup, NotMade>> => {
  const parent = backupsOf(source.folder);
  let sequence = 0;
  const prepare = (): void => {
    if (!source.db.open) throw new MediumError({ kind: "boundary.cancelled" });
    mkdirSync(parent, { recursive: true, mode: 0o700 });
    removeLeftovers(parent, 0);
    sequence = nextSequence(source.db, parent);
  };
  const work = (): Promise<Result<MadeBackup, NotMade>> =>
    copyOut(source, parent, { ...wish, sequence, madeAt: nowTimestamp(clock) });
  try {
    return await whileStill(source.db, work, prepare);
  } catch (error) {
    return notMadeOf(error, parent);
  }
};

const sequenceName = "backups.sequence";

/** Counted in the store, and beyond whatever lies there already: a store that was put back must not number anew. */
const nextSequence = (db: Db, parent: string): number => {
  const made = backupFolders(parent).map((folder) => {
    const manifest = readManifest(folder);
    return typeof manifest === "string" ? 0 : manifest.sequence;
  });
  const next = Math.max(Number(metaValue(db, sequenceName) ?? "0"), ...made) + 1;
  setMetaValue(db, sequenceName, String(next));
  return next;
};

const copyOut = async (
  source: BackupSource,
  parent: string,
  wish: BackupWish & { readonly sequence: number; readonly madeAt: Timestamp },
): Promise<Result<MadeBackup, NotMade>> => {
  const facts = storeFacts(source.db);
  const name = freeBackupName(parent, source.slotFile.name, wish.madeAt, wish.reason);
  const built = await buildFolder(parent, name, (draft) => build(source, draft, facts, wish));
  if (built.ok) return ok({ folder: join(parent, name), manifest: built.value });
  return notMadeOf(new MediumError(built.failure), parent);
};

const build = async (
  source: BackupSource,
  draft: string,
  facts: StoreFacts,
  wish: BackupWish & { readonly sequence: number; readonly madeAt: Timestamp },
): Promise<{ value: Manifest; files: readonly Pick<WrittenFile, "name" | "bytes">[] }> => {
  await mkdir(draft, { mode: 0o700 });
  const { signal, report } = wish;
  const still = (): boolean => source.db.open;
  const path = join(draft, "vault.db");
  const copied = await copyVerified({ handle: source.databaseHandle, still }, path, {
    ...(signal === undefined ? {} : { signal }),
    ...(report === undefined ? {} : { report: (done, bytes) => report(done, 2 * bytes) }),
  });
  // Closing the vault wipes the key.
  if (!still()) throw new MediumError({ kind: "boundary.cancelled" });
  expectSame(facts, path, source.masterKey);
  const manifest = signManifest(source.masterKey, {
    vaultId: source.slotFile.id,
    madeAt: wish.madeAt,
    sequence: wish.sequence,
    reason: wish.reason,
    storeVersion: facts.storeVersion,
    bytes: copied.bytes,
    sha256: copied.sha256,
    contents: facts.contents,
  });
  const slots = slotFileText(source.slotFile);
  const small = await Promise.all([
    ...slotFileNames.map((name) => writeSmall(draft, name, slots)),
    writeSmall(draft, manifestName, manifestText(manifest)),
  ]);
  await syncFolder(draft);
  return { value: manifest, files: [copied, ...small] };
};

const expectSame = (facts: StoreFacts, path: string, masterKey: Buffer): void => {
  const copy = openStore(path, ...databaseKey(masterKey), true);
  try {
    const difference = differenceOf(facts, storeFacts(copy));
    if (difference !== null) throw new CopyDiffers(difference);
  } finally {
    copy.close();
  }
};

const writeSmall = async (
  draft: string,
  name: string,
  text: string,
): Promise<Pick<WrittenFile, "name" | "bytes">> => {
  await writeFile(join(draft, name), text, { mode: 0o600, flag: "wx", flush: true });
  return { name, bytes: Buffer.byteLength(text) };
};

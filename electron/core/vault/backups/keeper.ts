import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Backup } from "#shared/contract/areas/keeping.ts";
import type { AbortSignalLike } from "#shared/contract/define.ts";
import { type Result, refuse } from "#shared/kernel/result.ts";
import { type ClockDep, nowTimestamp } from "#shared/kernel/time.ts";
import type { OperatorDep } from "../../deps.ts";
import { codeOf } from "../../exports/medium-failure.ts";
import { failureOfError } from "../../store/failure-of-error.ts";
import { backupsOf } from "../folder.ts";
import { type Checked, type CheckFailure, checkBackup } from "./check.ts";
import { createKnownChecksums } from "./checksums.ts";
import { folderOnMedium } from "./folder-names.ts";
import { type ListedPlace, listBackups } from "./list.ts";
import { type MadeBackup, makeBackup } from "./make.ts";
import { type BackupReason, keyNumberOf } from "./manifest.ts";
import type { NotMade } from "./not-made.ts";
import { forgetRemoval, isRemovalWanted, removeOtherKeys } from "./other-keys.ts";
import { type BackupProblem, backupProblem, forgetProblem, noteProblem, secondPrefix } from "./problem.ts";
import { readableBackups, rotate } from "./remove.ts";
import { dayOf } from "./rotation.ts";
import { copyToMedium, isPresent, secondMedium, setSecondMedium } from "./second-medium.ts";
import { type BackedUpVault, sourceOf } from "./source.ts";

export interface BackupsDeps extends ClockDep, OperatorDep {
  readonly vault: BackedUpVault;
  /** See `placeOf`. */
  readonly place: string;
  /** Told after the list may have changed. */
  readonly backupsChanged: () => void;
  readonly pace?: BackupPace;
}

/** When a vault that was opened is looked after by itself. */
export interface BackupPace {
  /** Long enough for the first screens. */
  readonly firstAfterMs: number;
  /** A console may be open for days. */
  readonly everyMs: number;
}

const usualPace: BackupPace = { firstAfterMs: 5_000, everyMs: 10 * 60_000 };

export type CannotMake = NotMade | { readonly kind: "store.read-only" };

export interface MakeOptions {
  readonly signal?: AbortSignalLike;
  readonly report?: (done: number, total: number) => void;
}

/** The backups of an open vault. */
export interface Backups {
  /** By hand it ends when the second medium has it as well; otherwise that medium is served afterwards. */
  make(reason: BackupReason, options?: MakeOptions): Promise<Result<MadeBackup, CannotMake>>;
  list(): Promise<readonly Backup[]>;
  check(path: string, options?: MakeOptions): Promise<Result<Checked, CheckFailure>>;
  /** Null: none was named for this place. */
  secondMedium(): { readonly path: string; readonly present: boolean } | null;
  setSecondMedium(path: string | null): void;
  problem(): BackupProblem | null;
  /**
   * Removes the backups that open with secrets of an earlier master key, after making one under the new key if there is none. Where the
   * second medium is absent its backups follow once it is there. Returns how many went.
   */
  removeOtherKeys(): Promise<number>;
  /** Begins to make daily backups in the background, until the vault is closed. */
  begin(): void;
}

export interface BackupsDep {
  readonly backups: Backups;
}

/** Looks after the backups of one open vault. Closing the vault ends everything here, in the middle if need be. */
export const createBackups = (deps: BackupsDeps): Backups => {
  const { vault, place } = deps;
  const { db } = vault;
  const checksums = createKnownChecksums();
  const parent = backupsOf(vault.folder);
  const vaultId = vault.slotFile().id;
  const vaultName = vault.slotFile().name;
  const goOn = (): boolean => db.open;
  const medium = (): string | null => secondMedium(db, place);
  const presentMedium = (): string | null => {
    const path = medium();
    return path !== null && isPresent(path) ? path : null;
  };

  const note = (reason: string): void => {
    if (!goOn()) return;
    tolerating(() => noteProblem(deps, db, reason));
    deps.backupsChanged();
  };

  const isOnMedium = (path: string, { folder }: MadeBackup): boolean =>
    existsSync(join(folderOnMedium(path, vaultName), basename(folder)));

  const toMedium = async (made: MadeBackup, options: MakeOptions): Promise<void> => {
    const path = presentMedium();
    if (path === null || isOnMedium(path, made)) return;
    const copied = await copyToMedium(made, path, vaultName, { ...options, goOn });
    if (!copied.ok && copied.failure.kind === "backups.not-made")
      note(`${secondPrefix}${copied.failure.reason}`);
    if (!goOn()) return;
    if (copied.ok) {
      tolerating(() => forgetProblem(db, "second"));
      await attempt(secondPrefix, () => rotate(folderOnMedium(path, vaultName), vaultId));
    }
    if (goOn()) deps.backupsChanged();
  };

  /** What fails here has nobody who waits for it: it is noted. */
  const attempt = async <T>(where: string, work: () => Promise<T>): Promise<T | null> => {
    try {
      return await work();
    } catch (error) {
      if (!goOn()) return null;
      const code = codeOf(error) ?? failureOfError(error)?.kind ?? null;
      if (code === null) throw error;
      note(`${where}${code}`);
      return null;
    }
  };

  let background: Promise<unknown> = Promise.resolve();
  const afterwards = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = background.then(work);
    background = mine.catch((error: unknown) => {
      // A bug in the background must not end the console in the middle of an incident; it shows among the events instead.
      note(error instanceof Error ? error.name : "unexpected");
    });
    return mine;
  };

  const make: Backups["make"] = async (reason, options = {}) => {
    if (!goOn()) return refuse({ kind: "boundary.cancelled" });
    if (vault.readOnly) return refuse({ kind: "store.read-only" });
    const made = await makeBackup(deps, sourceOf(vault), { reason, ...options });
    if (!made.ok) {
      if (made.failure.kind === "backups.not-made" && reason !== "by-hand") note(made.failure.reason);
      return made;
    }
    if (!goOn()) return made;
    tolerating(() => forgetProblem(db, "vault"));
    await attempt("", () => rotate(parent, vaultId));
    deps.backupsChanged();
    const served = afterwards(() => toMedium(made.value, reason === "by-hand" ? options : {}));
    if (reason === "by-hand") await served;
    else served.catch(() => undefined);
    return made;
  };

  const places = (): readonly ListedPlace[] => {
    const second = presentMedium();
    return [
      { medium: "vault", parent },
      ...(second === null ? [] : [{ medium: "second" as const, parent: folderOnMedium(second, vaultName) }]),
    ];
  };

  const underThisKey = (): readonly MadeBackup[] => {
    const keyNumber = keyNumberOf(vault.masterKey.expose());
    return readableBackups(parent).filter(
      ({ manifest }) => manifest.vaultId === vaultId && manifest.keyNumber === keyNumber,
    );
  };

  const removeOthers = async (): Promise<number> => {
    const keyNumber = keyNumberOf(vault.masterKey.expose());
    if (underThisKey().length === 0) await make("daily");
    let removed = 0;
    for (const each of goOn() ? places() : [])
      removed += (await attempt("", () => removeOtherKeys(each.parent, vaultId, keyNumber))) ?? 0;
    if (!goOn()) return removed;
    // Removing them may have made the room that was missing.
    if (underThisKey().length === 0) await make("daily");
    if (goOn() && (medium() === null || presentMedium() !== null)) forgetRemoval(db);
    return removed;
  };

  const isDailyDue = (): boolean => {
    const newest = readableBackups(parent)
      .map(({ manifest }) => manifest)
      .filter((manifest) => manifest.vaultId === vaultId && manifest.reason === "daily")
      .sort((a, b) => b.sequence - a.sequence)[0];
    return newest === undefined || dayOf(newest) !== nowTimestamp(deps.clock).slice(0, 10);
  };

  /** A medium that was not plugged in when backups were made gets the newest one. */
  const bringNewest = async (): Promise<void> => {
    const path = presentMedium();
    const newest = [...underThisKey()].sort((a, b) => b.manifest.sequence - a.manifest.sequence)[0];
    if (path === null || newest === undefined) return;
    await toMedium(newest, {});
  };

  const lookAfter = (): Promise<void> =>
    afterwards(async () => {
      if (goOn() && isRemovalWanted(db)) await removeOthers();
      if (goOn() && ((await attempt("", async () => isDailyDue())) ?? false)) await make("daily");
      if (goOn()) await attempt(secondPrefix, bringNewest);
    });

  return {
    make,
    list: () => listBackups({ checksums, masterKey: vault.masterKey.expose(), vaultId }, places()),
    check: async (path, options = {}) => {
      const known = places().some((each) => each.parent === dirname(path)) && existsSync(path);
      if (!known) return refuse({ kind: "backups.unknown" });
      return await checkBackup(vault.masterKey.expose(), path, options);
    },
    secondMedium: () => {
      const path = medium();
      return path === null ? null : { path, present: isPresent(path) };
    },
    setSecondMedium: (path) => {
      setSecondMedium(db, place, path);
      forgetProblem(db, "second");
      deps.backupsChanged();
      afterwards(bringNewest).catch(() => undefined);
    },
    problem: () => backupProblem(db),
    removeOtherKeys: () => afterwards(removeOthers),
    begin: () => {
      if (vault.readOnly) return;
      const { firstAfterMs, everyMs } = deps.pace ?? usualPace;
      const first = setTimeout(() => void lookAfter().catch(() => undefined), firstAfterMs);
      const later = setInterval(() => {
        if (goOn()) return void lookAfter().catch(() => undefined);
        clearInterval(later);
      }, everyMs);
      // Neither keeps a program alive that has nothing else to do.
      first.unref();
      later.unref();
    },
  };
};

/** A store that takes no writes any more (full, gone) cannot take the note of it either. */
const tolerating = (work: () => void): void => {
  try {
    work();
  } catch (error) {
    if (failureOfError(error) === null) throw error;
  }
};

import { renameSync } from "node:fs";
import type { RandomDep } from "../deps.ts";
import type { Db } from "../store/db.ts";
import { storeFacts } from "./backups/contents.ts";
import { replaceFile, syncFolder } from "./durable-file.ts";
import { nextDatabaseOf, nextSlotFileCopyOf, nextSlotFileOf, slotFileCopyOf, slotFileOf } from "./folder.ts";
import {
  copyAtOnce,
  encryptCopy,
  expectWholeCopy,
  type MasterKeys,
  type NextStoreNotes,
  resealCopy,
  rowsOfTables,
} from "./next-store.ts";
import { type Slot, type SlotFile, signSlotFile, slotFileText } from "./slot-file.ts";
import { removeNext, swapDatabase } from "./unfinished-rekey.ts";

/** The steps of a change of the master key, in order; `commit` is the one at which it takes effect. */
export const rekeySteps = [
  "copy",
  "seal",
  "encrypt",
  "check",
  "slot-files",
  "commit",
  "close",
  "slot-copy",
  "swap",
  "done",
] as const;
export type RekeyStep = (typeof rekeySteps)[number];

/** The part of an open vault that is needed. */
export interface RekeyedVault {
  readonly folder: string;
  readonly db: Db;
  readonly databaseHandle: number;
  slotFile(): SlotFile;
  close(): void;
}

export interface Rekey {
  readonly keys: MasterKeys;
  /** Wrapped under the next master key already; no others stay. */
  readonly slots: readonly Slot[];
  readonly notes: Omit<NextStoreNotes, "generation">;
  /** Told before each step. */
  readonly before?: (step: RekeyStep) => void;
}

/**
 * Gives a vault a new master key: a copy of the store is sealed and encrypted anew beside it and checked whole, then the new slot file is
 * put in force (from then on only the kept secrets open the vault), then the copy takes the place of the store. Afterwards the vault is
 * closed and has to be opened with the new key. Does not give way from beginning to end, so that nobody writes to a store that is about to
 * be replaced. Interrupted at any point, the next opening undoes or finishes it (`settleRekey`): before the slot file is in force the vault
 * is as it was, after it nothing but renames are left, which need no room.
 * Throws what the medium says. Thrown while the store is still open, nothing has changed and the work goes on; once it is closed, the
 * change has taken effect.
 * Cost: about 20 ms per megabyte and the room of the store once more, twice more beyond 512 MB.
 */
export const rekeyVault = (deps: RandomDep, vault: RekeyedVault, rekey: Rekey): SlotFile => {
  const { folder, db } = vault;
  const { keys, notes } = rekey;
  const before = rekey.before ?? (() => {});
  const { mac: _, ...facts } = vault.slotFile();
  const slotFile = signSlotFile(keys.next, {
    ...facts,
    generation: facts.generation + 1,
    slots: [...rekey.slots],
  });
  const next = nextDatabaseOf(folder);
  let inForce = false;
  try {
    removeNext(folder);
    before("copy");
    withoutWal(db);
    syncFolder(folder);
    copyAtOnce(vault.databaseHandle, next);
    before("seal");
    resealCopy(deps, next, keys, { ...notes, generation: slotFile.generation });
    before("encrypt");
    encryptCopy(next, keys);
    before("check");
    expectWholeCopy(deps, next, keys.next, { facts: storeFacts(db), rows: rowsOfTables(db) });
    before("slot-files");
    replaceFile(nextSlotFileCopyOf(folder), slotFileText(slotFile));
    replaceFile(nextSlotFileOf(folder), slotFileText(slotFile));
    before("commit");
    renameSync(nextSlotFileOf(folder), slotFileOf(folder));
    inForce = true;
    syncFolder(folder);
    before("close");
    vault.close();
    before("slot-copy");
    renameSync(nextSlotFileCopyOf(folder), slotFileCopyOf(folder));
    syncFolder(folder);
    before("swap");
    swapDatabase(folder);
    before("done");
    return slotFile;
  } catch (error) {
    if (inForce) vault.close();
    else takeBack(folder, db);
    throw error;
  }
};

/**
 * Puts everything into the database file and removes the WAL for good: one that reappeared after a power cut would be replayed into a
 * store it does not belong to.
 */
const withoutWal = (db: Db): void => {
  const mode = db.pragma("journal_mode = DELETE", { simple: true });
  if (mode !== "delete") throw new Error(`the store stays in ${String(mode)} mode`);
};

/** On a medium that refuses this as well, the next opening does it. */
const takeBack = (folder: string, db: Db): void => {
  try {
    removeNext(folder);
  } catch (error) {
    if (typeof (error as NodeJS.ErrnoException).code !== "string") throw error;
  }
  db.pragma("journal_mode = WAL");
};

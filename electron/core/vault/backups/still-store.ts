import type { Db } from "../../store/db.ts";

/** The last one in line for each store. */
const lines = new WeakMap<Db, Promise<unknown>>();

/**
 * Lets `work` read the file `vault.db` while others go on writing: everything committed so far is moved into the file, then the file
 * stays as it is until `work` is done; what is committed meanwhile goes to the WAL. One at a time per store, in the order of asking.
 * `work` begins in the same turn in which the file became still, so what it reads of the store at once is what lies in the file.
 * Nobody else may run `wal_checkpoint`. Closing the store ends the stillness: `work` has to look at `db.open` before it trusts a read.
 * prepare: runs when its turn has come, before the file is still; may write to the store.
 * Throws SqliteError when the file cannot be written (disk full), and what prepare or work throw.
 */
export const whileStill = async <T>(
  db: Db,
  work: () => Promise<T>,
  prepare: () => void = () => {},
): Promise<T> => {
  const before = lines.get(db) ?? Promise.resolve();
  const mine = before.then(() => {
    prepare();
    return still(db, work);
  });
  lines.set(
    db,
    mine.catch(() => undefined),
  );
  return await mine;
};

const still = async <T>(db: Db, work: () => Promise<T>): Promise<T> => {
  const pages = Number(db.pragma("wal_autocheckpoint", { simple: true }));
  db.pragma("wal_autocheckpoint = 0");
  try {
    intoTheFile(db);
    return await work();
  } finally {
    if (db.open) db.pragma(`wal_autocheckpoint = ${pages}`);
  }
};

/** Moves everything committed into the database file and empties the WAL. Throws when a reader is in the way: that is a bug here. */
export const intoTheFile = (db: Db): void => {
  const [done] = db.pragma("wal_checkpoint(TRUNCATE)") as readonly { busy: number }[];
  if (done?.busy !== 0) throw new Error("the store could not be brought into its file");
};

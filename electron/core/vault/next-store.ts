import { closeSync, fstatSync, fsyncSync, openSync, readSync, statSync, writeSync } from "node:fs";
import type { RandomDep } from "../deps.ts";
import type { Db } from "../store/db.ts";
import { openStore } from "../store/open.ts";
import { insertVaultEvent, type VaultEvent } from "../store/queries/vault-events.ts";
import { differenceOf, type StoreFacts, storeFacts } from "./backups/contents.ts";
import { databaseKey } from "./database-key.ts";
import { forgetMarks } from "./high-water.ts";
import { createRecordSeal } from "./record-seal.ts";
import { rememberGeneration } from "./slot-generation.ts";

/** What is written into the store while its key changes, so that it takes effect with it. */
export interface NextStoreNotes {
  readonly event: VaultEvent;
  /** Of the slot file that goes with it. */
  readonly generation: number;
  /** Named values of the store. */
  readonly meta: Readonly<Record<string, string>>;
}

export interface MasterKeys {
  /** 32 bytes each; the caller wipes them. */
  readonly current: Buffer;
  readonly next: Buffer;
}

/** Copies a file that is open for reading and that nobody writes to. */
export const copyAtOnce = (handle: number, target: string): void => {
  const block = Buffer.allocUnsafe(1 << 20);
  const { size } = fstatSync(handle);
  const file = openSync(target, "w", 0o600);
  try {
    for (let at = 0; at < size; ) {
      const read = readSync(handle, block, 0, block.length, at);
      if (read === 0) throw new Error("the file became shorter while it was copied");
      for (let done = 0; done < read; ) done += writeSync(file, block, done, read - done, at + done);
      at += read;
    }
  } finally {
    closeSync(file);
  }
};

/** Seals every recovery key of a copy of the store under the next master key, and notes what changes with it. */
export const resealCopy = (
  deps: RandomDep,
  path: string,
  keys: MasterKeys,
  { event, generation, meta }: NextStoreNotes,
): void => {
  const db = openStore(path, ...databaseKey(keys.current), true);
  const [before, after] = [createRecordSeal(deps, keys.current), createRecordSeal(deps, keys.next)];
  try {
    const put = db.prepare<[Buffer, string, string]>(
      "update recovery_key set sealed = ?, fingerprint = ? where id = ?",
    );
    const write = db.prepare<[string, string]>(
      "insert into meta (name, value) values (?, ?) on conflict (name) do update set value = excluded.value",
    );
    db.transaction(() => {
      for (const { id, sealed } of sealedKeys(db)) {
        const digits = before.open(id, sealed);
        put.run(after.seal(id, digits), after.fingerprint(digits), id);
      }
      insertVaultEvent(db, event);
      rememberGeneration(db, generation);
      forgetMarks(db);
      for (const [name, value] of Object.entries(meta)) write.run(name, value);
    }).immediate();
  } finally {
    db.close();
    before.wipe();
    after.wipe();
  }
};

/** Up to here the pages as they were are kept in memory while a store is encrypted anew, beyond it in a file beside it. */
const mostInMemoryBytes = 512 * 1024 * 1024;

/**
 * Encrypts a copy of the store under the next master key, in place. The copy is worth nothing until this has ended, so nothing has to reach
 * the disk on the way; `expectWholeCopy` brings it there.
 */
export const encryptCopy = (path: string, keys: MasterKeys): void => {
  const db = openStore(path, ...databaseKey(keys.current), true);
  const [key, salt] = databaseKey(keys.next);
  const raw = Buffer.from(`x'${key.toString("hex")}${salt.toString("hex")}'`);
  try {
    // The cipher cannot be changed in WAL mode; the next opening puts it back.
    const wanted = statSync(path).size > mostInMemoryBytes ? "delete" : "memory";
    const mode = db.pragma(`journal_mode = ${wanted}`, { simple: true });
    if (mode !== wanted) throw new Error(`the copy stays in ${String(mode)} mode`);
    db.pragma("synchronous = OFF");
    db.rekey(raw);
  } finally {
    raw.fill(0);
    key.fill(0);
    db.close();
  }
};

/** Opens the encrypted copy as the store will be opened, reads all of it, and compares it. Throws when anything is not as it was. */
export const expectWholeCopy = (
  deps: RandomDep,
  path: string,
  next: Buffer,
  was: { readonly facts: StoreFacts; readonly rows: Readonly<Record<string, number>> },
): void => {
  const db = openStore(path, ...databaseKey(next), true);
  const seal = createRecordSeal(deps, next);
  try {
    const found = db.pragma("integrity_check", { simple: true });
    if (found !== "ok") throw new Error(`the store encrypted anew is damaged: ${String(found)}`);
    const difference = differenceOf(was.facts, storeFacts(db)) ?? differingTable(was.rows, rowsOfTables(db));
    if (difference !== null) throw new Error(`the store encrypted anew differs: ${difference}`);
    for (const { id, sealed } of sealedKeys(db)) seal.open(id, sealed);
  } finally {
    db.close();
    seal.wipe();
  }
  sync(path);
};

/** How many rows each table has. */
export const rowsOfTables = (db: Db): Readonly<Record<string, number>> =>
  Object.fromEntries(
    db
      .prepare<[], string>(
        "select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name",
      )
      .pluck()
      .all()
      .map((table) => [table, db.prepare<[], number>(`select count(*) from "${table}"`).pluck().get() ?? 0]),
  );

/** What `resealCopy` writes besides. */
const written: Readonly<Record<string, number>> = { vault_event: 1 };

const differingTable = (
  was: Readonly<Record<string, number>>,
  is: Readonly<Record<string, number>>,
): string | null =>
  [...new Set([...Object.keys(was), ...Object.keys(is)])].find(
    (table) => table !== "meta" && is[table] !== (was[table] ?? 0) + (written[table] ?? 0),
  ) ?? null;

const sealedKeys = (db: Db): readonly { readonly id: string; readonly sealed: Buffer }[] =>
  db.prepare<[], { id: string; sealed: Buffer }>("select id, sealed from recovery_key").all();

const sync = (path: string): void => {
  const file = openSync(path, "r+");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
};

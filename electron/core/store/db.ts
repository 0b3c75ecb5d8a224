import type { BetterSqlite3 } from "better-sqlite3";

/** The open store with every right: only commands and the journal get it. */
export type Db = BetterSqlite3.Database;

/** What queries that only read need. */
export type ReadableDb = Pick<Db, "prepare">;

export interface DbDep {
  readonly db: Db;
}

/** A frozen step from one version of the store to the next; imports nothing but this type. */
export interface Migration {
  /** 1, 2, 3 …, without gaps: the store's `user_version` after it ran. */
  readonly id: number;
  readonly name: string;
  readonly up: (db: Pick<Db, "exec" | "prepare">) => void;
}

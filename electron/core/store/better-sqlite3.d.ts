/**
 * What Blackstart uses of better-sqlite3-multiple-ciphers, installed under the name better-sqlite3.
 * The package's own types do not resolve through its `exports`, and lack generics on rows.
 */
declare module "better-sqlite3" {
  namespace BetterSqlite3 {
    interface RunResult {
      readonly changes: number;
      readonly lastInsertRowid: number | bigint;
    }

    interface Statement<Params extends unknown[], Row> {
      run(...params: Params): RunResult;
      get(...params: Params): Row | undefined;
      all(...params: Params): Row[];
      iterate(...params: Params): IterableIterator<Row>;
      pluck(toggle?: boolean): this;
      raw(toggle?: boolean): this;
    }

    interface Transaction<Args extends unknown[], R> {
      (...args: Args): R;
      immediate(...args: Args): R;
    }

    interface Database {
      readonly open: boolean;
      readonly inTransaction: boolean;
      readonly name: string;
      readonly readonly: boolean;
      prepare<Params extends unknown[] = [], Row = unknown>(sql: string): Statement<Params, Row>;
      exec(sql: string): this;
      pragma(source: string, options?: { readonly simple?: boolean }): unknown;
      transaction<Args extends unknown[], R>(body: (...args: Args) => R): Transaction<Args, R>;
      /** Hands the key over without SQL; raw keys as the text `x'<64 hex key><32 hex salt>'`. */
      key(key: Buffer): number;
      /** Encrypts everything anew, in place; the same form of key. Not in WAL mode. */
      rekey(key: Buffer): number;
      close(): this;
    }

    interface Options {
      readonly readonly?: boolean;
      readonly fileMustExist?: boolean;
      readonly timeout?: number;
    }

    interface SqliteError extends Error {
      readonly code: string;
    }
  }

  interface Constructor {
    new (filename: string, options?: BetterSqlite3.Options): BetterSqlite3.Database;
    readonly SqliteError: new (message: string, code: string) => BetterSqlite3.SqliteError;
  }

  const BetterSqlite3: Constructor;
  // biome-ignore lint/style/noDefaultExport: the shape of the package
  export default BetterSqlite3;
  export type { BetterSqlite3 };
}

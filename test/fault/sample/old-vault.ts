import { readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Db } from "#core/store/db.ts";
import { migrate, migrations } from "#core/store/migrate.ts";
import { openStore } from "#core/store/open.ts";
import { databaseKey } from "#core/vault/database-key.ts";
import { backupsOf, databaseOf } from "#core/vault/folder.ts";
import { makeSampleVault, openWith, type SampleVault } from "./sample-vault.ts";
import type { StartedCore } from "./started-core.ts";

/** A vault as an earlier Blackstart left it: the same content as far as that version could hold it. */
export const makeOldVault = async (
  core: StartedCore,
  medium: string,
  version: number,
): Promise<SampleVault> => {
  const sample = await makeSampleVault(core, medium, 200);
  const { folder } = sample;
  const unfinished = join(folder, "old.db");
  const vault = await openWith(folder, sample.words);
  const old = openStore(unfinished, ...databaseKey(vault.masterKey.expose()), false);
  migrate(old, migrations.slice(0, version));
  const tables = tablesOf(old).filter((table) => table !== "meta");
  // Rows refer to each other, in whatever order the tables come.
  old.pragma("foreign_keys = OFF");
  for (const table of tables) copyRows(vault.db, old, table);
  old.close();
  vault.close();
  for (const name of readdirSync(folder))
    if (/^vault\.(db|marks)/.test(name)) rmSync(join(folder, name), { force: true });
  rmSync(backupsOf(folder), { recursive: true, force: true });
  renameSync(unfinished, databaseOf(folder));
  const rows = new Map([...sample.contents.rows].filter(([table]) => tables.includes(table)));
  return { ...sample, contents: { ...sample.contents, rows } };
};

const tablesOf = (db: Db): readonly string[] =>
  db
    .prepare<[], { name: string }>("select name from sqlite_master where type = 'table'")
    .all()
    .map(({ name }) => name);

const copyRows = (from: Db, to: Db, table: string): void => {
  const columns = to
    .prepare<[], { name: string }>(`select name from pragma_table_info('${table}')`)
    .all()
    .map(({ name }) => name);
  const insert = to.prepare<unknown[]>(
    `insert into "${table}" (${columns.join(", ")}) values (${columns.map(() => "?").join(", ")})`,
  );
  to.transaction(() => {
    for (const row of from.prepare<[], Record<string, unknown>>(`select * from "${table}"`).all())
      insert.run(...columns.map((column) => row[column]));
  }).immediate();
};

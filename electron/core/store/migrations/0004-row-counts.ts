import type { Migration } from "../db.ts";

/**
 * How many records of each kind there are, kept by the database itself: counting them reads an index from end to end, and every page
 * of it has to be decrypted and checked.
 */
export const migration: Migration = {
  id: 4,
  name: "row-counts",
  up: (db) => {
    db.exec(`create table row_count (name text primary key, rows integer not null) strict, without rowid;`);
    for (const table of ["system", "endpoint", "contact", "recovery_key", "runbook"])
      db.exec(`
        insert into row_count (name, rows) select '${table}', count(*) from ${table};
        create trigger ${table}_counted after insert on ${table}
          begin update row_count set rows = rows + 1 where name = '${table}'; end;
        create trigger ${table}_uncounted after delete on ${table}
          begin update row_count set rows = rows - 1 where name = '${table}'; end;
      `);
  },
};

import type { Migration } from "../db.ts";

/** What belongs to the vault itself: what people have begun to write, what was done to the vault, the devices that wrote in it. */
export const migration: Migration = {
  id: 3,
  name: "keeping",
  up: (db) => {
    db.exec(`
      create table draft (name text primary key, value text not null, changed_at text not null) strict, without rowid;

      create table vault_event (
        seq integer primary key, at text not null, author text not null, kind text not null, facts text not null
      ) strict;

      -- place: computer and folder in which the vault lies; each writes its own chains.
      create table device (place text primary key, seed text not null, added_at text not null) strict, without rowid;
      delete from meta where name = 'device.seed';
    `);
  },
};

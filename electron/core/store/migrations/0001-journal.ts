import type { Migration } from "../db.ts";

/** The incident journal: append-only, enforced by the database itself. */
export const migration: Migration = {
  id: 1,
  name: "journal",
  up: (db) => {
    db.exec(`
      create table meta (name text primary key, value text not null) strict, without rowid;

      create table journal (
        stream text not null,
        device text not null,
        seq integer not null,
        prev text not null,
        hash text not null unique,
        hlc text not null,
        entered_at text not null,
        kind text not null,
        canonical text not null,
        primary key (stream, device, seq)
      ) strict, without rowid;
      create index journal_by_stream_hlc on journal (stream, hlc, device, seq);
      create trigger journal_no_update before update on journal
        begin select raise(abort, 'journal is append-only'); end;
      create trigger journal_no_delete before delete on journal
        begin select raise(abort, 'journal is append-only'); end;

      -- "insert or replace" deletes without firing delete triggers.
      create trigger journal_no_replace before insert on journal
        when exists (select 1 from journal where stream = new.stream and device = new.device and seq = new.seq)
          or exists (select 1 from journal where hash = new.hash)
        begin select raise(abort, 'journal is append-only'); end;

      create table projection (
        stream text not null,
        part text not null,
        id text not null,
        value text not null,
        primary key (stream, part, id)
      ) strict, without rowid;
    `);
  },
};

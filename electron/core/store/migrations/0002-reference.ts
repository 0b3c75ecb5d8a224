import type { Migration } from "../db.ts";

/** Reference data: what people maintain on good days. `version` counts the changes of a record. */
export const migration: Migration = {
  id: 2,
  name: "reference",
  up: (db) => {
    db.exec(`
      create table system (
        id text primary key, name text not null, type text not null, tier integer,
        rto_minutes real, mtpd_minutes real, effort_minutes real,
        location text not null, owner text not null, remarks text not null,
        version integer not null, changed_at text not null
      ) strict, without rowid;

      create table dependency (
        system text not null references system (id) on delete cascade,
        position integer not null,
        depends_on text not null,
        primary key (system, position)
      ) strict, without rowid;
      create index dependency_by_depends_on on dependency (depends_on);

      create table endpoint (
        id text primary key, name text not null, asset_tag text not null, serial_number text not null,
        site text not null, department text not null, room text not null, search text not null,
        version integer not null, changed_at text not null
      ) strict, without rowid;
      create index endpoint_by_name on endpoint (name collate nocase);
      create index endpoint_by_asset_tag on endpoint (asset_tag collate nocase);

      create table contact (
        id text primary key, name text not null, organisation text not null, department text not null,
        role text not null, deputy_name text not null, notes text not null,
        position integer not null, version integer not null, changed_at text not null
      ) strict, without rowid;
      create index contact_by_name on contact (name collate nocase);

      create table channel (
        contact text not null references contact (id) on delete cascade,
        position integer not null, kind text not null, value text not null,
        primary key (contact, position)
      ) strict, without rowid;

      create table recovery_key (
        id text primary key, key_id text not null unique, device_name text not null, stored_at text not null,
        volume_type text not null, directory text not null, bad_blocks text not null,
        fingerprint text not null, sealed blob not null,
        version integer not null, changed_at text not null
      ) strict, without rowid;
      create index recovery_key_by_device_name on recovery_key (device_name collate nocase);

      create table runbook_source (hash text primary key, runbook text not null, markdown text not null) strict, without rowid;
      create table runbook (
        id text primary key, title text not null, language text not null, applies_to text not null,
        roles text not null, reviewed text not null, review_due text not null, steps integer not null,
        source text not null references runbook_source (hash), file text not null,
        version integer not null, changed_at text not null
      ) strict, without rowid;

      create table import_mapping (
        shape text primary key, mapping text not null, changed_at text not null
      ) strict, without rowid;

      create table import_run (
        id text primary key, kind text not null, files text not null, applied_at text not null,
        author text not null, counts text not null
      ) strict, without rowid;
    `);
  },
};

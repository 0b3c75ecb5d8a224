import type { Channel, ChannelKind, Contact } from "#shared/domain/contacts/contact.ts";
import { findDeputy, idsByName } from "#shared/domain/imports/contact-cells.ts";
import type { Timestamp } from "#shared/kernel/time.ts";
import type { Db, ReadableDb } from "../db.ts";
import { rowCount } from "./row-counts.ts";

interface ContactRow {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly department: string;
  readonly role: string;
  readonly deputy_name: string;
  readonly notes: string;
}

/**
 * Every contact with its channels, in the order in which the exports listed them.
 * The deputy is looked up by name on every read: a person who is imported later is found.
 */
export const allContacts = (db: ReadableDb): readonly Contact[] => {
  const channels = new Map<string, Channel[]>();
  const channelRows = db
    .prepare<[], { contact: string; kind: ChannelKind; value: string }>(
      "select contact, kind, value from channel order by contact, position",
    )
    .all();
  for (const { contact, kind, value } of channelRows) {
    const known = channels.get(contact);
    if (known) known.push({ kind, value });
    else channels.set(contact, [{ kind, value }]);
  }
  const rows = db
    .prepare<[], ContactRow>(`
      select id, name, organisation, department, role, deputy_name, notes from contact order by position, id`)
    .all();
  const ids = idsByName(rows);
  return rows.map((row) => {
    const deputy = findDeputy(row.id, row.deputy_name, ids);
    return {
      id: row.id,
      name: row.name,
      organisation: row.organisation,
      department: row.department,
      role: row.role,
      channels: channels.get(row.id) ?? [],
      deputyName: row.deputy_name,
      deputyId: deputy.found === "one" ? deputy.id : null,
      notes: row.notes,
    };
  });
};

export const countContacts = (db: ReadableDb): number => rowCount(db, "contact");

/**
 * Writes contacts with their channels: new ones go to the end of the list, the others keep their place.
 * Call it inside a transaction.
 */
export const createContactWriter = (
  db: Db,
  changedAt: Timestamp,
): ((contact: Omit<Contact, "deputyId">) => void) => {
  const upsert = db.prepare<[string, string, string, string, string, string, string, string]>(`
    insert into contact (id, name, organisation, department, role, deputy_name, notes, position, version, changed_at)
    values (?, ?, ?, ?, ?, ?, ?, (select coalesce(max(position), 0) + 1 from contact), 1, ?)
    on conflict (id) do update set name = excluded.name, organisation = excluded.organisation,
      department = excluded.department, role = excluded.role, deputy_name = excluded.deputy_name,
      notes = excluded.notes, version = version + 1, changed_at = excluded.changed_at`);
  const forget = db.prepare<[string]>("delete from channel where contact = ?");
  const reach = db.prepare<[string, number, string, string]>(
    "insert into channel (contact, position, kind, value) values (?, ?, ?, ?)",
  );
  return ({ id, name, organisation, department, role, channels, deputyName, notes }) => {
    upsert.run(id, name, organisation, department, role, deputyName, notes, changedAt);
    forget.run(id);
    for (const [position, { kind, value }] of channels.entries()) reach.run(id, position, kind, value);
  };
};

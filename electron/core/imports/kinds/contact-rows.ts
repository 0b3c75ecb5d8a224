import type { Channel, ChannelKind, Contact } from "#shared/domain/contacts/contact.ts";
import { inCallOrder } from "#shared/domain/imports/contact-cells.ts";
import { type MappedTable, mentions, type TableRow } from "../table-rows.ts";

/** A contact as one row or card gives it; a field that the file does not speak of is absent. */
export interface ContactDraft {
  readonly name: string;
  readonly organisation: string;
  readonly values: Partial<Omit<Contact, "id" | "deputyId" | "name" | "organisation">>;
}

const channelFields: readonly (readonly [field: string, kind: ChannelKind])[] = [
  ["mobile", "mobile"],
  ["workPhone", "work-phone"],
  ["workPhone2", "work-phone"],
  ["phone", "phone"],
  ["homePhone", "home-phone"],
  ["homePhone2", "home-phone"],
  ["email", "email"],
  ["email2", "email"],
];

/** One row of a contact table; an entry without a person's name goes by that of its organisation. */
export const contactOfRow = (table: MappedTable, row: TableRow): ContactDraft => {
  const organisation = row.text("organisation");
  const ownName = [row.text("firstName"), row.text("lastName")].filter(Boolean).join(" ");
  const values: { -readonly [K in keyof ContactDraft["values"]]: ContactDraft["values"][K] } = {};
  for (const field of ["department", "role", "notes"] as const)
    if (mentions(table, field)) values[field] = row.text(field);
  if (mentions(table, "deputy")) values.deputyName = row.text("deputy");
  if (channelFields.some(([field]) => mentions(table, field))) values.channels = channelsOf(row);
  return { name: ownName || row.text("name") || organisation, organisation, values };
};

const channelsOf = (row: TableRow): readonly Channel[] =>
  inCallOrder(
    channelFields
      .map(([field, kind]) => ({ kind, value: row.text(field) }))
      .filter(({ value }) => value !== ""),
  );

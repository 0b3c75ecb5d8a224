import type { Contact } from "#shared/domain/contacts/contact.ts";
import { hasLostLetters } from "#shared/domain/imports/cells.ts";
import {
  findDeputy,
  idsByName,
  inCallOrder,
  isOddEmail,
  isOddNumber,
  isPhone,
} from "#shared/domain/imports/contact-cells.ts";
import { allContacts, createContactWriter } from "../../store/queries/contacts.ts";
import { compareWithVault } from "../compare.ts";
import { contactId } from "../contact-id.ts";
import { inBlocks } from "../pace.ts";
import type { Place } from "../problem-list.ts";
import { type MappedTable, visitRows } from "../table-rows.ts";
import { readCard } from "../vcard/card.ts";
import { splitCards } from "../vcard/cards.ts";
import { type ContactDraft, contactOfRow } from "./contact-rows.ts";
import { type KindContext, type KindPlan, kindPlan } from "./kind-plan.ts";

type StoredContact = Omit<Contact, "deputyId">;

/** A contact as it would be, and where the files say so. */
interface Wanted {
  readonly contact: StoredContact;
  readonly place: Place & { readonly row: number };
  readonly deputyColumn: string;
}

const blank: Omit<StoredContact, "id" | "name" | "organisation"> = {
  department: "",
  role: "",
  channels: [],
  deputyName: "",
  notes: "",
};

export interface ContactFiles {
  readonly tables: readonly MappedTable[];
  readonly cards: readonly { readonly file: string; readonly text: string }[];
}

/** Reads contacts from tables and vCards. Deputies are sought among the files and the vault. null: cancelled. */
export const planContacts = async (
  { tables, cards }: ContactFiles,
  context: KindContext,
): Promise<KindPlan | null> => {
  const known = new Map(allContacts(context.db).map(({ deputyId: _, ...stored }) => [stored.id, stored]));
  const wanted = new Map<string, Wanted>();
  let rows = 0;
  const take = (draft: ContactDraft, place: Wanted["place"], deputyColumn: string): void => {
    const { name, organisation, values } = draft;
    const id = contactId(name, organisation);
    const earlier = wanted.get(id)?.place;
    if (name === "") {
      context.problems.add("refused", "missing-id", place);
    } else if (earlier) {
      const facts = { id: name, firstRow: earlier.row, firstFile: earlier.file };
      context.problems.add("refused", "duplicate-id", place, facts);
    } else {
      const before = known.get(id) ?? { ...blank, id };
      wanted.set(id, { contact: { ...before, name, organisation, ...values }, place, deputyColumn });
    }
  };
  for (const table of tables) {
    const whole = await visitRows(table, context.problems, context.pace, (row) =>
      take(contactOfRow(table, row), { file: row.file, row: row.row }, row.heading("deputy")),
    );
    if (!whole) return null;
    rows += table.table.records.length + (table.table.unclosedAt === null ? 0 : 1);
  }
  for (const { file, text } of cards) {
    const found = await readCards(file, text, context, take);
    if (found === null) return null;
    rows += found;
  }
  checkReachability(wanted.values(), context);
  checkDeputies(wanted, known, context);
  const contacts = [...wanted.values()].map(({ contact }) => contact);
  const comparison = compareWithVault(contacts, known, { title: (contact) => contact.name, fields });
  return kindPlan(rows, comparison, createContactWriter);
};

const readCards = async (
  file: string,
  text: string,
  { problems, pace }: KindContext,
  take: (draft: ContactDraft, place: Wanted["place"], deputyColumn: string) => void,
): Promise<number | null> => {
  const { cards, brokenAt } = splitCards(text);
  for (const line of brokenAt) problems.add("refused", "broken-card", { file, row: line }, { line });
  const whole = await inBlocks(cards, pace, file, (raw) => {
    const { name, organisation, photoLines, brokenLines, ...values } = readCard(raw);
    const place = { file, row: raw.line };
    for (const line of brokenLines) problems.add("repaired", "broken-card", { file, row: line }, { line });
    for (const line of photoLines) problems.add("notice", "photo-dropped", { file, row: line }, { name });
    for (const [column, value] of [
      ["FN", name],
      ["ORG", organisation],
    ] as const)
      if (hasLostLetters(value, true))
        problems.add("notice", "lost-letters", { ...place, column }, { column, value });
    take({ name, organisation, values }, place, "");
  });
  return whole ? cards.length + brokenAt.length : null;
};

const checkReachability = (wanted: Iterable<Wanted>, { problems }: KindContext): void => {
  for (const { contact, place } of wanted) {
    const { name, channels } = contact;
    if (!channels.some(({ kind }) => isPhone(kind))) problems.add("notice", "no-number", place, { name });
    for (const { kind, value } of channels) {
      if (isPhone(kind) && isOddNumber(value)) problems.add("notice", "odd-number", place, { name, value });
      if (kind === "email" && isOddEmail(value)) problems.add("notice", "odd-email", place, { name, value });
    }
  }
};

const checkDeputies = (
  wanted: ReadonlyMap<string, Wanted>,
  known: ReadonlyMap<string, StoredContact>,
  { problems }: KindContext,
): void => {
  const afterwards = new Map<string, StoredContact>(known);
  for (const [id, { contact }] of wanted) afterwards.set(id, contact);
  const ids = idsByName(afterwards.values());
  for (const { contact, place, deputyColumn } of wanted.values()) {
    const { name, deputyName: deputy } = contact;
    const at = deputyColumn === "" ? place : { ...place, column: deputyColumn };
    const result = findDeputy(contact.id, deputy, ids);
    if (result.found === "unknown") problems.add("notice", "unknown-deputy", at, { name, deputy });
    if (result.found === "own") problems.add("notice", "own-deputy", at, { name });
    if (result.found === "ambiguous")
      problems.add("notice", "ambiguous-deputy", at, { name, deputy, count: result.count });
  }
};

const fields = ({ name, organisation, department, role, channels, deputyName, notes }: StoredContact) => {
  const values = (of: readonly string[]) =>
    channels
      .filter(({ kind }) => of.includes(kind))
      .map(({ value }) => value)
      .join(", ");
  const usual = inCallOrder(channels).every((channel, index) => channel === channels[index]);
  return {
    name,
    organisation,
    department,
    role,
    mobile: values(["mobile"]),
    workPhone: values(["work-phone"]),
    phone: values(["phone"]),
    homePhone: values(["home-phone"]),
    email: values(["email"]),
    other: values(["other"]),
    callOrder: usual ? "" : channels.map(({ value }) => value).join(", "),
    deputy: deputyName,
    notes,
  };
};

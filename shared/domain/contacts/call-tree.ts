import type { Channel, Contact } from "./contact.ts";
import { isLeadRole } from "./lead.ts";
import { bestNumber, isDialable, type Reach, reachOf } from "./reach.ts";

/** Who calls whom: outside -> the heads of each department -> their team. */
export interface CallTree {
  readonly organisations: readonly OrganisationBranch[];
}

export interface OrganisationBranch {
  /** "" for people without an organisation. */
  readonly name: string;
  readonly departments: readonly DepartmentBranch[];
}

export interface DepartmentBranch {
  /** "" for people without a department. */
  readonly name: string;
  /** Called first, by whoever starts the chain: the heads; where none is named, one person who can be reached. */
  readonly first: readonly CallTarget[];
  /** False when nobody's role is that of a head. */
  readonly hasLead: boolean;
  /** Called by `caller`, in this order. */
  readonly team: readonly CallTarget[];
  /** Null when nobody in the department has a number. */
  readonly caller: Caller | null;
}

export interface CallTarget {
  readonly contact: Contact;
  readonly reach: Reach;
  /** Numbers in calling order. */
  readonly numbers: readonly Channel[];
  /** What cannot be dialled: mail, unreadable numbers. */
  readonly others: readonly Channel[];
  /** Null when none is named. */
  readonly deputy: Deputy | null;
}

export interface Deputy {
  readonly name: string;
  /** unknown: no contact, or several, bear that name; same-person: nobody stands in for themselves. */
  readonly state: "known" | "unknown" | "same-person";
  /** The best number, null when there is none. */
  readonly number: Channel | null;
}

/** Who calls a department's team. */
export interface Caller {
  readonly id: string;
  readonly name: string;
  readonly number: Channel;
  /** Name of the head who cannot be called and for whom this person calls; null for the head. */
  readonly insteadOf: string | null;
}

/**
 * Builds the call tree. Every contact appears in it exactly once; organisations, departments and people keep the order in
 * which they were given, heads come before the rest. The same contacts give the same tree.
 */
export const callTree = (contacts: readonly Contact[]): CallTree => {
  const byId = new Map(contacts.map((contact) => [contact.id, contact]));
  const organisations = groupBy(contacts, ({ organisation }) => organisation);
  return {
    organisations: organisations.map(({ name, members }) => ({
      name,
      departments: groupBy(members, ({ department }) => department).map((department) =>
        departmentBranch(department.name, department.members, byId),
      ),
    })),
  };
};

/** Everybody in the order of the tree. */
export const targetsOf = (tree: CallTree): readonly CallTarget[] =>
  tree.organisations
    .flatMap(({ departments }) => departments)
    .flatMap(({ first, team }) => [...first, ...team]);

type ById = ReadonlyMap<string, Contact>;

const departmentBranch = (name: string, members: readonly Contact[], byId: ById): DepartmentBranch => {
  const targets = members.map((contact) => callTarget(contact, byId));
  const leads = targets.filter(({ contact }) => isLeadRole(contact.role));
  const substitute = targets.find(({ reach }) => reach !== "none") ?? targets[0];
  const first = leads.length > 0 ? leads : substitute === undefined ? [] : [substitute];
  return {
    name,
    first,
    hasLead: leads.length > 0,
    team: targets.filter((target) => !first.includes(target)),
    caller: callerOf(first, targets, byId),
  };
};

const callTarget = (contact: Contact, byId: ById): CallTarget => ({
  contact,
  reach: reachOf(contact),
  numbers: contact.channels.filter(isDialable),
  others: contact.channels.filter((channel) => !isDialable(channel)),
  deputy: deputyOf(contact, byId),
});

const deputyOf = (contact: Contact, byId: ById): Deputy | null => {
  if (contact.deputyName === "") return null;
  const known = contact.deputyId === null ? undefined : byId.get(contact.deputyId);
  if (contact.deputyId === contact.id || sameName(contact.deputyName, contact.name))
    return { name: contact.deputyName, state: "same-person", number: null };
  if (known === undefined) return { name: contact.deputyName, state: "unknown", number: null };
  return { name: known.name, state: "known", number: bestNumber(known) };
};

/** The first head with a number; else a head's deputy; else whoever in the department can be called. */
const callerOf = (
  first: readonly CallTarget[],
  targets: readonly CallTarget[],
  byId: ById,
): Caller | null => {
  const head = first.find(({ numbers }) => numbers.length > 0);
  if (head !== undefined) return caller(head.contact, null);
  const missing = first[0]?.contact.name ?? null;
  for (const { contact } of first) {
    const deputy = byId.get(contact.deputyId ?? "");
    if (deputy !== undefined && deputy.id !== contact.id && deputy.channels.some(isDialable))
      return caller(deputy, missing);
  }
  const anyone = targets.find(({ numbers }) => numbers.length > 0);
  return anyone === undefined ? null : caller(anyone.contact, missing);
};

const caller = (contact: Contact, insteadOf: string | null): Caller | null => {
  const number = bestNumber(contact);
  return number === null ? null : { id: contact.id, name: contact.name, number, insteadOf };
};

/** Exports spell the same department with other spaces and capitals; the first spelling is kept. */
const keyOf = (name: string): string => name.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();

const sameName = (a: string, b: string): boolean => keyOf(a) === keyOf(b);

const groupBy = (contacts: readonly Contact[], nameOf: (contact: Contact) => string) => {
  const groups = new Map<string, { readonly name: string; readonly members: Contact[] }>();
  for (const contact of contacts) {
    const name = nameOf(contact).trim();
    const group = groups.get(keyOf(name)) ?? { name, members: [] };
    group.members.push(contact);
    groups.set(keyOf(name), group);
  }
  return [...groups.values()];
};

import type { Channel, Contact } from "#shared/domain/contacts/contact.ts";

export const mobile = (value: string): Channel => ({ kind: "mobile", value });
export const work = (value: string): Channel => ({ kind: "work-phone", value });
export const mail = (value: string): Channel => ({ kind: "email", value });

let count = 0;

/** A contact with a mobile number, in one department of one company; `more` changes what matters for a test. */
export const person = (name: string, more: Partial<Contact> = {}): Contact => {
  count += 1;
  return {
    id: `c${count}`,
    name,
    organisation: "Nordwerk GmbH",
    department: "Server",
    role: "Team",
    channels: [mobile(`0171 555${String(1000 + count)}`)],
    deputyName: "",
    deputyId: null,
    notes: "",
    ...more,
  };
};

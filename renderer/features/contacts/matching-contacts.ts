import type { Channel, Contact } from "#shared/domain/contacts/contact.ts";
import { matchingRows } from "../../ui/data-table/columns.ts";

const leastDigits = 3;

/** Digits of a number as it is dialled from anywhere: `+49 (0)40 5550-101` -> `49405550101`. */
const digitsOf = (number: string): string => number.replace(/\(0\)/, "").replace(/\D/g, "");

/** True for what can only be a number: digits and the signs that people put between them. */
const isNumber = (text: string): boolean =>
  /^[+\d\s()/.\-\u2010-\u2015]+$/.test(text) && digitsOf(text).length >= leastDigits;

/**
 * The forms in which a number may have been stored: with its country code, with the zero of the trunk, and without either.
 * Country codes have one to three digits; all are tried, because nobody says which it is.
 */
const formsOf = (text: string): readonly string[] => {
  const digits = digitsOf(text);
  const international = /^\s*(\+|00)/.test(text);
  if (international) {
    const full = digits.replace(/^00/, "");
    const national = [1, 2, 3].map((length) => full.slice(length)).filter((rest) => rest.length >= 6);
    return [full, ...national.map((rest) => `0${rest}`)];
  }
  const withoutTrunk = digits.replace(/^0/, "");
  return withoutTrunk.length < leastDigits ? [digits] : [digits, withoutTrunk];
};

/** True when the person can be telephoned with it. */
export const isPhone = (channel: Channel): boolean =>
  channel.kind !== "email" && digitsOf(channel.value).length >= leastDigits;

const textOf = (contact: Contact): string =>
  [
    contact.name,
    contact.organisation,
    contact.department,
    contact.role,
    contact.deputyName,
    contact.notes,
    ...contact.channels.flatMap(({ value }) => [value, digitsOf(value)]),
  ].join("\n");

/**
 * Contacts that hold every word of the search, and, when it is a number, those that can be called under it in whatever
 * spacing and with or without the country code.
 */
export const matchingContacts = (contacts: readonly Contact[], search: string): readonly Contact[] => {
  const byText = matchingRows(contacts, textOf, search);
  if (!isNumber(search)) return byText;
  const forms = formsOf(search);
  const found = new Set(byText);
  return contacts.filter(
    (contact) =>
      found.has(contact) ||
      contact.channels.some(
        (channel) => isPhone(channel) && forms.some((form) => digitsOf(channel.value).includes(form)),
      ),
  );
};

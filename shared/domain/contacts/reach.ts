import type { Channel, Contact } from "./contact.ts";

/**
 * How somebody can be reached when mail and network are down.
 * outside: by a number that does not hang on the company's own telephones; work-only: only by one that does;
 * none: by no number at all.
 */
export type Reach = "outside" | "work-only" | "none";

/** Three digits make the shortest number anyone dials (an extension, an emergency call). */
const fewestDigits = 3;

/** True for a channel that a person can dial. An address in the field of a number is none. */
export const isDialable = ({ kind, value }: Channel): boolean =>
  kind !== "email" && !value.includes("@") && value.replace(/\D/g, "").length >= fewestDigits;

/** The one number to give where there is room for one: the first that does not hang on the company's telephones, else the first. */
export const bestNumber = ({ channels }: Pick<Contact, "channels">): Channel | null => {
  const numbers = channels.filter(isDialable);
  return numbers.find(({ kind }) => kind !== "work-phone") ?? numbers[0] ?? null;
};

export const reachOf = ({ channels }: Pick<Contact, "channels">): Reach => {
  const numbers = channels.filter(isDialable);
  if (numbers.length === 0) return "none";
  return numbers.every(({ kind }) => kind === "work-phone") ? "work-only" : "outside";
};

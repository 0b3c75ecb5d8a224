import type { Channel, ChannelKind } from "../contacts/contact.ts";

/** The order in which people call: what rings in a pocket first, what needs a network last. */
const callOrder: readonly ChannelKind[] = ["mobile", "work-phone", "phone", "home-phone", "email", "other"];

/** Channels in the order in which they are tried; equal kinds keep the order of the file. */
export const inCallOrder = (channels: readonly Channel[]): readonly Channel[] =>
  channels.toSorted((a, b) => callOrder.indexOf(a.kind) - callOrder.indexOf(b.kind));

export const isPhone = (kind: ChannelKind): boolean => kind.endsWith("phone") || kind === "mobile";

/** True when nobody could dial it: fewer than three digits, or signs other than those of a number and an extension. */
export const isOddNumber = (value: string): boolean => {
  if (value.length > 100) return true;
  const number = value.replace(/\s*(?:ext|x|dw|app|durchwahl|extension)\.?\s*\d{1,6}$/i, "");
  return !/^[+\d\s()./*#–-]+$/.test(number) || number.replace(/\D/g, "").length < 3;
};

/** True when most mail systems would refuse it, e.g. for an umlaut before the @. */
export const isOddEmail = (value: string): boolean =>
  value.length > 320 ||
  !/^[\w.!#$%&'*+/=?^`{|}~-]+@[\p{L}\p{N}.-]+\.[\p{L}\p{N}]{2,}$/u.test(value) ||
  !/^[\x21-\x7e]+$/.test(value.slice(0, value.indexOf("@")));

/** A person's name as it is compared: `Ahrens, Anke` and `anke  ahrens` are one. */
export const nameKey = (name: string): string => {
  const [family, given, ...rest] = name.split(",").map((part) => part.trim());
  const ordered = given !== undefined && given !== "" && rest.length === 0 ? `${given} ${family}` : name;
  return ordered.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
};

/** Ids by compared name, to find the person a deputy's name means. */
export const idsByName = (
  contacts: Iterable<{ readonly id: string; readonly name: string }>,
): ReadonlyMap<string, readonly string[]> => {
  const ids = new Map<string, string[]>();
  for (const { id, name } of contacts) {
    const key = nameKey(name);
    const found = ids.get(key);
    if (found) found.push(id);
    else ids.set(key, [id]);
  }
  return ids;
};

/** What a deputy's name leads to: one id, or why there is none. */
export type DeputyFound =
  | { readonly found: "none" | "unknown" | "own" }
  | { readonly found: "ambiguous"; readonly count: number }
  | { readonly found: "one"; readonly id: string };

/** Resolves the deputy of the contact `id`; the contact itself never counts. */
export const findDeputy = (
  id: string,
  deputyName: string,
  ids: ReadonlyMap<string, readonly string[]>,
): DeputyFound => {
  if (deputyName === "") return { found: "none" };
  const named = ids.get(nameKey(deputyName)) ?? [];
  const others = named.filter((other) => other !== id);
  const [only] = others;
  if (only === undefined) return { found: named.length > 0 ? "own" : "unknown" };
  return others.length === 1 ? { found: "one", id: only } : { found: "ambiguous", count: others.length };
};

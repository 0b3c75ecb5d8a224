import ICAL from "ical.js";
import type { Channel, ChannelKind } from "#shared/domain/contacts/contact.ts";
import { tidy } from "#shared/domain/imports/cells.ts";
import { inCallOrder } from "#shared/domain/imports/contact-cells.ts";
import type { RawCard } from "./cards.ts";
import { toVersion3 } from "./property-line.ts";

/** What Blackstart takes of a card; everything else of it stays behind. */
export interface Card {
  readonly name: string;
  readonly organisation: string;
  readonly department: string;
  readonly role: string;
  readonly channels: readonly Channel[];
  readonly notes: string;
  /** Lines of photos and logos, which stay behind. */
  readonly photoLines: readonly number[];
  /** Lines that could not be read. */
  readonly brokenLines: readonly number[];
}

/** Longer than any note; keeps a hostile line from holding up the parser. */
const longestLine = 65_536;

/** [name, parameters, value type, value], as jCard has it. */
type Property = readonly [string, Readonly<Record<string, unknown>>, string, ...unknown[]];

/**
 * Reads one card of version 2.1, 3.0 or 4.0. A line that cannot be read costs that line, not the card.
 * Numbers that the card prefers come first, then mobile, work, home, e-mail.
 */
export const readCard = (raw: RawCard): Card => {
  const properties: Property[] = [];
  const photoLines: number[] = [];
  const brokenLines: number[] = [];
  const design = raw.lines.some(({ text }) => /^VERSION:4/i.test(text))
    ? ICAL.design.vcard
    : ICAL.design.vcard3;
  for (const { line, text } of raw.lines) {
    if (/^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND)[;:]/i.test(text)) {
      if (/^(?:[\w-]+\.)?PHOTO/i.test(text)) photoLines.push(line);
      continue;
    }
    if (text.length > longestLine) {
      brokenLines.push(line);
      continue;
    }
    try {
      properties.push(ICAL.parse.property(toVersion3(text), design) as Property);
    } catch {
      brokenLines.push(line);
    }
  }
  const all = (name: string) => properties.filter((property) => property[0] === name);
  const first = (name: string) => textsOf(all(name)[0]);
  const [family = "", given = ""] = first("n");
  const [organisation = "", ...departments] = first("org");
  return {
    name: first("fn")[0] || tidy(`${given} ${family}`) || organisation,
    organisation,
    department: departments.filter((part) => part !== "").join(", "),
    role: first("title")[0] || first("role")[0] || "",
    channels: channelsOf(all("tel"), all("email")),
    notes: all("note")
      .map((property) => textsOf(property).join(", "))
      .join("\n"),
    photoLines,
    brokenLines,
  };
};

/** The value's parts as tidy texts; structured values (`N`, `ORG`) have several. */
const textsOf = (property: Property | undefined): readonly string[] =>
  (property?.slice(3).flat() ?? []).map((part) =>
    tidy(Array.isArray(part) ? part.join(", ") : String(part).replace(/\\;/g, ";")),
  );

const typesOf = ([, parameters]: Property): readonly string[] =>
  [parameters.type].flat().flatMap((type) =>
    String(type ?? "")
      .toLowerCase()
      .split(","),
  );

const isPreferred = (property: Property): boolean =>
  property[1].pref !== undefined || typesOf(property).includes("pref");

const phoneKind = (types: readonly string[]): ChannelKind => {
  if (types.includes("fax") || types.includes("pager")) return "other";
  if (types.includes("cell") || types.includes("mobile")) return "mobile";
  if (types.includes("home")) return "home-phone";
  return types.includes("work") ? "work-phone" : "phone";
};

const channelsOf = (phones: readonly Property[], emails: readonly Property[]): readonly Channel[] => {
  const channels = [
    ...phones.map((property) => {
      const kind = phoneKind(typesOf(property));
      const number = dialled(textsOf(property)[0] ?? "");
      const fax = typesOf(property).includes("fax");
      return { preferred: isPreferred(property), channel: { kind, value: fax ? `Fax ${number}` : number } };
    }),
    ...emails.map((property) => ({
      preferred: false,
      channel: { kind: "email" as const, value: (textsOf(property)[0] ?? "").replace(/^mailto:/i, "") },
    })),
  ].filter(({ channel }) => channel.value !== "");
  const preferred = channels.filter((each) => each.preferred).map((each) => each.channel);
  const others = channels.filter((each) => !each.preferred).map((each) => each.channel);
  return [...preferred, ...inCallOrder(others)];
};

/** `tel:+49-40-1;ext=12` -> `+49-40-1 ext. 12`; what is no such address stays as written. */
const dialled = (value: string): string =>
  /^tel:/i.test(value) ? value.slice(4).replace(/;ext=/i, " ext. ").replace(/;.*$/, "") : value;

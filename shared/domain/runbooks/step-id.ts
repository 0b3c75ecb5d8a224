import { longestId } from "./directives.ts";

/** Letters kept of each part of a derived id; what is cut off is stood for by a hash, so that the id stays its own. */
const longestPart = 40;

/** `Restore from backup!` -> `restore-from-backup`: how headings are named in links. "" for a text without letters or digits. */
export const slug = (text: string): string =>
  (
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}_]+/gu) ?? []
  ).join("-");

/**
 * An id made from what the item says and where it stands. It does not change when other items come or go.
 * parts: phase, section, text; empty ones are left out.
 */
export const derivedId = (parts: readonly string[]): string => {
  const slugs = parts.map((part) => shortened(slug(part))).filter((part) => part !== "");
  return slugs.length === 0 ? "step" : slugs.join("/");
};

const shortened = (text: string): string => {
  const letters = [...text];
  return letters.length <= longestPart
    ? text
    : `${letters.slice(0, longestPart).join("").replace(/-$/, "")}-${hash(text)}`;
};

/** FNV-1a, 32 bit: to tell texts apart, not to protect them. */
const hash = (text: string): string => {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return value.toString(36);
};

/** Ids that are taken, each with the highest number that was put behind it. */
export type TakenIds = Map<string, number>;

/** The id itself when nobody has it, else the first free one of `id-2`, `id-3` …; takes it. */
export const takeId = (id: string, taken: TakenIds): string => {
  let number = taken.get(id) ?? 0;
  let free = id;
  do {
    number += 1;
    const suffix = number === 1 ? "" : `-${number}`;
    free = `${id.slice(0, longestId - suffix.length)}${suffix}`;
  } while (taken.has(free));
  taken.set(id, number);
  if (free !== id) taken.set(free, 1);
  return free;
};

import type { LoggedEntry } from "#shared/contract/shapes.ts";

/** One entry has one name: the chain it is in and its place there. */
export const entryKey = ({ device, seq }: Pick<LoggedEntry, "device" | "seq">): string => `${device} ${seq}`;

/**
 * The newest page put before what is here already. When more was written meanwhile than a page holds, there would be a hole: then
 * only the new page stays, and the older ones are asked for again.
 */
export const mergeNewest = (
  here: readonly LoggedEntry[],
  page: readonly LoggedEntry[],
): readonly LoggedEntry[] => {
  const known = new Set(here.map(entryKey));
  if (here.length > 0 && !page.some((entry) => known.has(entryKey(entry)))) return page;
  const inPage = new Set(page.map(entryKey));
  return [...page, ...here.filter((entry) => !inPage.has(entryKey(entry)))];
};

/** An older page put behind what is here already, each entry once. */
export const mergeOlder = (
  here: readonly LoggedEntry[],
  page: readonly LoggedEntry[],
): readonly LoggedEntry[] => {
  const known = new Set(here.map(entryKey));
  return [...here, ...page.filter((entry) => !known.has(entryKey(entry)))];
};

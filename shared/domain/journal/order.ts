import type { JournalEntry } from "./entry.ts";

/** The one order in which entries of an incident are read and folded: (hlc, device, seq) [J5]. */
export const inJournalOrder = (
  a: Pick<JournalEntry, "hlc" | "device" | "seq">,
  b: Pick<JournalEntry, "hlc" | "device" | "seq">,
): number => {
  if (a.hlc !== b.hlc) return a.hlc < b.hlc ? -1 : 1;
  if (a.device !== b.device) return a.device < b.device ? -1 : 1;
  return a.seq - b.seq;
};

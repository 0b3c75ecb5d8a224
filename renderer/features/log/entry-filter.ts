import type { LoggedEntry } from "#shared/contract/shapes.ts";
import type { EntryKind } from "#shared/domain/journal/kinds.ts";
import { entryWords } from "#shared/text/entry-words.ts";
import type { Translate } from "#shared/text/translator.ts";
import { fold } from "../../ui/data-table/columns.ts";

export const entryGroups = ["all", "notes", "states", "runs", "keys", "incident"] as const;
export type EntryGroup = (typeof entryGroups)[number];

const groupOf: Readonly<Record<EntryKind, Exclude<EntryGroup, "all">>> = {
  "incident.declared/1": "incident",
  "incident.closed/1": "incident",
  "note.recorded/1": "notes",
  "system.state-set/1": "states",
  "run.started/1": "runs",
  "run.step-answered/1": "runs",
  "run.abandoned/1": "runs",
  "key.revealed/1": "keys",
  "export.made/1": "incident",
};

/** Entries of the group whose sentence, author, system or number hold every word of the search. */
export const matchingEntries = (
  t: Translate,
  entries: readonly LoggedEntry[],
  group: EntryGroup,
  search: string,
): readonly LoggedEntry[] => {
  const words = fold(search).split(/\s+/).filter(Boolean);
  return entries.filter((entry) => {
    if (group !== "all" && groupOf[entry.kind] !== group) return false;
    if (words.length === 0) return true;
    const told = entryWords(t, entry);
    const text = fold(`#${entry.seq} ${entry.author} ${told.kind} ${told.system} ${told.text}`);
    return words.every((word) => text.includes(word));
  });
};

import { z } from "zod";
import { isTimestamp } from "../../kernel/time.ts";
import { canonicalText, type HashHex, type JournalEntry, type SealedEntry } from "./entry.ts";
import { entryBodies, isEntryKind } from "./kinds.ts";

const time = z.string().refine(isTimestamp);

const frame = z.strictObject({
  v: z.literal(1),
  stream: z.uuid(),
  device: z.string().min(1).max(100),
  seq: z.number().int().positive().max(Number.MAX_SAFE_INTEGER),
  prev: z.string().regex(/^[0-9a-f]{64}$/),
  occurredAt: time,
  enteredAt: time,
  hlc: z.string().regex(/^\d{15}-\d{5}$/),
  author: z.string().min(1).max(200),
  kind: z.string(),
  body: z.record(z.string(), z.json()),
});

export type EntryUnreadable =
  | {
      readonly kind: "journal.unreadable-entry";
      readonly reason: "not-json" | "wrong-shape" | "not-canonical";
    }
  /** Written by a newer Blackstart: never skipped, because state folded without it would be wrong [J9]. */
  | { readonly kind: "journal.unknown-kind"; readonly entryKind: string };

/**
 * Stored text -> entry. The text must be byte for byte its own canonical form [J1], the shape exact, the kind known.
 * hash: as stored beside it; the caller checks it against the chain.
 */
export const readEntry = (canonical: string, hash: HashHex): SealedEntry | EntryUnreadable => {
  let value: unknown;
  try {
    value = JSON.parse(canonical);
  } catch {
    return { kind: "journal.unreadable-entry", reason: "not-json" };
  }
  const framed = frame.safeParse(value);
  if (!framed.success) return { kind: "journal.unreadable-entry", reason: "wrong-shape" };
  if (!isEntryKind(framed.data.kind)) return { kind: "journal.unknown-kind", entryKind: framed.data.kind };
  const body = entryBodies[framed.data.kind].safeParse(framed.data.body);
  if (!body.success) return { kind: "journal.unreadable-entry", reason: "wrong-shape" };
  const entry = value as JournalEntry;
  if (canonicalText(entry) !== canonical)
    return { kind: "journal.unreadable-entry", reason: "not-canonical" };
  return { entry, canonical, hash };
};

export const isSealed = (read: SealedEntry | EntryUnreadable): read is SealedEntry => "entry" in read;

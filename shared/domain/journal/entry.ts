import canonicalize from "canonicalize";
import type { Brand } from "../../kernel/brand.ts";
import type { Timestamp } from "../../kernel/time.ts";
import type { EntryBody, EntryKind } from "./kinds.ts";

/** An incident's id, and so the name of its stream of entries. */
export type StreamId = Brand<string, "StreamId">;
/** The device that wrote an entry: one chain per device and stream. */
export type DeviceId = Brand<string, "DeviceId">;
/** Hybrid logical clock, sortable as text: `<15 digits of ms since 1970>-<5 digits of counter>` [J4]. */
export type Hlc = Brand<string, "Hlc">;
/** SHA-256 as 64 lower-case hex digits. */
export type HashHex = Brand<string, "HashHex">;

interface EntryOf<K extends EntryKind> {
  readonly v: 1;
  readonly stream: StreamId;
  readonly device: DeviceId;
  /** Position in the chain of this device and stream, from 1. */
  readonly seq: number;
  /** Hash of the entry before it in that chain; 64 zeros for the first. */
  readonly prev: HashHex;
  /** When it happened, as the author says. */
  readonly occurredAt: Timestamp;
  /** When it was written down, as the laptop's clock says. */
  readonly enteredAt: Timestamp;
  readonly hlc: Hlc;
  /** Who says so. */
  readonly author: string;
  readonly kind: K;
  readonly body: EntryBody<K>;
}

/** An entry of the incident journal, discriminated by `kind`. */
export type JournalEntry = { [K in EntryKind]: EntryOf<K> }[EntryKind];

/** An entry together with the bytes that were hashed and stored; the bytes are the truth. */
export interface SealedEntry {
  readonly entry: JournalEntry;
  /** RFC 8785 form of `entry`: what is stored, exported and hashed. */
  readonly canonical: string;
  readonly hash: HashHex;
}

export const firstPrev = "0".repeat(64) as HashHex;

/** RFC 8785 text of an entry. Throws on a lone surrogate or a non-finite number: callers validate first. */
export const canonicalText = (entry: JournalEntry): string => {
  const text = canonicalize(entry);
  if (text === undefined) throw new Error("an entry has no canonical form");
  return text;
};

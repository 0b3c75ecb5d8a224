import { z } from "zod";
import { channelKinds } from "../domain/contacts/contact.ts";
import type { HashHex, JournalEntry } from "../domain/journal/entry.ts";
import { type EntryKind, entryBodies, incidentKinds, stepResults } from "../domain/journal/kinds.ts";
import { volumeTypes } from "../domain/keys/recovery-key.ts";
import { systemStates } from "../domain/systems/system.ts";
import { isTimestamp, type Timestamp } from "../kernel/time.ts";

/** Shapes that several areas of the contract share. Each mirrors a domain type. */

export const timestamp = z.custom<Timestamp>((value) => typeof value === "string" && isTimestamp(value));
export const text = z.string().max(20_000);
export const name = z.string().min(1).max(200);
export const path = z.string().min(1).max(4096);
export const hash = z.string().regex(/^[0-9a-f]{64}$/);
export const count = z.number().int().nonnegative();

export const system = z.strictObject({
  id: name,
  name: z.string(),
  type: z.string(),
  tier: z.number().int().nullable(),
  rtoMinutes: z.number().nullable(),
  mtpdMinutes: z.number().nullable(),
  effortMinutes: z.number().nullable(),
  location: z.string(),
  owner: z.string(),
  dependsOn: z.array(z.string()).readonly(),
  remarks: z.string(),
});

export const endpoint = z.strictObject({
  id: z.string(),
  name: z.string(),
  assetTag: z.string(),
  serialNumber: z.string(),
  site: z.string(),
  department: z.string(),
  room: z.string(),
});

export const channel = z.strictObject({ kind: z.enum(channelKinds), value: z.string() });

export const contact = z.strictObject({
  id: z.string(),
  name: z.string(),
  organisation: z.string(),
  department: z.string(),
  role: z.string(),
  channels: z.array(channel).readonly(),
  deputyName: z.string(),
  deputyId: z.string().nullable(),
  notes: z.string(),
});

export const recoveryKey = z.strictObject({
  id: z.uuid(),
  keyId: z.string(),
  deviceName: z.string(),
  assetTag: z.string(),
  storedAt: z.string(),
  volumeType: z.enum(volumeTypes),
  directory: z.string(),
  badBlocks: z.array(z.number().int().min(1).max(8)).readonly(),
});

export const runbookSummary = z.strictObject({
  id: name,
  title: z.string(),
  language: z.string(),
  appliesTo: z.array(z.string()).readonly(),
  roles: z.array(z.string()).readonly(),
  reviewed: z.string(),
  /** Date until which the review counts, `YYYY-MM-DD`, or "". */
  reviewDue: z.string(),
  steps: count,
  /** SHA-256 of the Markdown. */
  source: hash,
});

export const systemStatus = z.strictObject({
  system: name,
  state: z.enum(systemStates),
  since: timestamp,
  author: z.string(),
  reason: z.string(),
});

export const stepAnswer = z.strictObject({
  step: name,
  number: z.string(),
  result: z.enum(stepResults),
  reason: z.string(),
  choice: name.optional(),
  branch: z.string().optional(),
  confirmedBy: z.array(z.string()).readonly().optional(),
  at: timestamp,
  author: z.string(),
});

export const run = z.strictObject({
  id: z.uuid(),
  runbook: name,
  title: z.string(),
  source: hash,
  system: name.optional(),
  startedAt: timestamp,
  startedBy: z.string(),
  status: z.enum(["open", "abandoned"]),
  answers: z.array(stepAnswer).readonly(),
});

export const incidentSummary = z.strictObject({
  id: z.uuid(),
  title: z.string(),
  kind: z.enum(incidentKinds),
  drill: z.boolean(),
  noticedAt: timestamp,
  declaredAt: timestamp,
  declaredBy: z.string(),
  closedAt: timestamp.nullable(),
  summary: z.string(),
  entryCount: count,
  /** Hash of the newest entry of this device's chain. */
  head: hash,
});

type WithoutFrame<E> = E extends JournalEntry ? Omit<E, "v" | "hlc"> & { readonly hash: HashHex } : never;

/** A journal entry as screens and exports read it, discriminated by `kind`; its texts are as written, never markup. */
export type LoggedEntry = WithoutFrame<JournalEntry>;

/** The core reads every entry by the schema of its kind before it sends it; here the frame is checked again. */
export const journalEntry = z.strictObject({
  stream: z.uuid(),
  device: z.string(),
  seq: count,
  prev: hash,
  hash,
  occurredAt: timestamp,
  enteredAt: timestamp,
  author: z.string(),
  kind: z.enum(Object.keys(entryBodies) as [EntryKind, ...EntryKind[]]),
  body: z.record(z.string(), z.json().optional()),
}) as unknown as z.ZodType<LoggedEntry, LoggedEntry>;

import { z } from "zod";
import { importKinds, problemCodes } from "../../domain/imports/problem.ts";
import { call, failure, nothing, push } from "../define.ts";
import { contact, count, endpoint, name, path, recoveryKey, runbookSummary, system } from "../shapes.ts";

const importProblem = z.strictObject({
  file: z.string(),
  /** Row as a spreadsheet numbers it (the header is row 1), the line of a text file, or null for the whole file. */
  row: z.number().int().nullable(),
  column: z.string().nullable(),
  /** refused: the row was left out; repaired: taken with a change; notice: taken, look at it. */
  severity: z.enum(["refused", "repaired", "notice"]),
  code: z.enum(problemCodes),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});

const fieldChange = z.strictObject({ field: z.string(), before: z.string(), after: z.string() });

const importReport = z.strictObject({
  /** Pass it to `apply`; valid until another preview or until the vault locks. */
  plan: z.uuid(),
  kind: z.enum(importKinds),
  files: z.array(
    z.strictObject({
      name: z.string(),
      bytes: count,
      /** What it was recognised as, e.g. `csv`, `vcard`, `manage-bde`, `markdown`. */
      shape: z.string(),
      encoding: z.string(),
      delimiter: z.string(),
      columns: z.array(z.string()),
      /** Field of the record -> column of the file. */
      mapping: z.record(z.string(), z.string()),
      /** Fields that may be mapped, in order. */
      fields: z.array(z.string()),
    }),
  ),
  counts: z.strictObject({
    rows: count,
    new: count,
    changed: count,
    unchanged: count,
    refused: count,
    /** In the vault from an earlier import, absent from these files; they stay. */
    absent: count,
    problems: count,
  }),
  problems: z.array(importProblem),
  /** At most 500, new and changed; never digits of a key. */
  changes: z.array(
    z.strictObject({
      change: z.enum(["new", "changed"]),
      id: z.string(),
      title: z.string(),
      fields: z.array(fieldChange),
    }),
  ),
});

export type ImportReport = z.infer<typeof importReport>;
export type ImportProblemShape = z.infer<typeof importProblem>;

export const cannotImport = [
  failure("imports.no-files"),
  failure("files.not-found", { path }),
  failure("files.no-permission", { path }),
  failure("imports.empty", { file: z.string() }),
  failure("imports.too-large", { file: z.string(), bytes: z.number(), limit: z.number() }),
  failure("imports.binary", { file: z.string() }),
  failure("imports.too-many-columns", { file: z.string(), limit: z.number() }),
  failure("imports.too-many-rows", { file: z.string(), limit: z.number() }),
  failure("imports.too-many-files", { folder: z.string(), limit: z.number() }),
  failure("imports.not-this-kind", { file: z.string(), expected: z.string(), columns: z.array(z.string()) }),
  failure("imports.too-deep", { file: z.string(), limit: z.number() }),
] as const;

export const importsArea = {
  /** Dry run: reads, checks, compares, writes nothing. kind null: recognised by content. */
  preview: call({
    input: z.strictObject({
      kind: z.enum(importKinds).nullable(),
      paths: z.array(path).max(5000),
      /** Per file name: field -> column; what is absent is suggested. */
      mapping: z.record(z.string(), z.record(z.string(), z.string())).optional(),
    }),
    output: importReport,
    error: cannotImport,
  }),
  /** Everything of the plan in one transaction, or nothing; a backup is made before. Without the backup nothing is imported. */
  apply: call({
    input: z.strictObject({ plan: z.uuid() }),
    output: z.strictObject({ kind: z.enum(importKinds), new: count, changed: count, unchanged: count }),
    error: [failure("imports.plan-gone"), failure("backups.not-made", { path, reason: z.string() })],
  }),
  discard: call({ input: z.strictObject({ plan: z.uuid() }), output: nothing }),
} as const;

export const systemsArea = {
  list: call({ input: nothing, output: z.strictObject({ systems: z.array(system) }) }),
} as const;

export const endpointsArea = {
  /** A window of the endpoints whose name, asset tag, serial number, site, department or room holds the text. */
  list: call({
    input: z.strictObject({
      text: z.string().max(200),
      offset: count,
      limit: z.number().int().min(1).max(500),
    }),
    output: z.strictObject({ total: count, rows: z.array(endpoint) }),
  }),
} as const;

export const contactsArea = {
  list: call({ input: nothing, output: z.strictObject({ contacts: z.array(contact) }) }),
} as const;

export const runbooksArea = {
  list: call({ input: nothing, output: z.strictObject({ runbooks: z.array(runbookSummary) }) }),
  /** The Markdown as imported, by runbook id or by the SHA-256 of a version that a run was started with. */
  read: call({
    input: z.union([z.strictObject({ runbook: name }), z.strictObject({ source: z.string() })]),
    output: z.strictObject({ id: name, markdown: z.string() }),
    error: [failure("runbooks.unknown")],
  }),
} as const;

export const keysArea = {
  /** By the first characters of the key ID (at least 4), by device name or by asset tag; never returns digits. */
  find: call({
    input: z.strictObject({ text: z.string().max(200) }),
    output: z.strictObject({ total: count, matches: z.array(recoveryKey).max(50) }),
  }),
  /** Writes "revealed" to the journal first, then answers with the 48 digits. Needs an open incident. */
  reveal: call({
    input: z.strictObject({ record: z.uuid(), purpose: z.string().min(3).max(200), incident: z.uuid() }),
    output: z.strictObject({
      recoveryKey: z.string().regex(/^(\d{6}-){7}\d{6}$/),
      hideAfterMs: z.number().int().positive(),
      /** Number of the log entry that records it. */
      seq: count,
    }),
    error: [failure("keys.unknown"), failure("incidents.unknown"), failure("incidents.closed")],
  }),
} as const;

export const referenceArea = {
  /** How many of each there are; for navigation and empty states. */
  counts: call({
    input: nothing,
    output: z.strictObject({
      systems: count,
      endpoints: count,
      contacts: count,
      keys: count,
      runbooks: count,
    }),
  }),
  changed: push(z.strictObject({ kind: z.enum(importKinds) })),
} as const;

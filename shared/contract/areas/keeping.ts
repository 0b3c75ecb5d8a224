import { z } from "zod";
import { maxHolders, slotTypes } from "../../domain/vault/slots.ts";
import { call, failure, nothing, push } from "../define.ts";
import { count, name, path, timestamp } from "../shapes.ts";
import { languages } from "./host.ts";
import { cannotRead, cannotUnlock, passphrase, secret } from "./secret.ts";
import { notAVault } from "./vault.ts";

/** What people may know of a key slot. */
const slot = z.strictObject({
  id: z.uuid(),
  type: z.enum(slotTypes),
  label: z.string(),
  createdAt: z.string(),
  /** Cost of guessing; null for slots whose secret cannot be guessed. */
  kdf: z.strictObject({ memoryKiB: count, passes: count }).nullable(),
  /** How many of the holders' sheets open it; null for other types. */
  threshold: count.nullable(),
  /** By number of the sheet, from 1; empty for other types. */
  holders: z.array(z.string()).readonly(),
});

export type SlotSummary = z.infer<typeof slot>;

const label = z.string().max(100);
const pending = z.uuid();
const gone = failure("slots.pending-gone");

/** Every change asks for a secret once more: an unattended window must not be enough to give the vault away. */
export const slotsArea = {
  list: call({ input: nothing, output: z.strictObject({ slots: z.array(slot).readonly() }) }),
  addPassphrase: call({
    input: z.strictObject({ secret, passphrase: passphrase.min(8), label }),
    output: slot,
    error: [...cannotUnlock, failure("slots.too-many")],
  }),
  /** Replaces the passphrase of a slot; the old one opens nothing any more once this is answered. */
  changePassphrase: call({
    input: z.strictObject({ secret, slot: z.uuid(), passphrase: passphrase.min(8) }),
    output: slot,
    error: [...cannotUnlock, failure("slots.unknown")],
  }),
  /** Draws 24 words. No slot exists until `confirmWords`. */
  prepareWords: call({
    input: z.strictObject({ secret, label }),
    output: z.strictObject({
      pending,
      words: z.array(z.string()).length(24).readonly(),
      /** Positions, from 1, of the words to be typed back. */
      ask: z.array(count).length(3).readonly(),
    }),
    error: [...cannotUnlock, failure("slots.too-many")],
  }),
  confirmWords: call({
    input: z.strictObject({ pending, answers: z.array(z.string().max(40)).length(3) }),
    output: slot,
    error: [
      gone,
      failure("slots.typed-back-wrong", { positions: z.array(count) }),
      failure("slots.too-many"),
    ],
  }),
  /** Draws a set of shares, one sheet per holder. No slot exists until `confirmShares`. */
  prepareShares: call({
    input: z
      .strictObject({
        secret,
        label,
        threshold: count.min(2).max(maxHolders),
        holders: z.array(name).min(2).max(maxHolders),
      })
      .refine(({ threshold, holders }) => threshold <= holders.length, { path: ["threshold"] }),
    output: z.strictObject({
      pending,
      sheets: z
        .array(
          z.strictObject({
            number: count,
            holder: z.string(),
            words: z.array(z.string()).length(32).readonly(),
            /** Position of the word to be typed back. */
            ask: count,
          }),
        )
        .readonly(),
    }),
    error: [...cannotUnlock, failure("slots.too-many")],
  }),
  /** answers: one word per sheet, in the order of their numbers. positions in the failure: numbers of sheets. */
  confirmShares: call({
    input: z.strictObject({ pending, answers: z.array(z.string().max(40)).max(maxHolders) }),
    output: slot,
    error: [
      gone,
      failure("slots.typed-back-wrong", { positions: z.array(count) }),
      failure("slots.too-many"),
    ],
  }),
  /** Forgets words that were drawn and not confirmed. */
  discard: call({ input: z.strictObject({ pending }), output: nothing }),
  /** One sheet for paper, as a self-contained page. share: number of the sheet, null for recovery words. */
  sheet: call({
    input: z.strictObject({ pending, share: count.nullable(), language: z.enum(languages) }),
    output: z.strictObject({ html: z.string(), title: z.string() }),
    error: [gone],
  }),
  revoke: call({
    input: z.strictObject({ secret, slot: z.uuid() }),
    output: nothing,
    error: [...cannotUnlock, failure("slots.unknown"), failure("slots.last-usable")],
  }),
  /** Which slot a secret opens. Nothing is changed; that it was tried is kept among the events. */
  test: call({ input: z.strictObject({ secret }), output: slot, error: cannotUnlock }),
  /** Whether one holder's sheet is right, without the others. */
  testShare: call({
    input: z.strictObject({ share: z.string().min(1).max(2000) }),
    output: z.strictObject({ slot, number: count, holder: z.string() }),
    error: cannotRead,
  }),
  /**
   * A new master key: everything is encrypted anew. Slots stay only when their secret is presented (`secret` and `keep`);
   * all others end. Before it takes effect a backup is made.
   */
  rekey: call({
    input: z.strictObject({
      secret,
      keep: z.array(secret).max(8),
      /** Earlier backups open with the secrets of their day, a leaked one included. */
      removeBackups: z.boolean(),
    }),
    output: z.strictObject({
      kept: z.array(slot).readonly(),
      ended: z.array(slot).readonly(),
      backupsRemoved: count,
    }),
    error: [...cannotUnlock, failure("backups.not-made", { path, reason: z.string() })],
  }),
  /** What was done to the vault itself, newest first: slots, key changes, backups, damage found. */
  events: call({
    input: nothing,
    output: z.strictObject({
      events: z
        .array(
          z.strictObject({
            at: timestamp,
            author: z.string(),
            kind: z.enum([
              "created",
              "slot-added",
              "slot-changed",
              "slot-revoked",
              "slot-tested",
              "rekeyed",
              "backup-failed",
              "damage-found",
              "device-added",
            ]),
            facts: z.record(z.string(), z.union([z.string(), z.number()])),
          }),
        )
        .readonly(),
    }),
  }),
  changed: push(nothing),
} as const;

export const backupReasons = [
  "daily",
  "by-hand",
  "before-migration",
  "before-import",
  "before-rekey",
] as const;

/** What lies in a backup, counted when it was made. */
const contents = z.strictObject({
  systems: count,
  endpoints: count,
  contacts: count,
  keys: count,
  runbooks: count,
  incidents: count,
  entries: count,
});

const backup = z.strictObject({
  /** A vault of its own: it can be opened like any other. */
  path,
  madeAt: z.string(),
  reason: z.enum(backupReasons),
  bytes: count,
  medium: z.enum(["vault", "second"]),
  /** whole: size and checksum are as noted. What is inside is checked by `check`. */
  verdict: z.enum(["whole", "damaged"]),
  storeVersion: count,
  /** False when it was made before the master key was changed: it opens with the secrets of its day. */
  sameKey: z.boolean(),
  contents,
});

export type Backup = z.infer<typeof backup>;

export const backupsArea = {
  list: call({
    input: nothing,
    output: z.strictObject({
      backups: z.array(backup).readonly(),
      secondMedium: z.strictObject({ path, present: z.boolean() }).nullable(),
      /** Why the newest automatic backup could not be made, else null. */
      problem: z.strictObject({ at: timestamp, reason: z.string() }).nullable(),
    }),
  }),
  make: call({
    input: nothing,
    output: backup,
    error: [failure("backups.not-made", { path, reason: z.string() })],
  }),
  /** Opens it and reads every page and chain. */
  check: call({
    input: z.strictObject({ path }),
    output: z.strictObject({ whole: z.boolean(), detail: z.string() }),
    error: [failure("backups.unknown")],
  }),
  /** A folder on another medium where each backup is made too; null: none. */
  setSecondMedium: call({
    input: z.strictObject({ path: path.nullable() }),
    output: nothing,
    error: [failure("files.not-found", { path }), failure("files.no-permission", { path })],
  }),
  changed: push(nothing),
} as const;

/** What an examination looks at, in this order. */
export const examinedParts = [
  "slot-files",
  "slots",
  "backups",
  "header",
  "pages",
  "wal",
  "integrity",
  "foreign-keys",
  "chains",
  "high-water",
  "seals",
] as const;

const examined = z.strictObject({
  part: z.enum(examinedParts),
  /** notice: nothing is lost, a person should know. not-checked: `facts.reason` says why. */
  verdict: z.enum(["whole", "damaged", "notice", "not-checked"]),
  /** One line per finding, e.g. `damaged-pages`; its words are in the texts of the doctor. */
  finding: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});

export type Examined = z.infer<typeof examined>;

const report = z.strictObject({
  path,
  /** False when any part is damaged. */
  whole: z.boolean(),
  examined: z.array(examined).readonly(),
  /** The newest whole backup, or null. */
  restoreFrom: path.nullable(),
});

export type DoctorReport = z.infer<typeof report>;

export const doctorArea = {
  /** Examines a vault that is not open here. Without a secret only what can be seen from outside. Changes nothing. */
  examine: call({
    input: z.strictObject({ path, secret: secret.nullable() }),
    output: report,
    error: [failure("vault.not-found", { path }), failure("files.no-permission", { path }), ...cannotUnlock],
  }),
  /** Examines the vault that is open. */
  examineOpen: call({ input: nothing, output: report }),
  /** Copies a backup into a new folder `<parent>/<name>.blackstart`, verified. Never over anything that is there. */
  restore: call({
    input: z.strictObject({ backup: path, parent: path, name: z.string().min(1).max(80) }),
    output: z.strictObject({ path, madeAt: z.string() }),
    error: [
      ...notAVault,
      /** A vault that somebody has open was named, not a backup. */
      failure("vault.in-use", { path }),
      failure("backups.damaged", { path }),
      failure("vault.name-unusable", { name: z.string() }),
      failure("files.exists", { path }),
      failure("files.not-found", { path }),
      failure("files.not-written", { path, code: z.string() }),
      failure("files.readback-differs", { path }),
    ],
  }),
} as const;

/** What people have begun to write; kept in the vault, so that it is there again after it was locked. */
export const draftsArea = {
  all: call({ input: nothing, output: z.strictObject({ drafts: z.record(z.string(), z.json()) }) }),
  /** value null: forget it. At most 64 KiB each. */
  keep: call({
    input: z.strictObject({ name, value: z.json() }),
    output: nothing,
    error: [failure("drafts.too-large", { limit: count })],
  }),
} as const;

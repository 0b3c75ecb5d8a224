import { z } from "zod";
import { slotTypes } from "../../domain/vault/slots.ts";
import { call, failure, nothing, push } from "../define.ts";
import { count, name, path, timestamp } from "../shapes.ts";
import { cannotUnlock, passphrase, secret } from "./secret.ts";

/** What a person has to know about the vault that was just opened. Nothing of it stops the work. */
export const vaultNotice = z.discriminatedUnion("kind", [
  /** One of the two copies of the slot file cannot be read or is not genuine; the other one was used. */
  z.strictObject({ kind: z.literal("slot-file-damaged"), file: z.string() }),
  /** An older slot file was put back: a slot that was removed may open the vault again. */
  z.strictObject({ kind: z.literal("slots-older") }),
  /** Entries that were confirmed are not in the store any more. from, to: positions in this device's chain. */
  z.strictObject({
    kind: z.literal("entries-missing"),
    incident: z.string(),
    from: count,
    to: count,
  }),
  /** The newest import that was confirmed is not in the store any more. */
  z.strictObject({ kind: z.literal("import-missing") }),
  /** The mark that shows whether confirmed entries are missing is gone or not genuine. */
  z.strictObject({ kind: z.literal("mark-missing") }),
  /** It was not closed: crash, power cut or pulled stick. Everything that was confirmed was looked for. */
  z.strictObject({ kind: z.literal("not-closed"), computer: z.string(), since: timestamp }),
  /** A change of the master key was interrupted after it had taken effect; it was finished. */
  z.strictObject({ kind: z.literal("rekey-finished") }),
  /** A change of the master key was interrupted before it took effect: the secrets are as before. */
  z.strictObject({ kind: z.literal("rekey-undone") }),
  /** The vault lies in another place or computer than before: its entries carry a device identity of their own from here. */
  z.strictObject({ kind: z.literal("new-device") }),
  /** There is no room to write: the vault is open for reading only, from an encrypted copy elsewhere. */
  z.strictObject({ kind: z.literal("disk-full") }),
]);

const openVault = z.strictObject({
  path,
  name: z.string(),
  id: z.uuid(),
  /** Opened from a medium that cannot be written: everything can be read, nothing recorded. */
  readOnly: z.boolean(),
  /** Who writes in the log. */
  operator: z.string(),
  notices: z.array(vaultNotice).readonly(),
});

const status = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("locked") }),
  z.strictObject({ state: z.literal("open"), vault: openVault }),
]);

/** A folder that cannot be read as a vault. */
export const notAVault = [
  failure("vault.not-found", { path }),
  failure("vault.not-a-vault", { path, missing: z.string() }),
  failure("vault.slots-damaged", { path, detail: z.string() }),
  failure("files.no-permission", { path }),
] as const;

export const cannotOpen = [
  ...notAVault,
  ...cannotUnlock,
  /** Another program on this computer has it open. */
  failure("vault.in-use", { path }),
  /** It was not closed on another computer, which may still have it open. */
  failure("vault.open-elsewhere", { computer: z.string(), since: timestamp }),
  failure("store.from-future", { found: z.number().int(), supported: z.number().int() }),
] as const;

export const vaultArea = {
  status: call({ input: nothing, output: status }),
  /** Looks at a folder without opening it. */
  inspect: call({
    input: z.strictObject({ path }),
    output: z.strictObject({
      path,
      name: z.string(),
      slots: z.array(
        z.strictObject({
          id: z.uuid(),
          type: z.enum(slotTypes),
          label: z.string(),
          /** How many sheets open it; null for other types. */
          threshold: z.number().int().nullable(),
        }),
      ),
    }),
    error: notAVault,
  }),
  /** Makes `<folder>/<name>.blackstart/` and opens it. */
  create: call({
    input: z.strictObject({
      folder: path,
      name: z.string().min(1).max(80),
      passphrase: passphrase.min(8),
      operator: name,
    }),
    output: openVault,
    error: [
      failure("vault.name-unusable", { name: z.string() }),
      failure("files.exists", { path }),
      failure("files.no-permission", { path }),
      failure("files.not-found", { path }),
    ],
  }),
  open: call({
    input: z.strictObject({
      path,
      secret,
      operator: name,
      /** The person has made sure that the other computer does not have it open any more. */
      takeOver: z.boolean().optional(),
    }),
    output: openVault,
    error: cannotOpen,
  }),
  /** Ends the core process: nothing that was read stays in memory. */
  lock: call({ input: nothing, output: nothing }),
  /** Another person takes over the keyboard: whose name new entries carry. */
  signOn: call({ input: z.strictObject({ operator: name }), output: openVault }),
  changed: push(z.strictObject({ status, reason: z.enum(["opened", "locked", "core-ended", "signed-on"]) })),
} as const;

export const filesArea = {
  /** Where a person would look: home, desktop, documents, mounted media. */
  places: call({
    input: nothing,
    output: z.strictObject({
      places: z.array(
        z.strictObject({
          kind: z.enum(["home", "desktop", "documents", "downloads", "medium", "root"]),
          path,
        }),
      ),
    }),
  }),
  /** One folder's entries, folders first; at most 2,000, hidden ones left out. */
  browse: call({
    input: z.strictObject({ path }),
    output: z.strictObject({
      path,
      parent: path.nullable(),
      entries: z.array(
        z.strictObject({
          name: z.string(),
          path,
          kind: z.enum(["folder", "file", "vault"]),
          bytes: z.number().int().nullable(),
        }),
      ),
      leftOut: z.number().int(),
    }),
    error: [failure("files.not-found", { path }), failure("files.no-permission", { path })],
  }),
  makeFolder: call({
    input: z.strictObject({ parent: path, name: z.string().min(1).max(200) }),
    output: z.strictObject({ path }),
    error: [
      failure("files.exists", { path }),
      failure("files.not-found", { path }),
      failure("files.no-permission", { path }),
      failure("files.name-unusable", { name: z.string() }),
    ],
  }),
} as const;

export const progressArea = {
  cancel: call({ input: z.strictObject({ operation: z.string() }), output: nothing }),
  changed: push(
    z.strictObject({
      operation: z.string(),
      done: z.number(),
      total: z.number().nullable(),
      label: z.string(),
    }),
  ),
} as const;

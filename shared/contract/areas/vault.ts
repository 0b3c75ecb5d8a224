import { z } from "zod";
import { call, failure, nothing, push } from "../define.ts";
import { name, path } from "../shapes.ts";

/** Text that opens a slot. Never logged, never in an error. */
const passphrase = z.string().min(1).max(1024);

const openVault = z.strictObject({
  path,
  name: z.string(),
  id: z.uuid(),
  /** Opened from a medium that cannot be written: everything can be read, nothing recorded. */
  readOnly: z.boolean(),
  /** Who writes in the log. */
  operator: z.string(),
});

const status = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("locked") }),
  z.strictObject({ state: z.literal("open"), vault: openVault }),
]);

const cannotOpen = [
  failure("vault.not-found", { path }),
  failure("vault.not-a-vault", { path, missing: z.string() }),
  failure("vault.slots-damaged", { path, detail: z.string() }),
  failure("vault.wrong-secret"),
  /** Another Blackstart (this computer: pid) has it open. */
  failure("vault.in-use", { path }),
  failure("store.from-future", { found: z.number().int(), supported: z.number().int() }),
  failure("files.no-permission", { path }),
] as const;

export const vaultArea = {
  status: call({ input: nothing, output: status }),
  /** Looks at a folder without opening it. */
  inspect: call({
    input: z.strictObject({ path }),
    output: z.strictObject({
      path,
      name: z.string(),
      slots: z.array(z.strictObject({ id: z.uuid(), type: z.literal("passphrase"), label: z.string() })),
    }),
    error: cannotOpen,
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
    input: z.strictObject({ path, passphrase, operator: name }),
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

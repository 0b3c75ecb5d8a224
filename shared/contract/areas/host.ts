import { z } from "zod";
import { call, failure, nothing, push } from "../define.ts";
import { path } from "../shapes.ts";

export const hostKinds = ["desktop", "loopback", "in-process", "cli"] as const;
export const languages = ["de", "en"] as const;
export const themes = ["system", "light", "dark"] as const;
/** Minutes without a key or a pointer after which the vault locks; 0: never. */
export const lockAfterChoices = [2, 5, 10, 15, 30, 60, 0] as const;
/** How long before that the person is warned. */
export const lockWarningSeconds = 60;
export const scales = [100, 125, 150, 175, 200] as const;

export const settingsShape = z.strictObject({
  /** null until a person chose: then the language of the machine counts. */
  language: z.enum(languages).nullable(),
  theme: z.enum(themes),
  contrast: z.enum(["normal", "high"]),
  scale: z.union(scales.map((scale) => z.literal(scale))),
  lockAfterMinutes: z.union(lockAfterChoices.map((minutes) => z.literal(minutes))),
  /** Folders of vaults opened before, newest first. */
  recentVaults: z.array(path).max(12),
  /** The name under which somebody last wrote in a log here: the same person mostly comes back after a lock. */
  operator: z.string().max(200),
  windowBounds: z
    .strictObject({
      x: z.number().int(),
      y: z.number().int(),
      width: z.number().int(),
      height: z.number().int(),
    })
    .nullable(),
});

/** Non-secret settings of this computer. */
export type Settings = z.infer<typeof settingsShape>;

export const defaultSettings: Settings = {
  language: null,
  theme: "system",
  contrast: "normal",
  scale: 100,
  lockAfterMinutes: 10,
  recentVaults: [],
  operator: "",
  windowBounds: null,
};

/** Answered by the host, not by the core: what depends on the window or the computer. */
export const hostAreas = {
  app: {
    info: call({
      input: nothing,
      output: z.strictObject({
        version: z.string(),
        host: z.enum(hostKinds),
        /** BCP 47 tag of the machine, e.g. `de-DE`. */
        locale: z.string(),
        nativeDialogs: z.boolean(),
        /** Whether `printouts.pdf` can work here. */
        pdf: z.boolean(),
      }),
    }),
  },
  settings: {
    read: call({ input: nothing, output: settingsShape }),
    write: call({
      input: settingsShape.partial(),
      output: settingsShape,
      error: [failure("settings.not-saved", { code: z.string() })],
    }),
  },
  dialogs: {
    /** The system's own dialog; paths is empty when the person cancelled. Only where app.info says nativeDialogs. */
    pickPaths: call({
      input: z.strictObject({ what: z.enum(["files", "folder"]), title: z.string().max(200) }),
      output: z.strictObject({ paths: z.array(path) }),
      error: [failure("dialogs.unavailable")],
    }),
  },
  printouts: {
    /** Prints a document of `printing` to a PDF file; the file appears whole or not at all. */
    pdf: call({
      input: z.strictObject({ document: z.literal("contact-tree"), language: z.enum(languages), to: path }),
      output: z.strictObject({ path, bytes: z.number().int(), pages: z.number().int().nullable() }),
      error: [
        failure("printouts.no-printer", { reason: z.string() }),
        failure("files.not-found", { path }),
        failure("files.no-permission", { path }),
        failure("files.not-written", { path, code: z.string() }),
        failure("files.readback-differs", { path }),
        failure("files.exists", { path }),
        failure("printing.no-contacts"),
      ],
    }),
  },
  window: {
    /** A person is at the keyboard: starts the idle time anew and takes a warning back. Sent at most every few seconds. */
    active: call({ input: nothing, output: nothing }),
    /** Nobody has been here for long: the vault locks in so many seconds; null: no longer. */
    lockSoon: push(z.strictObject({ seconds: z.number().int().nullable() })),
    /** The host asks the screens to lock (key combination, sleep, screen lock). */
    lockRequested: push(nothing),
  },
} as const;

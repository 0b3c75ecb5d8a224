import { z } from "zod";
import { call, failure } from "../define.ts";
import { count, path } from "../shapes.ts";
import { languages } from "./host.ts";

const notWritten = [
  failure("files.not-found", { path }),
  failure("files.no-permission", { path }),
  failure("files.exists", { path }),
  /** code: the system's error code, e.g. ENOSPC, EIO. What was there before is untouched. */
  failure("files.not-written", { path, code: z.string() }),
  /** What was read back differs from what was written: do not trust the medium. */
  failure("files.readback-differs", { path }),
] as const;

/** What one check of an archive found. */
const finding = z.strictObject({
  /** whole: as it should be; broken: changed, missing or forged. */
  verdict: z.enum(["whole", "broken"]),
  code: z.enum([
    "checksums",
    "signature",
    "chain",
    "signer",
    "file-changed",
    "file-missing",
    "file-unlisted",
    "chain-broken",
    "signature-wrong",
    "signature-missing",
    "not-an-archive",
    "unsafe-name",
    "entry-unreadable",
    "too-large",
  ]),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});

export type ArchiveFinding = z.infer<typeof finding>;

export const exportsArea = {
  /** Writes the incident archive as a new folder below `to`; it appears under its name only when whole. */
  incidentArchive: call({
    input: z.strictObject({ incident: z.uuid(), to: path, language: z.enum(languages) }),
    output: z.strictObject({
      path,
      files: z.array(z.strictObject({ name: z.string(), bytes: count })),
      entries: count,
      /** minisign public key of the signer, as `minisign -P` takes it. */
      publicKey: z.string(),
      head: z.string(),
    }),
    error: [failure("incidents.unknown"), ...notWritten],
  }),
  /** Checks an archive folder; needs no vault. */
  verifyArchive: call({
    input: z.strictObject({
      path,
      /** A key known from elsewhere, as minisign prints it; absent: the one that the archive names. */
      publicKey: z
        .string()
        .regex(/^RW[QRST][A-Za-z0-9+/]{53}$/)
        .optional(),
    }),
    output: z.strictObject({
      whole: z.boolean(),
      findings: z.array(finding),
      entries: count,
      publicKey: z.string().nullable(),
    }),
    error: [failure("files.not-found", { path }), failure("files.no-permission", { path })],
  }),
} as const;

export const printingArea = {
  /** The contact tree as one self-contained HTML page with print CSS. */
  contactTree: call({
    input: z.strictObject({ language: z.enum(languages), incident: z.uuid().optional() }),
    output: z.strictObject({ html: z.string(), title: z.string() }),
    error: [failure("printing.no-contacts"), failure("incidents.unknown")],
  }),
  /** Writes the same to a file. */
  contactTreeToFile: call({
    input: z.strictObject({ language: z.enum(languages), to: path }),
    output: z.strictObject({ path, bytes: count }),
    error: [failure("printing.no-contacts"), ...notWritten],
  }),
} as const;

import { realpath, stat } from "node:fs/promises";
import type { ArchiveFinding } from "#shared/contract/areas/leaving.ts";
import type { AbortSignalLike } from "#shared/contract/define.ts";
import { ok, type Refused, type Result, refuse } from "#shared/kernel/result.ts";
import type { LargeReason } from "#shared/text/archive-words.ts";
import { cryptoReady } from "../../vault/crypto.ts";
import { codeOf, MediumError } from "../medium-failure.ts";
import { type ArchiveFolder, limits, listArchive, openListed, readSmall } from "./archive-folder.ts";
import { createLogCheck, type LogCheck } from "./check-log.ts";
import { checkSigner } from "./check-signer.ts";
import { readChecksumList } from "./checksum-list.ts";
import { broken, createFindings, type Findings, whole } from "./finding.ts";
import { createLineCutter, hashFile, type ReadOptions } from "./read-file.ts";

export interface ArchiveVerdict {
  /** True when every check passed. Whose key signed is for a person to compare. */
  readonly whole: boolean;
  readonly findings: readonly ArchiveFinding[];
  /** Lines of the log. */
  readonly entries: number;
  /** The key that the signature was checked with. */
  readonly publicKey: string | null;
}

export interface VerifyOptions {
  /** A key known from elsewhere, as minisign prints it; else the one in VERIFY.txt is used, and said to be. */
  readonly publicKey?: string;
  readonly signal?: AbortSignalLike;
  /** done and total in bytes. */
  readonly report?: (done: number, total: number | null) => void;
}

export type VerifyFailure =
  | { readonly kind: "files.not-found"; readonly path: string }
  | { readonly kind: "files.no-permission"; readonly path: string }
  | { readonly kind: "store.io"; readonly code: string }
  | { readonly kind: "boundary.cancelled" };

/**
 * Checks an archive folder without any vault: checksums of all files, files that nobody vouches for, the signature, the
 * chain of the log. Opens nothing outside of the folder, follows no link. Every file is read once; memory is flat.
 * fails: only when the folder cannot be read; what is wrong with its content are findings.
 */
export const verifyArchive = async (
  path: string,
  options: VerifyOptions = {},
): Promise<Result<ArchiveVerdict, VerifyFailure>> => {
  try {
    await cryptoReady();
    const root = await realpath(path);
    const findings = createFindings();
    if (!(await stat(root)).isDirectory()) return ok(noArchive(findings, "SHA256SUMS"));
    return ok(await verifyFolder(root, findings, options));
  } catch (error) {
    return failureOf(error, path);
  }
};

const verifyFolder = async (
  root: string,
  findings: Findings,
  options: VerifyOptions,
): Promise<ArchiveVerdict> => {
  const folder = await listArchive(root, findings);
  if (!folder.files.has("SHA256SUMS")) return noArchive(findings, "SHA256SUMS");
  const sums = await readSmall(root, "SHA256SUMS");
  if (sums === null) {
    const bytes = folder.files.get("SHA256SUMS") ?? 0;
    findings.add(broken("too-large", tooLarge("SHA256SUMS", bytes, limits.listBytes)));
    return verdict(findings, 0, null);
  }
  const list = readChecksumList(sums.toString("utf8"), findings);
  if (!list.has("incident.jsonl")) return noArchive(findings, "incident.jsonl");

  const signer = await checkSigner(root, folder, sums, options.publicKey, findings);
  const log = createLogCheck(findings);
  await checkFiles(root, folder, list, log, findings, options);
  if (folder.files.has("incident.jsonl")) log.conclude(signer.signed);
  return verdict(findings, log.entries(), signer.publicKey);
};

/** Compares every listed file, feeds the log to its check, and names what is not listed. */
const checkFiles = async (
  root: string,
  { files, ignored }: ArchiveFolder,
  list: ReadonlyMap<string, string>,
  log: LogCheck,
  findings: Findings,
  options: VerifyOptions,
): Promise<void> => {
  const reading = readingOf(files, list, options);
  let sound = findings.list.every(({ code }) => code !== "unsafe-name" && code !== "too-large");
  const wrong = (finding: ArchiveFinding): void => {
    sound = false;
    findings.add(finding);
  };
  for (const name of files.keys())
    if (!list.has(name) && !unlistable.has(name)) wrong(broken("file-unlisted", { name }));
  for (const [name, expected] of list) {
    const bytes = files.get(name);
    if (bytes === undefined) wrong(broken("file-missing", { name }));
    else if (bytes > limits.bytes) wrong(broken("too-large", tooLarge(name, bytes, limits.bytes)));
    else {
      const found = await hashListed(root, name, log, reading);
      if (found !== expected) wrong(broken("file-changed", { name, expected, found }));
    }
  }
  if (sound) findings.add(whole("checksums", { files: list.size, ignored }));
};

/** The list cannot hold its own hash, nor that of the signature over it. */
const unlistable = new Set(["SHA256SUMS", "SHA256SUMS.minisig"]);

const readingOf = (
  files: ReadonlyMap<string, number>,
  list: ReadonlyMap<string, string>,
  { signal, report }: VerifyOptions,
): ReadOptions => {
  const total = [...list.keys()].reduce((sum, name) => sum + (files.get(name) ?? 0), 0);
  let done = 0;
  return {
    signal,
    progress: (bytes) => {
      done += bytes;
      report?.(done, total);
    },
  };
};

const hashListed = async (
  root: string,
  name: string,
  log: LogCheck,
  reading: ReadOptions,
): Promise<string> => {
  const file = await openListed(root, name);
  try {
    if (name !== "incident.jsonl") return await hashFile(file, () => undefined, reading);
    const lines = createLineCutter(log);
    const hash = await hashFile(file, lines.block, reading);
    lines.end();
    return hash;
  } finally {
    await file.close();
  }
};

const tooLarge = (name: string, bytes: number, limit: number) => ({
  name,
  bytes,
  limit,
  reason: "file" satisfies LargeReason,
});

const noArchive = (findings: Findings, missing: string): ArchiveVerdict => {
  findings.add(broken("not-an-archive", { missing }));
  return verdict(findings, 0, null);
};

const verdict = ({ list }: Findings, entries: number, publicKey: string | null): ArchiveVerdict => ({
  whole: list.every((finding) => finding.verdict === "whole"),
  findings: list,
  entries,
  publicKey,
});

const failureOf = (error: unknown, path: string): Refused<VerifyFailure> => {
  if (error instanceof MediumError) return refuse({ kind: "boundary.cancelled" });
  const code = codeOf(error);
  if (code === null) throw error;
  if (code === "ENOENT") return refuse({ kind: "files.not-found", path });
  if (code === "EACCES" || code === "EPERM") return refuse({ kind: "files.no-permission", path });
  return refuse({ kind: "store.io", code });
};

import { existsSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import type { BoundaryFailure } from "#shared/contract/define.ts";
import { ok, type Result, refuse } from "#shared/kernel/result.ts";
import { syncFolder, unfinishedOf, writeBeside } from "./durable-file.ts";
import {
  databaseOf,
  isFolder,
  nextDatabaseOf,
  type SlotFileName,
  slotFileCopyOf,
  slotFileNames,
  slotFileOf,
} from "./folder.ts";
import { type SlotFile, slotFileShape, slotFileText, versionFromFuture } from "./slot-file.ts";

export type FolderFailure =
  | { readonly kind: "vault.not-found"; readonly path: string }
  | { readonly kind: "vault.not-a-vault"; readonly path: string; readonly missing: string }
  | { readonly kind: "vault.slots-damaged"; readonly path: string; readonly detail: string }
  | { readonly kind: "files.no-permission"; readonly path: string }
  | Extract<BoundaryFailure, { kind: "store.io" }>;

/** Both copies as they lie there, before anything is known to be genuine. */
export interface SlotFiles {
  /** Readable copies, the newer generation first; of equal ones `vault.json` first. At least one. */
  readonly readable: readonly { readonly file: SlotFileName; readonly content: SlotFile }[];
  readonly damaged: readonly { readonly file: SlotFileName; readonly detail: string }[];
  /** A change of the master key is under way or was interrupted. */
  readonly rekeying: boolean;
}

const maxSlotFileBytes = 1024 * 1024;

/** Reads who may open the vault in a folder. Touches nothing. */
export const readSlotFiles = (folder: string): Result<SlotFiles, FolderFailure> => {
  try {
    if (!existsSync(folder)) return refuse({ kind: "vault.not-found", path: folder });
    if (!isFolder(folder)) return refuse({ kind: "vault.not-a-vault", path: folder, missing: "vault.json" });
    if (!slotFileNames.some((file) => existsSync(join(folder, file))))
      return refuse({ kind: "vault.not-a-vault", path: folder, missing: "vault.json" });
    if (!existsSync(databaseOf(folder)))
      return refuse({ kind: "vault.not-a-vault", path: folder, missing: basename(databaseOf(folder)) });
    const read = slotFileNames.map((file) => ({ file, ...readOne(join(folder, file)) }));
    const damaged = read.flatMap(({ file, detail }) => (detail === null ? [] : [{ file, detail }]));
    const readable = read
      .flatMap(({ file, content }) => (content === null ? [] : [{ file, content }]))
      .sort((a, b) => b.content.generation - a.content.generation);
    const [unread] = read.flatMap(({ error }) => (error === null ? [] : [error]));
    if (readable.length === 0)
      return unread === undefined
        ? refuse({
            kind: "vault.slots-damaged",
            path: folder,
            detail: damaged.map(({ file, detail }) => `${file}: ${detail}`).join("; "),
          })
        : refuse(failureOfReading(folder, unread));
    return ok({ readable, damaged, rekeying: existsSync(nextDatabaseOf(folder)) });
  } catch (error) {
    return refuse(failureOfReading(folder, codeOf(error)));
  }
};

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? "unknown";

const failureOfReading = (path: string, code: string): FolderFailure =>
  code === "EACCES" || code === "EPERM" ? { kind: "files.no-permission", path } : { kind: "store.io", code };

type ReadCopy =
  | { readonly content: SlotFile; readonly detail: null; readonly error: null }
  /** error: the system's code when it could not be read at all. */
  | { readonly content: null; readonly detail: string; readonly error: string | null };

/** A copy that the medium does not give back is damaged like any other: there is a second one. */
const readOne = (path: string): ReadCopy => {
  const damaged = (detail: string, error: string | null = null) => ({ content: null, detail, error });
  let text: string;
  try {
    if (!existsSync(path)) return damaged("missing");
    if (statSync(path).size > maxSlotFileBytes) return damaged("larger than 1 MiB");
    // As bytes first: read as text, Node ends the whole process when the file cannot be closed, as on a stick that was just pulled.
    text = readFileSync(path).toString("utf8");
  } catch (error) {
    return damaged(codeOf(error), codeOf(error));
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return damaged("not JSON");
  }
  const newer = versionFromFuture(parsed);
  if (newer !== null) return damaged(`format ${newer}, written by a newer Blackstart`);
  const checked = slotFileShape.safeParse(parsed);
  if (checked.success) return { content: checked.data, detail: null, error: null };
  const fields = checked.error.issues.map((issue) => issue.path.join("."));
  return damaged(`fields: ${[...new Set(fields)].join(", ")}`);
};

/**
 * Puts a slot file in force. Both copies are on the disk under other names before either takes its place, so that a full disk leaves
 * the old ones in force. decide: what shall happen if and only if the slots change; it runs when no more room is needed, and when it
 * throws, nothing has changed. After a power cut behind it the next opening finishes the change (`settleSlotFiles`); between the
 * two renames the newer generation counts. Throws the system's error.
 */
export const writeSlotFiles = (folder: string, file: SlotFile, decide: () => void = () => {}): void => {
  const unfinished: string[] = [];
  try {
    for (const path of placesOf(folder)) unfinished.push(writeBeside(path, slotFileText(file)));
    syncFolder(folder);
    decide();
  } catch (error) {
    for (const path of unfinished) rmSync(path, { force: true });
    throw error;
  }
  for (const path of placesOf(folder)) renameSync(unfinishedOf(path), path);
  syncFolder(folder);
};

/** Slot files that were written and did not take their places; not known to be genuine. */
export const readUnfinishedSlotFiles = (folder: string): readonly SlotFile[] =>
  placesOf(folder).flatMap((path) => readOne(unfinishedOf(path)).content ?? []);

/** Lets what is left of an interrupted change take its place, where it is the file given. */
export const finishSlotFiles = (folder: string, file: SlotFile): void => {
  for (const path of placesOf(folder))
    if (readOne(unfinishedOf(path)).content?.mac === file.mac) renameSync(unfinishedOf(path), path);
  syncFolder(folder);
};

const placesOf = (folder: string): readonly string[] => [slotFileOf(folder), slotFileCopyOf(folder)];

import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import type { BoundaryFailure } from "#shared/contract/define.ts";
import { ok, type Result, refuse } from "#shared/kernel/result.ts";
import { replaceFile } from "./durable-file.ts";
import {
  databaseOf,
  isFolder,
  nextDatabaseOf,
  type SlotFileName,
  slotFileCopyOf,
  slotFileNames,
  slotFileOf,
} from "./folder.ts";
import { type SlotFile, slotFileShape, slotFileText } from "./slot-file.ts";

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
    if (readable.length === 0)
      return refuse({
        kind: "vault.slots-damaged",
        path: folder,
        detail: damaged.map(({ file, detail }) => `${file}: ${detail}`).join("; "),
      });
    return ok({ readable, damaged, rekeying: existsSync(nextDatabaseOf(folder)) });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "unknown";
    if (code === "EACCES" || code === "EPERM") return refuse({ kind: "files.no-permission", path: folder });
    return refuse({ kind: "store.io", code });
  }
};

const readOne = (
  path: string,
):
  | { readonly content: SlotFile; readonly detail: null }
  | { readonly content: null; readonly detail: string } => {
  const damaged = (detail: string) => ({ content: null, detail });
  if (!existsSync(path)) return damaged("missing");
  if (statSync(path).size > maxSlotFileBytes) return damaged("larger than 1 MiB");
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    if (error instanceof SyntaxError) return damaged("not JSON");
    throw error;
  }
  const checked = slotFileShape.safeParse(parsed);
  if (checked.success) return { content: checked.data, detail: null };
  const fields = checked.error.issues.map((issue) => issue.path.join("."));
  return damaged(`fields: ${[...new Set(fields)].join(", ")}`);
};

/**
 * Puts a slot file in force: first `vault.json`, then its copy, each replaced whole. After a power cut between the two the newer
 * generation counts and the copy is brought up to it at the next opening.
 */
export const writeSlotFiles = (folder: string, file: SlotFile): void => {
  replaceFile(slotFileOf(folder), slotFileText(file));
  replaceFile(slotFileCopyOf(folder), slotFileText(file));
};

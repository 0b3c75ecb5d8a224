import { closeSync, openSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { AbortSignalLike } from "#shared/contract/define.ts";
import { ok, type Result } from "#shared/kernel/result.ts";
import { buildFolder, syncFolder, type WrittenFile } from "../../exports/medium.ts";
import { type NotWritten, stopIfCancelled } from "../../exports/medium-failure.ts";
import { copyVerified } from "./copy-file.ts";

export interface FolderCopy {
  /** A folder whose files nobody has open: never that of a vault which is open in this process. */
  readonly from: string;
  readonly files: readonly string[];
  /** Where to, and under which name; nothing may be there. */
  readonly parent: string;
  readonly name: string;
  /** Throws when what was copied is not what it should be; before the folder gets its name. */
  readonly expect?: (copied: readonly WrittenFile[]) => void;
  /** Makes further folders in it. */
  readonly folders?: readonly string[];
}

export interface FolderCopyOptions {
  readonly signal?: AbortSignalLike;
  /** False ends it as cancelled. */
  readonly goOn?: () => boolean;
  /** In bytes of the first file, written and read back. */
  readonly report?: (done: number, total: number) => void;
}

/** Copies files into a new folder: whole, on the medium and read back, or not there at all. */
export const copyFolder = async (
  { from, files, parent, name, expect, folders = [] }: FolderCopy,
  { signal, goOn, report }: FolderCopyOptions = {},
): Promise<Result<string, NotWritten>> => {
  const built = await buildFolder(parent, name, async (draft) => {
    await mkdir(draft, { mode: 0o700 });
    for (const folder of folders) await mkdir(join(draft, folder), { mode: 0o700 });
    const copied: WrittenFile[] = [];
    for (const [at, file] of files.entries()) {
      const handle = openSync(join(from, file), "r");
      try {
        copied.push(
          await copyVerified({ handle, still: goOn ?? (() => true) }, join(draft, file), {
            ...(signal === undefined ? {} : { signal }),
            ...(report === undefined || at > 0 ? {} : { report: (done, bytes) => report(done, 2 * bytes) }),
          }),
        );
      } finally {
        closeSync(handle);
      }
    }
    expect?.(copied);
    await syncFolder(draft);
    stopIfCancelled(signal);
    return { value: null, files: copied };
  });
  return built.ok ? ok(join(parent, name)) : built;
};

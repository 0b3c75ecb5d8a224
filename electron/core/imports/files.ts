import { type FileHandle, open, readdir, stat } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { ok, type Result, refuse } from "#shared/kernel/result.ts";
import { importLimits } from "./limits.ts";

/** A file as it lay on the disk; name: as reports call it, unique within one import. */
export interface RawFile {
  readonly name: string;
  readonly bytes: Buffer;
}

export type CannotRead =
  | { readonly kind: "imports.no-files" }
  | { readonly kind: "files.not-found"; readonly path: string }
  | { readonly kind: "files.no-permission"; readonly path: string }
  | { readonly kind: "imports.empty"; readonly file: string }
  | {
      readonly kind: "imports.too-large";
      readonly file: string;
      readonly bytes: number;
      readonly limit: number;
    }
  | { readonly kind: "imports.binary"; readonly file: string }
  | { readonly kind: "imports.too-deep"; readonly file: string; readonly limit: number }
  | { readonly kind: "imports.too-many-files"; readonly folder: string; readonly limit: number };

interface Found {
  readonly path: string;
  readonly name: string;
}

/**
 * Finds the files that the paths stand for: files as they are, of folders the Markdown files in and below them.
 * Symbolic links inside a folder are not followed. fails: see `CannotRead`; throws on a medium that stopped answering.
 */
export const findFiles = async (
  paths: readonly string[],
): Promise<Result<{ readonly files: readonly Found[]; readonly folders: boolean }, CannotRead>> => {
  const files: Found[] = [];
  let folders = false;
  for (const path of paths) {
    const about = await attempt(path, () => stat(path));
    if (!about.ok) return about;
    if (!about.value.isDirectory()) {
      files.push({ path, name: basename(path) });
      continue;
    }
    folders = true;
    const below = await markdownBelow(path);
    if (!below.ok) return below;
    files.push(...below.value);
  }
  if (files.length > importLimits.folderFiles)
    return refuse({
      kind: "imports.too-many-files",
      folder: dirname(files[0]?.path ?? ""),
      limit: importLimits.folderFiles,
    });
  return files.length === 0
    ? refuse({ kind: "imports.no-files" })
    : ok({ files: withUniqueNames(files), folders });
};

/**
 * Reads the files whole, after looking at the size of every one of them: a file that is too large is refused unread.
 * What is no regular file (a pipe, a device) counts as binary.
 */
export const readFiles = async (files: readonly Found[]): Promise<Result<readonly RawFile[], CannotRead>> => {
  let total = 0;
  for (const { path, name } of files) {
    const about = await attempt(path, () => stat(path));
    if (!about.ok) return about;
    if (!about.value.isFile()) return refuse({ kind: "imports.binary", file: name });
    const limit = tooLarge(name, about.value.size, total);
    if (limit) return limit;
    if (about.value.size === 0) return refuse({ kind: "imports.empty", file: name });
    total += about.value.size;
  }
  const read: RawFile[] = [];
  for (const { path, name } of files) {
    const bytes = await attempt(path, () => readBounded(path));
    if (!bytes.ok) return bytes;
    const limit = tooLarge(name, bytes.value.length, 0);
    if (limit) return limit;
    read.push({ name, bytes: bytes.value });
  }
  return ok(read);
};

const tooLarge = (file: string, bytes: number, before: number) => {
  if (bytes > importLimits.fileBytes)
    return refuse({ kind: "imports.too-large", file, bytes, limit: importLimits.fileBytes });
  return before + bytes > importLimits.totalBytes
    ? refuse({ kind: "imports.too-large", file, bytes: before + bytes, limit: importLimits.totalBytes })
    : null;
};

/** Reads to the end, but never more than one byte over the limit, however the file grew meanwhile. */
const readBounded = async (path: string): Promise<Buffer> => {
  const file: FileHandle = await open(path, "r");
  try {
    const { size } = await file.stat();
    const buffer = Buffer.allocUnsafe(Math.min(size, importLimits.fileBytes) + 1);
    let length = 0;
    while (length < buffer.length) {
      const { bytesRead } = await file.read(buffer, length, buffer.length - length, length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return buffer.subarray(0, length);
  } finally {
    await file.close();
  }
};

const markdownBelow = async (root: string): Promise<Result<readonly Found[], CannotRead>> => {
  const files: Found[] = [];
  let entries = 0;
  let level = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > importLimits.folderDepth)
      return refuse({ kind: "imports.too-deep", file: basename(root), limit: importLimits.folderDepth });
    const next: string[] = [];
    for (const folder of level) {
      const inside = await attempt(folder, () => readdir(folder, { withFileTypes: true }));
      if (!inside.ok) return inside;
      entries += inside.value.length;
      if (entries > importLimits.folderEntries)
        return refuse({
          kind: "imports.too-many-files",
          folder: basename(root),
          limit: importLimits.folderEntries,
        });
      for (const entry of inside.value.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
        const path = join(folder, entry.name);
        if (entry.isDirectory() && !entry.name.startsWith(".")) next.push(path);
        if (entry.isFile() && isMarkdownName(entry.name)) files.push({ path, name: relative(root, path) });
      }
    }
    level = next;
  }
  return ok(files);
};

export const isMarkdownName = (name: string): boolean => /\.(?:md|markdown)$/i.test(name);

/** Two files of one name get their folder's name in front, then the whole path. */
const withUniqueNames = (files: readonly Found[]): readonly Found[] => {
  const repeated = (names: readonly string[]) => names.length !== new Set(names).size;
  const forms = [
    (file: Found) => file.name,
    (file: Found) => join(basename(dirname(file.path)), basename(file.path)),
  ];
  const form = forms.find((each) => !repeated(files.map(each)));
  return files.map((file) => ({ path: file.path, name: form ? form(file) : file.path }));
};

const attempt = async <T>(path: string, action: () => Promise<T>): Promise<Result<T, CannotRead>> => {
  try {
    return ok(await action());
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT" || code === "ENOTDIR") return refuse({ kind: "files.not-found", path });
    if (code === "EACCES" || code === "EPERM") return refuse({ kind: "files.no-permission", path });
    throw error;
  }
};

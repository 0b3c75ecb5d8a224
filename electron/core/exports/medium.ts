import { createHash, randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { type FileHandle, lstat, mkdir, open, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { AbortSignalLike } from "#shared/contract/define.ts";
import { ok, type Result } from "#shared/kernel/result.ts";
import { codeOf, MediumError, type NotWritten, notWrittenOf, stopIfCancelled } from "./medium-failure.ts";

/** What goes into a file, piece by piece; text as UTF-8. */
export type Pieces = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

export interface WrittenFile {
  readonly name: string;
  readonly bytes: number;
  /** 64 hex digits, of the bytes as they were read back. */
  readonly sha256: string;
}

export interface MediumFolder {
  /** Writes one file, waits until it is on the medium and reads it back. name: safe on FAT and exFAT. */
  add(name: string, pieces: Pieces): Promise<WrittenFile>;
}

export interface WriteOptions {
  readonly signal?: AbortSignalLike;
}

/**
 * Writes a new folder of files to a medium: whole under its name, or not at all.
 * Everything is written below a temporary name beside it, synced, opened anew, read back and compared; then the folder gets
 * its name and the parent is synced: after `ok` the stick may be pulled. fill: adds the files; it may throw file errors.
 * Reading back goes through the system's cache, which an ordinary program cannot empty on every system: it proves the path
 * through the file system and every error the medium reported by then; a stick that lies is found by checking it again
 * after it was plugged in anew (`verify`).
 * fails: see NotWritten; leftovers are removed as far as the medium still answers. Cost: every byte is written and read once.
 */
export const writeFolder = <T>(
  parent: string,
  name: string,
  fill: (folder: MediumFolder) => Promise<T>,
  { signal }: WriteOptions = {},
): Promise<Result<T, NotWritten>> =>
  buildFolder(parent, name, async (draft) => {
    const files: WrittenFile[] = [];
    await mkdir(draft);
    const add: MediumFolder["add"] = async (file, pieces) => {
      const done = {
        name: file,
        ...(await writeVerified(join(draft, portable(file)), pieces, signal)),
      };
      files.push(done);
      return done;
    };
    const value = await fill({ add });
    await syncFolder(draft);
    stopIfCancelled(signal);
    return { value, files };
  });

/** What has to be found once the folder has its name. */
type FoundFile = Pick<WrittenFile, "name" | "bytes">;

/**
 * As `writeFolder`, for files that are written in another way. build: makes the folder under the temporary name it is given, syncs it and
 * its files, and says what lies in it; it may throw file errors and `MediumError`.
 */
export const buildFolder = async <T>(
  parent: string,
  name: string,
  build: (draft: string) => Promise<{ readonly value: T; readonly files: readonly FoundFile[] }>,
): Promise<Result<T, NotWritten>> => {
  const target = join(parent, name);
  let files: readonly FoundFile[] = [];
  const make = async (draft: string): Promise<T> => {
    const built = await build(draft);
    files = built.files;
    return built.value;
  };
  return await written(target, make, () => expectFiles(target, files));
};

/**
 * Writes one new file with the same promises as `writeFolder`. An existing file of that name is never replaced.
 * (Between the last look and the renaming another program could still create that name; then its file is lost.)
 */
export const writeFile = (
  target: string,
  pieces: Pieces,
  { signal }: WriteOptions = {},
): Promise<Result<WrittenFile, NotWritten>> => {
  const make = async (draft: string): Promise<WrittenFile> => {
    const file = { name: basename(target), ...(await writeVerified(draft, pieces, signal)) };
    stopIfCancelled(signal);
    return file;
  };
  return written(target, make, async () => undefined);
};

/** What is being written has such a name until it is whole; found later, it is a leftover of an interruption. */
export const unfinishedPrefix = "blackstart-unfinished-";

/** Lets `make` build something under a temporary name beside the target, then gives it its name; or removes it. */
const written = async <T>(
  target: string,
  make: (draft: string) => Promise<T>,
  check: () => Promise<void>,
): Promise<Result<T, NotWritten>> => {
  const parent = dirname(target);
  const draft = join(parent, `${unfinishedPrefix}${randomBytes(4).toString("hex")}`);
  let ours: string | null = null;
  try {
    await expectFolder(parent);
    await expectNothing(target);
    ours = draft;
    const value = await make(draft);
    await expectNothing(target);
    await rename(draft, target);
    ours = target;
    await syncFolder(parent);
    await check();
    return ok(value);
  } catch (error) {
    if (ours !== null) await removeLeftovers(ours);
    return notWrittenOf(error, target);
  }
};

/** Our own file names have to work on every medium: a name that does not is a bug. */
const portable = (name: string): string => {
  if (!/^[A-Za-z0-9_][A-Za-z0-9._-]{0,99}$/.test(name) || name.endsWith("."))
    throw new Error(`not a portable file name: ${name}`);
  return name;
};

const expectFolder = async (path: string): Promise<void> => {
  const found = await stat(path).catch((error: unknown) => {
    if (["ENOENT", "ENOTDIR"].includes(codeOf(error) ?? "")) return null;
    throw error;
  });
  if (found?.isDirectory() !== true) throw new MediumError({ kind: "files.not-found", path });
};

const expectNothing = async (path: string): Promise<void> => {
  const found = await lstat(path).catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  });
  if (found !== null) throw new MediumError({ kind: "files.exists", path });
};

/** Some FUSE drivers for FAT lose the files of a folder that gets another name: seen with fusefat 0.1a. */
const expectFiles = async (folder: string, files: readonly FoundFile[]): Promise<void> => {
  for (const { name, bytes } of files) {
    const found = await lstat(join(folder, name)).catch(() => null);
    if (found?.size !== bytes) throw new MediumError({ kind: "files.readback-differs", path: folder });
  }
};

const writeVerified = async (path: string, pieces: Pieces, signal: AbortSignalLike | undefined) => {
  const hash = createHash("sha256");
  let bytes = 0;
  await withFile(path, constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY, async (file) => {
    for await (const block of inBlocks(pieces)) {
      stopIfCancelled(signal);
      hash.update(block);
      bytes += block.length;
      await writeAll(file, block);
    }
    await file.sync();
  });
  const sha256 = hash.digest("hex");
  const readBack = await withFile(path, constants.O_RDONLY, (file) => hashOf(file, signal));
  if (readBack.bytes !== bytes || readBack.sha256 !== sha256)
    throw new MediumError({ kind: "files.readback-differs", path });
  return { bytes, sha256 };
};

/** The close is part of the write: some network and FUSE file systems report a full disk only there. */
const withFile = async <T>(
  path: string,
  flags: number,
  use: (file: FileHandle) => Promise<T>,
): Promise<T> => {
  const file = await open(path, flags, 0o666);
  let value: T;
  try {
    value = await use(file);
  } catch (error) {
    await file.close().catch(() => undefined);
    throw error;
  }
  await file.close();
  return value;
};

const writeAll = async (file: FileHandle, block: Uint8Array): Promise<void> => {
  for (let at = 0; at < block.length; ) {
    const { bytesWritten } = await file.write(block, at, block.length - at);
    at += bytesWritten;
  }
};

const blockBytes = 1 << 18;

/** Collects small pieces: one system call per quarter megabyte, not per line. */
async function* inBlocks(pieces: Pieces): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pieces) {
    const part = typeof piece === "string" ? Buffer.from(piece, "utf8") : piece;
    waiting.push(part);
    size += part.length;
    if (size < blockBytes) continue;
    yield Buffer.concat(waiting);
    waiting = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(waiting);
}

const hashOf = async (file: FileHandle, signal: AbortSignalLike | undefined) => {
  const hash = createHash("sha256");
  const buffer = Buffer.allocUnsafe(blockBytes);
  let bytes = 0;
  for (;;) {
    stopIfCancelled(signal);
    const { bytesRead } = await file.read(buffer, 0, buffer.length, bytes);
    if (bytesRead === 0) return { bytes, sha256: hash.digest("hex") };
    hash.update(buffer.subarray(0, bytesRead));
    bytes += bytesRead;
  }
};

/** File systems that cannot sync a folder say so with these; Windows never can. Any other error counts. */
const cannotSyncFolders = new Set(["EINVAL", "ENOTSUP", "ENOSYS", "EBADF"]);

export const syncFolder = async (path: string): Promise<void> => {
  if (process.platform === "win32") return;
  await withFile(path, constants.O_RDONLY, async (folder) => {
    await folder.sync().catch((error: unknown) => {
      if (!cannotSyncFolders.has(codeOf(error) ?? "")) throw error;
    });
  });
};

/** The medium may be gone: then nothing can be removed, and the failure that is reported already says more. */
const removeLeftovers = (path: string): Promise<void> =>
  rm(path, { recursive: true, force: true }).catch(() => undefined);

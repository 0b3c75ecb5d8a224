import { createHash } from "node:crypto";
import { fstatSync, readSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { basename } from "node:path";
import type { AbortSignalLike } from "#shared/contract/define.ts";
import type { WrittenFile } from "../../exports/medium.ts";
import { MediumError, stopIfCancelled } from "../../exports/medium-failure.ts";

export interface CopySource {
  /** Open for reading. */
  readonly handle: number;
  /** False once the file may change or be closed: then the copy is given up as cancelled. */
  readonly still: () => boolean;
}

export interface CopyOptions {
  readonly signal?: AbortSignalLike;
  /** done: bytes written and bytes read back, together; bytes: of the file. */
  readonly report?: (done: number, bytes: number) => void;
}

const blockBytes = 1 << 19;
/** Sent to the disk on the way, so that the end need not wait for everything and a commit beside it not behind everything. */
const syncEveryBytes = 1 << 24;

/**
 * Copies an open file to a new one, waits until it is on the medium, and reads it back against the original.
 * Others in this process get their turn after each half megabyte. The original is read at once (`readSync`), because a read that waits
 * in another thread could meet a handle that was closed and given to another file. Cost: one hash, three readings of the page cache.
 * Throws file errors, and MediumError when it was cancelled or reads back differently.
 */
export const copyVerified = async (
  source: CopySource,
  target: string,
  options: CopyOptions = {},
): Promise<WrittenFile> => {
  stopUnlessStill(source);
  const bytes = fstatSync(source.handle).size;
  const file = await open(target, "wx+", 0o600);
  try {
    const sha256 = await write(source, file, bytes, options);
    await file.sync();
    await readBack(source, file, bytes, target, options);
    return { name: basename(target), bytes, sha256 };
  } finally {
    await file.close();
  }
};

const write = async (source: CopySource, file: FileHandle, bytes: number, options: CopyOptions) => {
  const hash = createHash("sha256");
  const blocks = [Buffer.allocUnsafe(blockBytes), Buffer.allocUnsafe(blockBytes)] as const;
  let writing: Promise<void> = Promise.resolve();
  let syncing: Promise<void> = Promise.resolve();
  let unsynced = 0;
  try {
    for (let at = 0, turn = 0; at < bytes; turn += 1) {
      const block = blockAt(source, turn % 2 === 0 ? blocks[0] : blocks[1], at, bytes, options);
      await writing;
      writing = writeAll(file, block, at);
      // Seen by the next `await`; a rejection in between must not count as unhandled.
      writing.catch(() => undefined);
      hash.update(block);
      at += block.length;
      unsynced += block.length;
      if (unsynced >= syncEveryBytes) {
        await syncing;
        syncing = file.datasync();
        syncing.catch(() => undefined);
        unsynced = 0;
      }
      options.report?.(at, bytes);
    }
  } finally {
    // Nothing may be under way when the file is closed.
    await Promise.allSettled([writing, syncing]);
  }
  await writing;
  await syncing;
  return hash.digest("hex");
};

const stopUnlessStill = ({ still }: CopySource): void => {
  if (!still()) throw new MediumError({ kind: "boundary.cancelled" });
};

const blockAt = (
  source: CopySource,
  block: Buffer,
  at: number,
  bytes: number,
  { signal }: CopyOptions,
): Buffer => {
  stopIfCancelled(signal);
  stopUnlessStill(source);
  const wanted = Math.min(block.length, bytes - at);
  let read = 0;
  while (read < wanted) {
    const more = readSync(source.handle, block, read, wanted - read, at + read);
    if (more === 0) throw new Error("the file became shorter while it was copied");
    read += more;
  }
  return block.subarray(0, wanted);
};

const writeAll = async (file: FileHandle, block: Buffer, at: number): Promise<void> => {
  for (let done = 0; done < block.length; ) {
    const { bytesWritten } = await file.write(block, done, block.length - done, at + done);
    done += bytesWritten;
  }
};

const readBack = async (
  source: CopySource,
  file: FileHandle,
  bytes: number,
  path: string,
  options: CopyOptions,
): Promise<void> => {
  const differs = () => new MediumError({ kind: "files.readback-differs", path });
  const original = Buffer.allocUnsafe(blockBytes);
  const copy = Buffer.allocUnsafe(blockBytes);
  if ((await file.stat()).size !== bytes) throw differs();
  for (let at = 0; at < bytes; ) {
    const reading = readAll(file, copy, at, Math.min(blockBytes, bytes - at));
    reading.catch(() => undefined);
    const block = blockAt(source, original, at, bytes, options);
    if (!block.equals(await reading)) throw differs();
    at += block.length;
    options.report?.(bytes + at, bytes);
  }
};

const readAll = async (file: FileHandle, block: Buffer, at: number, wanted: number): Promise<Buffer> => {
  for (let done = 0; done < wanted; ) {
    const { bytesRead } = await file.read(block, done, wanted - done, at + done);
    if (bytesRead === 0) return block.subarray(0, done);
    done += bytesRead;
  }
  return block.subarray(0, wanted);
};

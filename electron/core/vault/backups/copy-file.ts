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

const blockBytes = 1 << 20;
/** Blocks read back at a time: on a busy computer each of them waits for its turn. Written one by one: a file that grows out of order is slow. */
const depth = 4;
/** Sent to the disk on the way, so that the end need not wait for everything and a commit beside it not behind everything. */
const syncEveryBytes = 1 << 24;

/**
 * Copies an open file to a new one, waits until it is on the medium, and reads it back against the original.
 * Others in this process get their turn after a few megabytes at most, which is as many milliseconds. The original is read at once (`readSync`), because a read that waits
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
  const failures: unknown[] = [];
  const noted = (work: Promise<unknown>): Promise<unknown> =>
    work.catch((error: unknown) => failures.push(error));
  let writing: Promise<unknown> | null = null;
  let syncing: Promise<unknown> | null = null;
  let unsynced = 0;
  try {
    for (let at = 0, turn = 0; at < bytes; turn += 1) {
      const block = blockAt(source, blocks[turn % 2 === 0 ? 0 : 1], at, bytes, options);
      await writing;
      if (failures.length > 0) throw failures[0];
      writing = noted(writeAll(file, block, at));
      hash.update(block);
      at += block.length;
      unsynced += block.length;
      // Never waited for here: a slow disk must not make it one wait after the other.
      if (unsynced >= syncEveryBytes && syncing === null) {
        unsynced = 0;
        syncing = noted(file.datasync()).finally(() => {
          syncing = null;
        });
      }
      options.report?.(at, bytes);
    }
  } finally {
    // Nothing may be under way when the file is closed.
    await Promise.all([writing, syncing]);
  }
  if (failures.length > 0) throw failures[0];
  return hash.digest("hex");
};

const buffers = (): readonly [Buffer, ...Buffer[]] => [
  Buffer.allocUnsafe(blockBytes),
  ...Array.from({ length: depth - 1 }, () => Buffer.allocUnsafe(blockBytes)),
];

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
  const copies = buffers();
  if ((await file.stat()).size !== bytes) throw differs();
  const underWay = new Map<number, Promise<Buffer>>();
  const begin = (number: number): void => {
    const at = number * blockBytes;
    if (at >= bytes) return;
    const copy = copies[number % depth] ?? copies[0];
    const reading = readAll(file, copy, at, Math.min(blockBytes, bytes - at));
    // Seen when its turn comes; until then a rejection must not count as unhandled.
    reading.catch(() => undefined);
    underWay.set(number, reading);
  };
  try {
    for (let number = 0; number < depth; number += 1) begin(number);
    for (let number = 0; number * blockBytes < bytes; number += 1) {
      const at = number * blockBytes;
      const copy = await underWay.get(number);
      const block = blockAt(source, original, at, bytes, options);
      if (copy === undefined || !block.equals(copy)) throw differs();
      underWay.delete(number);
      begin(number + depth);
      options.report?.(bytes + at + block.length, bytes);
    }
  } finally {
    await Promise.allSettled(underWay.values());
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

import { createHash } from "node:crypto";
import type { FileHandle } from "node:fs/promises";
import type { AbortSignalLike } from "#shared/contract/define.ts";
import { stopIfCancelled } from "../medium-failure.ts";
import { limits } from "./archive-folder.ts";

export interface ReadOptions {
  readonly signal?: AbortSignalLike | undefined;
  /** Told after each block how many bytes it had. */
  readonly progress?: (bytes: number) => void;
}

const blockBytes = 1024 ** 2;
const lineFeed = 0x0a;

/** SHA-256 of a file, and its blocks to whoever wants them. Memory: one block. */
export const hashFile = async (
  file: FileHandle,
  onBlock: (block: Buffer) => void,
  { signal, progress }: ReadOptions,
): Promise<string> => {
  const hash = createHash("sha256");
  const buffer = Buffer.allocUnsafe(blockBytes);
  for (let at = 0; ; ) {
    stopIfCancelled(signal);
    const { bytesRead } = await file.read(buffer, 0, buffer.length, at);
    if (bytesRead === 0) return hash.digest("hex");
    const block = buffer.subarray(0, bytesRead);
    hash.update(block);
    onBlock(block);
    progress?.(bytesRead);
    at += bytesRead;
  }
};

export interface LineListener {
  /** line: without its line feed; valid only during the call. number: from 1. */
  line(line: Buffer, number: number): void;
  /** A line longer than the limit; nothing after it is read. */
  tooLong(number: number): void;
  /** The file does not end in a line feed. */
  cutOff(number: number): void;
}

/** Cuts blocks into lines. Memory: the longest line. */
export const createLineCutter = (listener: LineListener) => {
  let kept: Buffer[] = [];
  let keptBytes = 0;
  let number = 0;
  let over = false;
  const keep = (part: Buffer): void => {
    kept.push(Buffer.from(part));
    keptBytes += part.length;
    if (keptBytes <= limits.lineBytes) return;
    over = true;
    kept = [];
    listener.tooLong(number + 1);
  };
  return {
    block: (block: Buffer): void => {
      for (let from = 0; !over && from < block.length; ) {
        const end = block.indexOf(lineFeed, from);
        if (end < 0) {
          keep(block.subarray(from));
          return;
        }
        number += 1;
        const rest = block.subarray(from, end);
        listener.line(kept.length === 0 ? rest : Buffer.concat([...kept, rest]), number);
        kept = [];
        keptBytes = 0;
        from = end + 1;
      }
    },
    end: (): void => {
      if (!over && keptBytes > 0) listener.cutOff(number + 1);
    },
  };
};

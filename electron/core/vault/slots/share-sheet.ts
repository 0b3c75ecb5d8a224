import { createHash } from "node:crypto";
import { shareWordCount, type WordsProblem } from "#shared/domain/vault/slots.ts";
import { equalBytes } from "../crypto.ts";
import { bytesOfWords, readWords, wordsOfBytes } from "./word-list.ts";

/** What stands on one holder's sheet. */
export interface Share {
  /** First 4 bytes of the slot's id, hex: which vault and set it belongs to. */
  readonly set: string;
  /** How many sheets are needed. */
  readonly threshold: number;
  /** Number of the sheet, from 1. */
  readonly number: number;
  /** 33 bytes: 32 of the polynomials' values, then the point at which they were taken. */
  readonly bytes: Buffer;
}

const sheetVersion = 1;

/** First 4 bytes of the SHA-256 over a label and everything before: a misread word shows. */
const checksumOf = (payload: Uint8Array): Buffer =>
  createHash("sha256").update("blackstart share v1\0").update(payload).digest().subarray(0, 4);

/** 44 bytes = 32 words: version, set (4), threshold, number, share (33), checksum (4). */
export const wordsOfShare = (share: Share): readonly string[] => {
  const payload = Buffer.concat([
    Buffer.from([sheetVersion]),
    Buffer.from(share.set, "hex"),
    Buffer.from([share.threshold, share.number]),
    share.bytes,
  ]);
  return wordsOfBytes(Buffer.concat([payload, checksumOf(payload)]));
};

/** Typed words -> a share, or what is wrong with the words themselves. */
export const readShare = (typed: string): Share | WordsProblem => {
  const words = readWords(typed, shareWordCount);
  if (!Array.isArray(words)) return words as WordsProblem;
  const sheet = bytesOfWords(words);
  const payload = sheet.subarray(0, 40);
  if (payload[0] !== sheetVersion || !equalBytes(checksumOf(payload), sheet.subarray(40)))
    return { problem: "checksum", position: null };
  return {
    set: payload.subarray(1, 5).toString("hex"),
    threshold: payload[5] ?? 0,
    number: payload[6] ?? 0,
    bytes: Buffer.from(payload.subarray(7)),
  };
};

import { fstatSync, readSync } from "node:fs";
import type { Examined } from "#shared/contract/areas/keeping.ts";
import { equalBytes } from "../crypto.ts";
import { attempt } from "./attempt.ts";
import { foldedRanges, found, notChecked, type Watch } from "./finding.ts";
import { createPageCipher, pageBytes } from "./page-cipher.ts";
import { surveyWal, type WalSurvey } from "./wal-file.ts";

export const fileParts = ["header", "pages", "wal"] as const;

export type StoreKey = { readonly key: Buffer; readonly salt: Buffer } | null;

/** `vault.db` and its log as bytes. handle: open for reading, stays open. key: null without a secret. */
export const examineFile = async (
  handle: number,
  walPath: string,
  key: StoreKey,
  watch: Watch,
): Promise<readonly Examined[]> => {
  let wal: WalSurvey | null = null;
  const log = await attempt("wal", () => {
    wal = surveyWal(walPath, pageBytes);
    return [examineWal(wal)];
  });
  const file = { handle, key, wal };
  return [
    ...(await attempt("header", () => examineHeader(file))),
    ...(await attempt("pages", () => examinePages(file, watch))),
    ...log,
  ];
};

interface StoreFile {
  readonly handle: number;
  readonly key: StoreKey;
  readonly wal: WalSurvey | null;
}

/** Size and salt. */
const examineHeader = ({ handle, key }: StoreFile): readonly Examined[] => {
  const { size } = fstatSync(handle);
  if (size === 0) return [found("header", "database-empty")];
  const uneven = size % pageBytes;
  if (uneven !== 0) return [found("header", "database-uneven", { bytes: size, extra: uneven })];
  const salt = Buffer.alloc(16);
  readSync(handle, salt, 0, salt.length, 0);
  if (key !== null && !equalBytes(salt, key.salt)) return [found("header", "salt-differs")];
  return [found("header", key === null ? "size-whole" : "header-whole", { pages: size / pageBytes })];
};

const blockPages = 128;
/** The page in which SQLite's locks lie is never written; it is there in files larger than 1 GiB. */
const lockPage = 2 ** 30 / pageBytes + 1;

/** Every page by itself, by its own checksum, without SQLite. What the WAL replaces is no loss. */
const examinePages = async (file: StoreFile, watch: Watch): Promise<readonly Examined[]> => {
  const { handle, key, wal } = file;
  if (key === null) return [notChecked("pages", "no-secret")];
  const { size } = fstatSync(handle);
  const pages = Math.floor(size / pageBytes);
  if (pages === 0) return [notChecked("pages", "no-database")];
  const cipher = createPageCipher(key.key, key.salt);
  const damaged: number[] = [];
  let headerCount: number | null = null;
  try {
    const block = Buffer.alloc(blockPages * pageBytes);
    for (let first = 1; first <= pages; first += blockPages) {
      await watch.pause("pages", first, pages);
      const count = Math.min(blockPages, pages - first + 1);
      const unreadable = readPages(handle, block, first, count);
      for (let at = 0; at < count; at += 1) {
        const number = first + at;
        if (number === lockPage) continue;
        const page = block.subarray(at * pageBytes, (at + 1) * pageBytes);
        const genuine = !unreadable.has(number) && cipher.isGenuine(page, number);
        if (!genuine) damaged.push(number);
        else if (number === 1) headerCount = cipher.pageCount(page);
      }
    }
  } finally {
    cipher.wipe();
  }
  return verdictOn({
    pages,
    damaged,
    expected: wal?.pageCount ?? headerCount,
    replaced: wal?.pages ?? new Set(),
  });
};

/** Reads a block at once; where the medium refuses, page by page. Returns the pages that cannot be read. */
const readPages = (handle: number, block: Buffer, first: number, count: number): ReadonlySet<number> => {
  try {
    readSync(handle, block, 0, count * pageBytes, (first - 1) * pageBytes);
    return new Set();
  } catch (error) {
    if (typeof (error as NodeJS.ErrnoException).code !== "string") throw error;
  }
  const unreadable = new Set<number>();
  for (let at = 0; at < count; at += 1) {
    try {
      readSync(handle, block, at * pageBytes, pageBytes, (first - 1 + at) * pageBytes);
    } catch (error) {
      if (typeof (error as NodeJS.ErrnoException).code !== "string") throw error;
      unreadable.add(first + at);
    }
  }
  return unreadable;
};

const verdictOn = (seen: {
  readonly pages: number;
  readonly damaged: readonly number[];
  readonly expected: number | null;
  readonly replaced: ReadonlySet<number>;
}): readonly Examined[] => {
  const { pages, damaged, expected, replaced } = seen;
  const findings: Examined[] = [];
  const lost = damaged.filter((number) => !replaced.has(number));
  const mended = damaged.filter((number) => replaced.has(number));
  if (lost.length > 0)
    findings.push(
      found("pages", "pages-damaged", { count: lost.length, pages: foldedRanges(lost), total: pages }),
    );
  const cutOff: number[] = [];
  for (let number = pages + 1; number <= (expected ?? 0); number += 1)
    if (!replaced.has(number) && number !== lockPage) cutOff.push(number);
  if (cutOff.length > 0)
    findings.push(found("pages", "pages-cut-off", { count: cutOff.length, pages: foldedRanges(cutOff) }));
  if (mended.length > 0)
    findings.push(found("pages", "pages-mended", { count: mended.length, pages: foldedRanges(mended) }));
  return findings.length > 0 ? findings : [found("pages", "pages-whole", { pages })];
};

/** Without its key: which of its transactions SQLite will apply. Whether one that was confirmed is missing, the mark shows. */
const examineWal = (wal: WalSurvey | null): Examined => {
  if (wal === null) return found("wal", "wal-none");
  const { committed, transactions, unread, unreadCommits, headerDamaged } = wal;
  if (headerDamaged && unread > 0)
    return found("wal", "wal-damaged", { frames: unread, transactions: unreadCommits });
  if (unreadCommits >= 2) return found("wal", "wal-damaged", { frames: unread, transactions: unreadCommits });
  if (unread > 0) return found("wal", "wal-tail", { frames: unread, transactions });
  return found("wal", "wal-whole", { frames: committed, transactions });
};

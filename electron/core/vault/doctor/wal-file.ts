import { existsSync, readFileSync } from "node:fs";

/** What can be told of a write-ahead log without its key. source: sqlite.org/fileformat2.html, section 4. */
export interface WalSurvey {
  /** Frames that SQLite will apply: everything up to the last commit of the unbroken run. */
  readonly committed: number;
  readonly transactions: number;
  /** Frames of this run of the log that it will not apply. */
  readonly unread: number;
  /** Commits among those: of two or more the earlier ones had been confirmed, because each waits for the disk. */
  readonly unreadCommits: number;
  /** Pages that the applied frames replace. */
  readonly pages: ReadonlySet<number>;
  /** How many pages the database has after the last applied commit; null without one. */
  readonly pageCount: number | null;
  /** The header cannot be read: then no frame is applied. */
  readonly headerDamaged: boolean;
}

const headerBytes = 32;
const frameHeaderBytes = 24;

/** Null when there is none or it is empty. */
export const surveyWal = (path: string, pageBytes: number): WalSurvey | null => {
  if (!existsSync(path)) return null;
  const wal = readFileSync(path);
  return wal.length === 0 ? null : survey(wal, pageBytes);
};

const survey = (wal: Buffer, pageBytes: number): WalSurvey => {
  const frameBytes = frameHeaderBytes + pageBytes;
  const frames = Math.max(0, Math.floor((wal.length - headerBytes) / frameBytes));
  const header = readHeader(wal, pageBytes);
  const frameAt = (index: number): Buffer =>
    wal.subarray(headerBytes + index * frameBytes).subarray(0, frameBytes);
  if (header === null) {
    const commits = Array.from({ length: frames }, (_, index) => frameAt(index).readUInt32BE(4)).filter(
      Boolean,
    );
    return {
      ...{ committed: 0, transactions: 0, unread: frames, unreadCommits: commits.length },
      ...{ pages: new Set(), pageCount: null, headerDamaged: true },
    };
  }
  let sums = header.sums;
  let good = 0;
  let committed = 0;
  let transactions = 0;
  let pageCount: number | null = null;
  for (; good < frames; good += 1) {
    const frame = frameAt(good);
    if (!frame.subarray(8, 16).equals(header.salts)) break;
    const next = checksum(
      frame.subarray(frameHeaderBytes),
      checksum(frame.subarray(0, 8), sums, header.order),
      header.order,
    );
    if (frame.readUInt32BE(16) !== next[0] || frame.readUInt32BE(20) !== next[1]) break;
    sums = next;
    const size = frame.readUInt32BE(4);
    if (size === 0) continue;
    committed = good + 1;
    transactions += 1;
    pageCount = size;
  }
  const pages = new Set(Array.from({ length: committed }, (_, index) => frameAt(index).readUInt32BE(0)));
  // Frames with older salts are what an earlier run left there. Of the first bad frame the salts themselves may be damaged.
  const ofThisRun = Array.from({ length: frames - committed }, (_, at) => frameAt(committed + at)).filter(
    (frame) => frame.subarray(8, 16).equals(header.salts),
  );
  return {
    ...{ committed, transactions, pages, pageCount, headerDamaged: false },
    unread: ofThisRun.length,
    unreadCommits: ofThisRun.filter((frame) => frame.readUInt32BE(4) !== 0).length,
  };
};

type Sums = readonly [number, number];
type ByteOrder = "little" | "big";

const readHeader = (
  wal: Buffer,
  pageBytes: number,
): { readonly order: ByteOrder; readonly salts: Buffer; readonly sums: Sums } | null => {
  if (wal.length < headerBytes) return null;
  const magic = wal.readUInt32BE(0);
  if (magic !== 0x377f0682 && magic !== 0x377f0683) return null;
  const order = magic === 0x377f0682 ? "little" : "big";
  const sums = checksum(wal.subarray(0, 24), [0, 0], order);
  if (wal.readUInt32BE(24) !== sums[0] || wal.readUInt32BE(28) !== sums[1]) return null;
  if (wal.readUInt32BE(4) !== 3_007_000 || wal.readUInt32BE(8) !== pageBytes) return null;
  return { order, salts: wal.subarray(16, 24), sums };
};

const checksum = (bytes: Buffer, [first, second]: Sums, order: ByteOrder): Sums => {
  let [s0, s1] = [first, second];
  for (let at = 0; at < bytes.length; at += 8) {
    const [x, y] =
      order === "little"
        ? [bytes.readUInt32LE(at), bytes.readUInt32LE(at + 4)]
        : [bytes.readUInt32BE(at), bytes.readUInt32BE(at + 4)];
    s0 = (s0 + x + s1) >>> 0;
    s1 = (s1 + y + s0) >>> 0;
  }
  return [s0, s1];
};

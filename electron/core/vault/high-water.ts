import type { Db, ReadableDb } from "../store/db.ts";
import { metaValue, setMetaValue } from "../store/meta.ts";
import { hasImportRun, newestImportRun } from "../store/queries/import-runs.ts";
import { chainHead, entryHash, newestChainHeads } from "../store/queries/journal.ts";
import {
  beginMarks,
  type ChainMark,
  continueMarks,
  type Marks,
  type MarksFile,
  type MarksRead,
  maxChains,
} from "./marks-file.ts";

/** What the mark shows about the store. */
export type Shortfall =
  /** from, to: positions of one device's chain that were confirmed and are not there any more, or are others now. */
  | {
      readonly kind: "entries-missing";
      readonly incident: string;
      readonly device: string;
      readonly from: number;
      readonly to: number;
    }
  | { readonly kind: "import-missing" }
  | { readonly kind: "mark-missing" };

/** While a vault is open for writing: told of everything that was confirmed. */
export interface HighWater {
  entryConfirmed(mark: ChainMark): void;
  importConfirmed(run: string): void;
  /** Makes the mark durable and lets go of the file. Safe to call twice. */
  close(): void;
}

/** Name of the meta value that says for which place a mark is kept; a copy without its mark is no loss elsewhere. */
const keptName = "marks.place";

/** The store is about to lie under another master key: the mark made under the old one shall not be missed. */
export const forgetMarks = (db: Db): void => {
  db.prepare<[string]>("delete from meta where name = ?").run(keptName);
};

/** What is confirmed by the mark and not in the store. read: what `readMarks` answered. Costs one look-up per chain. */
export const shortfalls = (db: ReadableDb, read: MarksRead, place: string): readonly Shortfall[] => {
  if (read.state !== "genuine") return metaValue(db, keptName) === place ? [{ kind: "mark-missing" }] : [];
  const { chains, importRun } = read.marks;
  const found: Shortfall[] = [];
  for (const { stream, device, seq, hash } of chains) {
    const present = entryHash(db, stream, device, seq);
    if (present === hash) continue;
    const from = present === null ? (chainHead(db, stream, device)?.seq ?? 0) + 1 : seq;
    found.push({ kind: "entries-missing", incident: stream, device, from: Math.min(from, seq), to: seq });
  }
  if (importRun !== null && !hasImportRun(db, importRun)) found.push({ kind: "import-missing" });
  return found;
};

/**
 * Begins to keep the mark of this place. read, found: what stood there at the opening and what it showed; after a report the mark is
 * raised to what the store holds now. Throws on a full or failing medium.
 */
export const keepHighWater = (
  db: Db,
  where: { readonly folder: string; readonly place: string; readonly key: Buffer },
  read: MarksRead,
  found: readonly Shortfall[],
): HighWater => {
  const holds = read.state === "genuine" && found.length === 0;
  let marks = holds ? read.marks : presentMarks(db, read);
  const file: MarksFile = holds
    ? continueMarks(where.key, where.folder, read)
    : beginMarks(where.key, where.folder, read.state === "genuine" ? read.counter + 1 : 1, marks);
  if (metaValue(db, keptName) !== where.place) {
    setMetaValue(db, keptName, where.place);
    // Into the database file at once: else a WAL that is lost together with the mark would take along that there was one.
    db.pragma("wal_checkpoint(TRUNCATE)");
  }
  let open = true;
  const raise = (to: Marks): void => {
    marks = to;
    attempt(() => file.write(marks));
  };
  return {
    entryConfirmed: (mark) =>
      raise({
        ...marks,
        chains: [mark, ...marks.chains.filter((each) => !isSameChain(each, mark))].slice(0, maxChains),
      }),
    importConfirmed: (importRun) => raise({ ...marks, importRun }),
    close: () => {
      if (!open) return;
      open = false;
      attempt(() => file.sync());
      attempt(() => file.close());
    },
  };
};

const isSameChain = (a: ChainMark, b: ChainMark): boolean => a.stream === b.stream && a.device === b.device;

const presentMarks = (db: ReadableDb, read: MarksRead): Marks => {
  const chains =
    read.state === "genuine"
      ? read.marks.chains.flatMap(({ stream, device }) => {
          const head = chainHead(db, stream, device);
          return head === null ? [] : [{ stream, device, seq: head.seq, hash: head.hash }];
        })
      : newestChainHeads(db, maxChains);
  return { chains, importRun: newestImportRun(db) };
};

/**
 * What the mark confirms is on disk already. A mark that cannot be written on a medium that fails stays behind and shows less;
 * it must not make a confirmed entry look refused.
 */
const attempt = (work: () => void): void => {
  try {
    work();
  } catch (error) {
    if (typeof (error as NodeJS.ErrnoException).code !== "string") throw error;
  }
};

import type { Examined } from "#shared/contract/areas/keeping.ts";
import { type ChainHead, emptyChain, followChain } from "#shared/domain/journal/chain.ts";
import { isSealed, readEntry } from "#shared/domain/journal/read.ts";
import type { ChainBreak } from "#shared/text/doctor-words.ts";
import type { ReadableDb } from "../../store/db.ts";
import type { JournalRow } from "../../store/queries/journal.ts";
import { sha256 } from "../crypto.ts";
import { found, type Watch } from "./finding.ts";

const blockRows = 500;
/** More would only repeat themselves. */
const mostFindings = 20;

/**
 * Every entry of every chain: its position, the hash of the one before it, its own hash, and that its columns are what its text says.
 * After a break it goes on from the entry that it found. Memory stays flat. Cost: about 10 µs per entry.
 */
export const examineChains = async (db: ReadableDb, watch: Watch): Promise<readonly Examined[]> => {
  const total = db.prepare<[], number>("select count(*) from journal").pluck().get() ?? 0;
  const block = db.prepare<[string, string, number, number], JournalRow>(
    `select stream, device, seq, prev, hash, hlc, canonical from journal
      where (stream, device, seq) > (?, ?, ?) order by stream, device, seq limit ?`,
  );
  const breaks: Examined[] = [];
  const incidents = new Set<string>();
  let chains = 0;
  let entries = 0;
  let last: Pick<JournalRow, "stream" | "device" | "seq"> = { stream: "", device: "", seq: 0 };
  let head: ChainHead = emptyChain;
  for (;;) {
    const rows = block.all(last.stream, last.device, last.seq, blockRows);
    for (const row of rows) {
      if (row.stream !== last.stream || row.device !== last.device) {
        head = emptyChain;
        chains += 1;
        incidents.add(row.stream);
      }
      const reason = breakAt(head, row);
      if (reason !== null) breaks.push(brokenAt(row, head, reason));
      head = { seq: row.seq, hash: row.hash };
      last = row;
    }
    entries += rows.length;
    await watch.pause("chains", entries, Math.max(entries, total));
    if (rows.length < blockRows) break;
  }
  if (breaks.length === 0)
    return [found("chains", "chains-whole", { incidents: incidents.size, chains, entries })];
  const more = breaks.length - mostFindings;
  return [
    ...breaks.slice(0, mostFindings),
    ...(more > 0 ? [found("chains", "chains-more", { count: more })] : []),
  ];
};

const breakAt = (head: ChainHead, row: JournalRow): ChainBreak | null => {
  const read = readEntry(row.canonical, row.hash);
  if (!isSealed(read)) return read.kind === "journal.unknown-kind" ? "unknown-kind" : "unreadable";
  const { entry } = read;
  if (
    entry.stream !== row.stream ||
    entry.device !== row.device ||
    entry.seq !== row.seq ||
    entry.prev !== row.prev ||
    entry.hlc !== row.hlc
  )
    return "moved";
  const next = followChain(sha256, head, read);
  return "kind" in next ? next.reason : null;
};

const brokenAt = (row: JournalRow, head: ChainHead, reason: ChainBreak): Examined =>
  found("chains", "chain-broken", {
    incident: row.stream,
    device: row.device,
    // Of a gap the first position that is missing, else the entry that is not as it must be.
    seq: reason === "gap" ? head.seq + 1 : row.seq,
    to: reason === "gap" ? Math.max(head.seq + 1, row.seq - 1) : row.seq,
    reason,
  });

import { isUtf8 } from "node:buffer";
import { type ChainHead, emptyChain, hashEntry } from "#shared/domain/journal/chain.ts";
import type { DeviceId, HashHex, JournalEntry } from "#shared/domain/journal/entry.ts";
import { inJournalOrder } from "#shared/domain/journal/order.ts";
import { isSealed, readEntry } from "#shared/domain/journal/read.ts";
import type { ChainBreak, LargeReason, UnreadableReason } from "#shared/text/archive-words.ts";
import { sha256 } from "../../vault/crypto.ts";
import type { SignedFacts } from "../trusted-comment.ts";
import { limits } from "./archive-folder.ts";
import { broken, type Findings, whole } from "./finding.ts";
import type { LineListener } from "./read-file.ts";

export interface LogCheck extends LineListener {
  readonly entries: () => number;
  /** Call once at the end. signed: what the signature vouches for, null when it says nothing or is wrong. */
  conclude(signed: SignedFacts | null): void;
}

/**
 * Checks `incident.jsonl` line by line: every line an entry in canonical form [J1] of a known kind [J9], of one incident, in
 * journal order [J5], each device's chain from 1 without gaps [J3] and with the right hashes [J2]. After a break the chain
 * is taken up again where it goes on, so that one change is told once. Memory: one head per device.
 */
export const createLogCheck = (findings: Findings): LogCheck => {
  const heads = new Map<DeviceId, ChainHead>();
  let last: (Pick<JournalEntry, "hlc" | "device" | "seq" | "stream"> & { readonly hash: HashHex }) | null =
    null;
  let entries = 0;
  let sound = true;

  const wrong = (reason: ChainBreak, facts: Record<string, string | number>): void => {
    sound = false;
    findings.add(broken("chain-broken", { ...facts, reason }));
  };
  const unreadable = (line: number, reason: UnreadableReason, entryKind = ""): void => {
    sound = false;
    findings.add(broken("entry-unreadable", { line, reason, entryKind }));
  };

  const follow = (entry: JournalEntry, canonical: string, line: number): void => {
    const { device, seq, stream } = entry;
    const head = heads.get(device) ?? emptyChain;
    if (seq !== head.seq + 1) wrong("gap", { line, device, seq, expected: head.seq + 1 });
    else if (entry.prev !== head.hash) wrong("prev", { line, device, seq });
    if (last !== null && stream !== last.stream) wrong("incident", { line, incident: stream });
    else if (last !== null && inJournalOrder(last, entry) >= 0) wrong("order", { line, device, seq });
    const hash = hashEntry(sha256, entry.prev, canonical);
    heads.set(device, { seq, hash });
    last = { hlc: entry.hlc, device, seq, stream, hash };
  };

  return {
    entries: () => entries,
    line: (bytes, number) => {
      entries += 1;
      if (!isUtf8(bytes)) return unreadable(number, "not-text");
      const canonical = bytes.toString("utf8");
      if (isNestedDeep(canonical)) return unreadable(number, "wrong-shape");
      const read = readEntry(canonical, "" as HashHex);
      if (isSealed(read)) return follow(read.entry, canonical, number);
      if (read.kind === "journal.unknown-kind")
        return unreadable(number, "unknown-kind", read.entryKind.slice(0, 100));
      return unreadable(number, read.reason);
    },
    tooLong: (line) => {
      sound = false;
      const reason: LargeReason = "line";
      findings.add(broken("too-large", { line, limit: limits.lineBytes, reason }));
    },
    cutOff: (line) => wrong("cut", { line }),
    conclude: (signed) => {
      const newest: HashHex | null = last?.hash ?? null;
      if (signed !== null && signed.entries !== entries)
        wrong("count", { found: entries, expected: signed.entries });
      else if (signed !== null && signed.head !== newest) wrong("head", { expected: signed.head });
      if (sound) findings.add(whole("chain", { entries, devices: heads.size, head: newest ?? "" }));
    },
  };
};

/** No entry is nested deeper than this; a line that is would exhaust the stack of whoever walks it. */
const deepest = 16;

const isNestedDeep = (json: string): boolean => {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < json.length; at++) {
    const letter = json.charCodeAt(at);
    if (letter === 0x22) quoted = !quoted;
    else if (quoted && letter === 0x5c) at += 1;
    else if (quoted) continue;
    else if (letter === 0x7b || letter === 0x5b) depth += 1;
    else if (letter === 0x7d || letter === 0x5d) depth -= 1;
    if (depth > deepest) return true;
  }
  return false;
};

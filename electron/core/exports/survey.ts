import { foldEntry } from "#shared/domain/incident/fold.ts";
import type { IncidentState } from "#shared/domain/incident/state.ts";
import { type ChainHead, emptyChain, followChain } from "#shared/domain/journal/chain.ts";
import type { DeviceId, HashHex, JournalEntry, SealedEntry } from "#shared/domain/journal/entry.ts";
import { isSealed, readEntry } from "#shared/domain/journal/read.ts";
import { ok, type Result, refuse } from "#shared/kernel/result.ts";
import { sha256 } from "../vault/crypto.ts";

/** An entry as stored, and the hash stored beside it. */
export interface StoredEntry {
  readonly canonical: string;
  readonly hash: HashHex;
}

/** What one reading of an incident's whole log told. */
export interface Survey {
  readonly state: IncidentState;
  readonly entries: number;
  readonly chains: ReadonlyMap<DeviceId, ChainHead>;
}

export type SurveyFailure =
  | { readonly kind: "incidents.unknown" }
  | { readonly kind: "store.damaged"; readonly detail: string };

/**
 * Reads a log once: folds it into the incident's state and checks every chain, so that nothing broken is exported as if it
 * were whole. entries: in journal order. Memory: the state, not the log.
 */
export const survey = (entries: Iterable<StoredEntry>): Result<Survey, SurveyFailure> => {
  let state: IncidentState | null = null;
  let count = 0;
  const chains = new Map<DeviceId, ChainHead>();
  for (const stored of entries) {
    const read = readEntry(stored.canonical, stored.hash);
    if (!isSealed(read)) return damaged(`${count + 1}: ${read.kind}`);
    const { device, seq } = read.entry;
    const head = followChain(sha256, chains.get(device) ?? emptyChain, read);
    if ("kind" in head) return damaged(`${seq} of ${device}: ${head.reason}`);
    chains.set(device, head);
    state = foldEntry(state, read);
    count += 1;
  }
  if (state === null) return refuse({ kind: "incidents.unknown" });
  return ok({ state, entries: count, chains });
};

/** For entries that `survey` has read before. */
export const unseal = ({ canonical, hash }: StoredEntry): SealedEntry => ({
  entry: JSON.parse(canonical) as JournalEntry,
  canonical,
  hash,
});

const damaged = (where: string) => refuse({ kind: "store.damaged", detail: `log entry ${where}` });

import { type DeviceId, firstPrev, type HashHex, type SealedEntry } from "./entry.ts";

/** SHA-256 over the parts in order, strings as UTF-8; 64 lower-case hex digits. The platform provides it. */
export type Sha256 = (...parts: readonly (string | Uint8Array)[]) => HashHex;

/** Keeps journal hashes apart from hashes of the same bytes made for another purpose. */
export const entryLabel = "blackstart journal entry v1\n";

const bytesOfHex = (hex: string): Uint8Array =>
  Uint8Array.from({ length: hex.length / 2 }, (_, at) => Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16));

/** Hash of an entry: SHA-256(label, 32 bytes of the previous hash, canonical UTF-8 bytes) [J2]. */
export const hashEntry = (sha256: Sha256, prev: HashHex, canonical: string): HashHex =>
  sha256(entryLabel, bytesOfHex(prev), canonical);

export interface ChainBroken {
  readonly kind: "journal.chain-broken";
  readonly device: DeviceId;
  /** First position that is not as it must be. */
  readonly seq: number;
  readonly reason: "gap" | "prev-differs" | "hash-differs";
}

export interface ChainLink {
  readonly seq: number;
  readonly prev: HashHex;
  readonly hash: HashHex;
}

/** Where a chain stands: nothing yet, or its newest entry. */
export type ChainHead = Pick<ChainLink, "seq" | "hash">;

export const emptyChain: ChainHead = { seq: 0, hash: firstPrev };

/** Checks that one more entry follows the head of its device's chain; returns the new head or what is wrong [J3]. */
export const followChain = (
  sha256: Sha256,
  head: ChainHead,
  next: Pick<SealedEntry, "entry" | "canonical" | "hash">,
): ChainHead | ChainBroken => {
  const broken = (reason: ChainBroken["reason"]): ChainBroken => ({
    kind: "journal.chain-broken",
    device: next.entry.device,
    seq: next.entry.seq,
    reason,
  });
  if (next.entry.seq !== head.seq + 1) return broken("gap");
  if (next.entry.prev !== head.hash) return broken("prev-differs");
  if (hashEntry(sha256, head.hash, next.canonical) !== next.hash) return broken("hash-differs");
  return { seq: next.entry.seq, hash: next.hash };
};

import { totalmem } from "node:os";
import { argon2id } from "./crypto.ts";
import { type KdfCost, kdfBounds } from "./slots/passphrase.ts";

/** What deriving a key from a new passphrase shall cost on this computer. */
export interface KdfCostDep {
  readonly kdfCost: () => KdfCost;
}

/** What one guess shall take on the computer that made the slot; the same secret has to open it on a weaker one as well. */
const aimMs = 700;
const goodMs = { min: 500, max: 1000 } as const;
const stepKiB = 8 * 1024;
/** A measurement that something else disturbed is repeated, but not for ever. */
const attempts = 3;

const measure = ({ memoryKiB, passes }: KdfCost): number => {
  const startedMs = performance.now();
  argon2id(Buffer.from("how long does it take"), Buffer.alloc(16, 1), memoryKiB, passes);
  return performance.now() - startedMs;
};

/**
 * The Argon2id cost that takes 0.5 to 1 s on this computer: three passes, as much memory as that time allows, never below 64 MiB (a
 * slower computer waits longer), never above 1 GiB or a quarter of its memory. Once the memory is at its limit, further passes.
 * time: runs the derivation once, answers milliseconds; memoryBytes: of the computer. Cost: about as long as three openings.
 */
export const calibrateKdf = (
  time: (cost: KdfCost) => number = measure,
  memoryBytes: number = totalmem(),
): KdfCost => {
  const mostKiB = clamp(roundDown(memoryBytes / 1024 / 4), kdfBounds.memoryKiB);
  // The first run pays for pages that the second finds ready.
  time(leastCost);
  let cost = scaled(leastCost, time(leastCost), mostKiB);
  for (let attempt = 1; attempt < attempts; attempt += 1) {
    const ms = time(cost);
    if (ms >= goodMs.min && ms <= goodMs.max) return cost;
    cost = scaled(cost, ms, mostKiB);
  }
  return cost;
};

/** Measures at the first use only: a computer does not get faster while Blackstart runs. */
export const calibratedOnce = (calibrate: () => KdfCost = calibrateKdf): (() => KdfCost) => {
  let cost: KdfCost | null = null;
  return () => {
    cost ??= calibrate();
    return cost;
  };
};

const leastCost: KdfCost = { memoryKiB: kdfBounds.memoryKiB.min, passes: kdfBounds.passes.min };

/** The time of Argon2id follows memory times passes. */
const scaled = ({ memoryKiB, passes }: KdfCost, ms: number, mostKiB: number): KdfCost => {
  const workKiB = Math.min(memoryKiB * passes * (aimMs / Math.max(ms, 1)), kdfBounds.workKiB.max);
  const wanted = clamp(roundDown(workKiB / leastCost.passes), {
    min: leastCost.memoryKiB,
    max: mostKiB,
  });
  const full = wanted >= mostKiB;
  return {
    memoryKiB: wanted,
    passes: full ? clamp(Math.floor(workKiB / wanted), kdfBounds.passes) : leastCost.passes,
  };
};

const roundDown = (kib: number): number => Math.floor(kib / stepKiB) * stepKiB;
const clamp = (value: number, { min, max }: { readonly min: number; readonly max: number }): number =>
  Math.min(max, Math.max(min, value));

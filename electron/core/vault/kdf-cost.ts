import { totalmem } from "node:os";
import { argon2id } from "./crypto.ts";
import { type KdfCost, kdfBounds } from "./slots/passphrase.ts";

/** What one guess shall take on the computer that made the slot; the same secret has to open it on a weaker one as well. */
const aimMs = 700;
/** More than that could not be had on every laptop. */
const mostMemoryKiB = 1024 * 1024;
const stepKiB = 8 * 1024;

const measure = ({ memoryKiB, passes }: KdfCost): number => {
  const startedMs = performance.now();
  argon2id(Buffer.from("how long does it take"), Buffer.alloc(16, 1), memoryKiB, passes);
  return performance.now() - startedMs;
};

/**
 * The Argon2id cost that takes 0.5 to 1 s on this computer: three passes, as much memory as that time allows, never below 64 MiB (a
 * slower computer waits longer), never above 1 GiB or a quarter of its memory. Once the memory is at its limit, further passes.
 * time: for tests. Cost: about as long as two openings.
 */
export const calibrateKdf = (
  time: (cost: KdfCost) => number = measure,
  memoryBytes: number = totalmem(),
): KdfCost => {
  const least = { memoryKiB: kdfBounds.memoryKiB.min, passes: kdfBounds.passes.min };
  const most = Math.max(least.memoryKiB, Math.min(mostMemoryKiB, roundDown(memoryBytes / 1024 / 4)));
  // The first run pays for pages that the second finds ready.
  time(least);
  const scaled = (from: KdfCost, ms: number): KdfCost => {
    const memoryKiB = clamp(roundDown(from.memoryKiB * (aimMs / ms)), least.memoryKiB, most);
    const msAtMost = ms * (memoryKiB / from.memoryKiB);
    const passes = memoryKiB < most ? least.passes : Math.floor(from.passes * (aimMs / msAtMost));
    return { memoryKiB, passes: clamp(passes, least.passes, kdfBounds.passes.max) };
  };
  const first = scaled(least, time(least));
  const firstMs = time(first);
  if (firstMs >= 500 && firstMs <= 1000) return first;
  return scaled({ ...first, passes: first.passes }, firstMs);
};

const roundDown = (kib: number): number => Math.floor(kib / stepKiB) * stepKiB;
const clamp = (value: number, min: number, max: number): number => Math.min(max, Math.max(min, value));

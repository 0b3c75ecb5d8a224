import { expect, test } from "vitest";
import { cryptoReady } from "#core/vault/crypto.ts";
import { calibratedOnce, calibrateKdf } from "#core/vault/kdf-cost.ts";
import { type KdfCost, kdfBounds } from "#core/vault/slots/passphrase.ts";

const gibibyte = 1024 ** 3;

/** A computer whose Argon2id works through so many KiB per millisecond, with a list of what it was asked. */
const computer = (kibPerMs: number) => {
  const asked: KdfCost[] = [];
  const ms = ({ memoryKiB, passes }: KdfCost) => (memoryKiB * passes) / kibPerMs;
  return {
    asked,
    ms,
    time: (cost: KdfCost) => {
      asked.push(cost);
      return ms(cost);
    },
  };
};

test.each([
  ["an old laptop", 400, 8],
  ["a laptop", 1_000, 16],
  ["a fast workstation", 4_000, 64],
  ["a computer of the year 2040", 10_000, 256],
])("on %s a guess takes half a second to one second", (_what, kibPerMs, gibibytes) => {
  const { time, ms } = computer(kibPerMs);
  const cost = calibrateKdf(time, gibibytes * gibibyte);
  expect(ms(cost)).toBeGreaterThanOrEqual(500);
  expect(ms(cost)).toBeLessThanOrEqual(1000);
});

test("a slow computer waits longer: never below 64 MiB and three passes", () => {
  const { time, ms } = computer(40);
  const cost = calibrateKdf(time, 8 * gibibyte);
  expect(cost).toEqual({ memoryKiB: 64 * 1024, passes: 3 });
  expect(ms(cost)).toBeGreaterThan(1000);
});

test("a computer with little memory makes further passes instead", () => {
  const { time, ms } = computer(1_000);
  const cost = calibrateKdf(time, gibibyte / 2);
  expect(cost.memoryKiB).toBe(128 * 1024);
  expect(cost.passes).toBeGreaterThan(3);
  expect(ms(cost)).toBeGreaterThanOrEqual(500);
});

test("with less memory than a quarter would need, 64 MiB are the least all the same", () => {
  expect(calibrateKdf(computer(1_000).time, gibibyte / 8).memoryKiB).toBe(64 * 1024);
});

test("however fast the computer, the cost stays within what the format allows elsewhere", () => {
  const { time } = computer(1_000_000);
  const { memoryKiB, passes } = calibrateKdf(time, 1024 * gibibyte);
  expect(memoryKiB).toBe(kdfBounds.memoryKiB.max);
  expect(passes).toBeLessThanOrEqual(kdfBounds.passes.max);
  expect(memoryKiB * passes).toBeLessThanOrEqual(kdfBounds.workKiB.max);
});

test("a measurement that was disturbed is not believed", () => {
  const { ms } = computer(1_000);
  let calls = 0;
  const cost = calibrateKdf((asked) => {
    calls += 1;
    return calls === 2 ? ms(asked) * 6 : ms(asked);
  }, 16 * gibibyte);
  expect(ms(cost)).toBeGreaterThanOrEqual(500);
});

test("a clock that stands still yields a cost within the bounds, not infinity", () => {
  const { memoryKiB, passes } = calibrateKdf(() => 0, 8 * gibibyte);
  expect(memoryKiB * passes).toBeLessThanOrEqual(kdfBounds.workKiB.max);
  expect(passes).toBeLessThanOrEqual(kdfBounds.passes.max);
});

test("the real calibration on this computer stays within the bounds and is made once", async () => {
  await cryptoReady();
  let runs = 0;
  const cost = calibratedOnce(() => {
    runs += 1;
    return calibrateKdf();
  });
  const { memoryKiB, passes } = cost();
  expect(memoryKiB).toBeGreaterThanOrEqual(kdfBounds.memoryKiB.min);
  expect(memoryKiB).toBeLessThanOrEqual(kdfBounds.memoryKiB.max);
  expect(passes).toBeGreaterThanOrEqual(kdfBounds.passes.min);
  expect(memoryKiB * passes).toBeLessThanOrEqual(kdfBounds.workKiB.max);
  expect(cost()).toEqual({ memoryKiB, passes });
  expect(runs).toBe(1);
});

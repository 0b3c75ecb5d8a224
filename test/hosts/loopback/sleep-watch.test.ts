import { setTimeout as pause } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { watchForSleep } from "../../../electron/hosts/loopback/sleep-watch.ts";

const watched = () => {
  let nowMs = 1_000_000;
  let woken = 0;
  const stop = watchForSleep({
    nowMs: () => nowMs,
    onWake: () => {
      woken += 1;
    },
    everyMs: 5,
    sleepMs: 60_000,
  });
  onTestFinished(stop);
  return {
    advanceMs: (ms: number) => {
      nowMs += ms;
    },
    woken: () => woken,
    stop,
  };
};

test("a gap of more than a minute is noticed once", async () => {
  const machine = watched();
  machine.advanceMs(60_006);
  await expect.poll(machine.woken).toBe(1);
  await pause(50);
  expect(machine.woken()).toBe(1);
});

test("a busy machine, and a clock that was set back, are no sleep", async () => {
  const machine = watched();
  machine.advanceMs(59_000);
  await pause(50);
  machine.advanceMs(-3_600_000);
  await pause(50);
  expect(machine.woken()).toBe(0);
});

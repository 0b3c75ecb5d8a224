import { setTimeout as pause } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { createIdleLock } from "#core/host-services/idle-lock.ts";

/** An idle lock over a clock that the test moves. */
const watched = ({ lockAfterMinutes = 10, isOpen = true } = {}) => {
  let nowMs = 5_000_000;
  let working = false;
  let open = isOpen;
  let minutes = lockAfterMinutes;
  const told: (number | null | "lock")[] = [];
  const idle = createIdleLock({
    nowMs: () => nowMs,
    lockAfterMinutes: () => minutes,
    isOpen: () => open,
    isWorking: () => working,
    warn: (seconds) => told.push(seconds),
    lock: () => {
      told.push("lock");
    },
    everyMs: 2,
  });
  onTestFinished(idle.stop);
  return {
    told,
    idle,
    /** Lets so many seconds go by, and the watch look. */
    after: async (seconds: number) => {
      nowMs += seconds * 1000;
      await pause(25);
      return told;
    },
    work: (on: boolean) => {
      working = on;
    },
    open: (on: boolean) => {
      open = on;
    },
    set: (to: number) => {
      minutes = to;
    },
  };
};

test("one minute before the time the person is warned, once; then the vault is locked, once", async () => {
  const { after } = watched();
  expect(await after(539)).toEqual([]);
  expect(await after(2)).toEqual([59]);
  expect(await after(30)).toEqual([59]);
  expect(await after(30)).toEqual([59, "lock"]);
  expect(await after(600)).toEqual([59, "lock"]);
});

test.each([2, 5, 60])("with %i minutes the warning comes one minute before too", async (minutes) => {
  const { after } = watched({ lockAfterMinutes: minutes });
  expect(await after((minutes - 1) * 60 - 1)).toEqual([]);
  expect(await after(1)).toEqual([60]);
  expect(await after(60)).toEqual([60, "lock"]);
});

test("a key takes the warning back, and the time starts anew", async () => {
  const { after, idle } = watched();
  await after(570);
  idle.active();
  expect(await after(0)).toEqual([30, null]);
  expect(await after(539)).toEqual([30, null]);
  expect(await after(1)).toEqual([30, null, 60]);
});

test("whoever is there is never warned", async () => {
  const { after, idle, told } = watched({ lockAfterMinutes: 2 });
  for (let minute = 0; minute < 20; minute += 1) {
    await after(50);
    idle.active();
  }
  expect(told).toEqual([]);
});

test("0 minutes never lock", async () => {
  const { after } = watched({ lockAfterMinutes: 0 });
  expect(await after(90_000)).toEqual([]);
});

test("a longer time that is chosen during the warning takes it back", async () => {
  const { after, set } = watched({ lockAfterMinutes: 2 });
  await after(70);
  set(30);
  expect(await after(1)).toEqual([50, null]);
});

test("the time counts from the opening of the vault, not from the start of the program", async () => {
  const { after, open } = watched({ isOpen: false });
  expect(await after(5000)).toEqual([]);
  open(true);
  expect(await after(539)).toEqual([]);
  expect(await after(1)).toEqual([60]);
});

test("long work is not cut off; whoever comes back to it finds the warning first", async () => {
  const { after, work } = watched();
  work(true);
  expect(await after(1800)).toEqual([]);
  work(false);
  expect(await after(1)).toEqual([59]);
  expect(await after(60)).toEqual([59, "lock"]);
});

test("work that hangs postpones nothing for ever", async () => {
  const { after, work, told } = watched();
  work(true);
  for (let minute = 0; minute < 59; minute += 1) await after(60);
  expect(told).toEqual([]);
  for (let minute = 0; minute < 4; minute += 1) await after(60);
  expect(told.at(-1)).toBe("lock");
});

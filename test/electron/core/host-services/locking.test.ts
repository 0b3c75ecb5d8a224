import { expect, test } from "vitest";
import { createLocking, restartExitCodes, restartReasonOf } from "#core/host-services/locking.ts";

/** Locking over a supervisor whose steps are written down. */
const console = ({ opened = true, isOpen = true, endsWithinMs = 0 } = {}) => {
  const steps: string[] = [];
  const locking = createLocking({
    supervisor: {
      lock: async () => {
        steps.push("fresh core");
      },
      end: async () => {
        await new Promise((resolve) => setTimeout(resolve, endsWithinMs));
        steps.push("vault closed");
      },
      isOpen: () => isOpen,
      hadVaultOpen: () => opened,
      hasSeenContent: () => opened,
    },
    push: (area, name, payload) => {
      const { reason } = payload as { reason?: string };
      steps.push([area, name, reason].filter(Boolean).join(" "));
    },
    startAgain: (reason) => steps.push(`start again: ${reason}`),
    pageLeavesWithinMs: 30,
  });
  return { locking, steps };
};

test("a page that locks: the vault is closed, everybody is told, everything starts again, once", async () => {
  const { locking, steps } = console({ endsWithinMs: 10 });
  await Promise.all([locking.now(), locking.now(), locking.ask()]);
  expect(steps.filter((step) => step !== "window lockRequested")).toEqual([
    "vault closed",
    "vault changed locked",
    "start again: locked",
  ]);
});

test("a lock from outside asks the page and goes on as soon as it has left", async () => {
  const { locking, steps } = console();
  const asked = locking.ask();
  expect(steps).toEqual(["window lockRequested"]);
  const startedMs = performance.now();
  await locking.now();
  await asked;
  expect(performance.now() - startedMs).toBeLessThan(25);
  expect(steps).toContain("start again: locked");
});

test("a page that hangs is waited for a moment only", async () => {
  const { locking, steps } = console();
  await locking.ask();
  expect(steps).toEqual([
    "window lockRequested",
    "vault closed",
    "vault changed locked",
    "start again: locked",
  ]);
});

test("a console that never had a vault open gets a fresh core and goes on, as often as it is asked", async () => {
  const { locking, steps } = console({ opened: false });
  await locking.now();
  await locking.ask();
  expect(steps).toEqual(["fresh core", "window lockRequested", "fresh core"]);
});

test("a core that died with an open vault ends the rest too, and that is said", async () => {
  const { locking, steps } = console();
  locking.heard("vault", "changed", { status: { state: "locked" }, reason: "core-ended" });
  await locking.now();
  expect(steps).toEqual(["start again: core-ended", "vault closed"]);
});

test("a vault that could not be opened closes the one before, which is forgotten", async () => {
  const before = console({ isOpen: false });
  before.locking.notOpened();
  await expect.poll(() => before.steps).toContain("start again: locked");
  const fresh = console({ opened: false, isOpen: false });
  fresh.locking.notOpened();
  expect(fresh.steps).toEqual([]);
});

test.each([
  [restartExitCodes.locked, "locked"],
  [restartExitCodes["core-ended"], "core-ended"],
  [0, null],
  [1, null],
  [null, null],
])("the exit code %s of a host asks for: %s", (code, reason) => {
  expect(restartReasonOf(code)).toBe(reason);
});

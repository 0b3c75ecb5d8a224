import { expect, test } from "vitest";
import type { CoreProcess, FromCore, ToCore } from "#core/process/protocol.ts";
import { createCoreSupervisor } from "#core/process/supervisor.ts";

/** A process under the test's control, at the seam where real ones are started. */
const controlled = () => {
  const sent: ToCore[] = [];
  let say: (message: FromCore) => void = () => {};
  let exit: (code: number | null) => void = () => {};
  let killed = false;
  const process: CoreProcess = {
    send: (message) => sent.push(message),
    onMessage: (listener) => {
      say = listener;
    },
    onExit: (listener) => {
      exit = listener;
    },
    kill: () => {
      if (killed) return;
      killed = true;
      exit(null);
    },
  };
  return {
    process,
    sent,
    say: (message: FromCore) => say(message),
    die: () => exit(1),
    isKilled: () => killed,
  };
};

const opened = {
  type: "push",
  area: "vault",
  name: "changed",
  payload: { status: { state: "open" }, reason: "opened" },
} as const;

const start = () => {
  const cores: ReturnType<typeof controlled>[] = [];
  const pushes: unknown[] = [];
  const supervisor = createCoreSupervisor({
    spawn: () => {
      const core = controlled();
      cores.push(core);
      return core.process;
    },
    onPush: (area, name, payload) => pushes.push([area, name, payload]),
    closeWithinMs: 50,
  });
  const core = (at: number) => {
    const found = cores[at];
    if (found === undefined) throw new Error(`core ${at} was not started`);
    return found;
  };
  return { supervisor, cores, core, pushes };
};

test("a core that dies answers every request under way and says that the vault is locked", async () => {
  const { supervisor, core, pushes } = start();
  const first = supervisor.call("systems", "list", {});
  const second = supervisor.call("contacts", "list", {});
  core(0).say(opened);
  core(0).die();
  expect(await first).toEqual({ ok: false, failure: { kind: "boundary.core-ended" } });
  expect(await second).toEqual({ ok: false, failure: { kind: "boundary.core-ended" } });
  expect(pushes.at(-1)).toEqual(["vault", "changed", { status: { state: "locked" }, reason: "core-ended" }]);
});

test("the next request after a death is answered by a fresh core", async () => {
  const { supervisor, core, cores } = start();
  void supervisor.call("systems", "list", {});
  core(0).die();
  const again = supervisor.call("vault", "status", {});
  const message = core(1).sent[0];
  core(1).say({ type: "answer", id: message?.id ?? -1, result: { ok: true, value: { state: "locked" } } });
  expect(await again).toEqual({ ok: true, value: { state: "locked" } });
  expect(cores).toHaveLength(2);
});

test("locking closes the store first and then ends the process", async () => {
  const { supervisor, core, pushes } = start();
  void supervisor.call("systems", "list", {});
  core(0).say(opened);
  const locked = supervisor.call("vault", "lock", {});
  const close = core(0).sent[1];
  expect(close).toMatchObject({ area: "vault", name: "lock" });
  expect(core(0).isKilled()).toBe(false);
  core(0).say({ type: "answer", id: close?.id ?? -1, result: { ok: true, value: {} } });
  expect(await locked).toEqual({ ok: true, value: {} });
  expect(core(0).isKilled()).toBe(true);
  expect(pushes.at(-1)).toEqual(["vault", "changed", { status: { state: "locked" }, reason: "locked" }]);
});

test("a core that hangs while it should close is ended all the same", async () => {
  const { supervisor, core } = start();
  const waiting = supervisor.call("systems", "list", {});
  await supervisor.lock();
  expect(core(0).isKilled()).toBe(true);
  expect(await waiting).toEqual({ ok: false, failure: { kind: "boundary.core-ended" } });
});

test("after the end nothing is started again", async () => {
  const { supervisor, cores } = start();
  await supervisor.end();
  expect(await supervisor.call("systems", "list", {})).toEqual({
    ok: false,
    failure: { kind: "boundary.core-ended" },
  });
  expect(cores).toHaveLength(0);
});

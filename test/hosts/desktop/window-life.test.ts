import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { createClient, type PushMessage } from "#shared/contract/client.ts";
import { type Client, contract } from "#shared/contract/contract.ts";
import { ensureBuilt } from "../../support/built.ts";
import { tempDir } from "../../support/temp-dir.ts";
import { startDesktop } from "../electron-double/running-desktop.ts";
import { commandLine, descendantPids } from "../loopback/running-loopback.ts";

/** The built desktop host over the life of its window: locking, closing, crashing, a second start. */

ensureBuilt();

const started = async (profile = tempDir("profile")) => {
  const desktop = await startDesktop({ profile });
  onTestFinished(() => desktop.stop());
  const heard: PushMessage[] = [];
  desktop.transport.onPush((push) => heard.push(push));
  return { profile, desktop, heard, client: createClient(contract, desktop.transport) };
};

const withOpenVault = async () => {
  const host = await started();
  const folder = tempDir("vaults");
  const made = await host.client.vault.create({
    folder,
    name: "haus",
    passphrase: "lang genug für heute",
    operator: "A",
  });
  if (!made.ok) throw new Error(made.failure.kind);
  return { ...host, vault: made.value.path };
};

const statusIn = (client: Client) => async () => (await client.vault.status({})) as unknown;
const isLocked = { ok: true, value: { state: "locked" } };

test.each(["suspend", "lock-screen"] as const)(
  "%s locks the vault: every process that held it ends, and a fresh one says that it was locked",
  async (event) => {
    const { desktop, heard, client } = await withOpenVault();
    const before = [desktop.pid(), ...descendantPids(desktop.pid())];
    expect(before.length).toBeGreaterThan(5);
    await desktop.control("power", event);
    await expect.poll(desktop.restarts, { timeout: 20_000 }).toBe(1);
    expect(before.filter((pid) => commandLine(pid) !== "")).toEqual([]);
    heard.length = 0;
    expect(await statusIn(client)()).toEqual(isLocked);
    const why = { status: { state: "locked" }, reason: "locked" };
    await expect.poll(() => heard).toContainEqual({ area: "vault", name: "changed", payload: why });
  },
);

test("a lock from outside asks the page first, so that it can put away what was begun", async () => {
  const { desktop, heard } = await withOpenVault();
  await desktop.control("power", "suspend");
  await expect.poll(() => heard).toContainEqual({ area: "window", name: "lockRequested", payload: {} });
  await expect.poll(desktop.restarts, { timeout: 20_000 }).toBe(1);
});

test("Ctrl+L locks, and the page does not get to see the key", async () => {
  const { desktop, client } = await withOpenVault();
  await desktop.control(
    "evaluate",
    "() => { window.seenKeys = []; window.addEventListener('keydown', (e) => window.seenKeys.push(e.key)); }",
    null,
  );
  await desktop.control("press", "a");
  const seen = desktop.control("evaluate", keysUntilLocked, null);
  await desktop.control("press", "Control+l");
  expect(await seen).toEqual(["a"]);
  await expect.poll(desktop.restarts, { timeout: 20_000 }).toBe(1);
  expect(await statusIn(client)()).toEqual(isLocked);
});

/** Answers what the page saw once it was asked to lock. */
const keysUntilLocked = `() => new Promise((resolve) => {
  const stop = window.blackstart.onPush(({ area, name }) => {
    if (area === "window" && name === "lockRequested") { stop(); resolve(window.seenKeys); }
  });
})`;

test("a page that hangs holds up no lock", async () => {
  const { desktop, client } = await withOpenVault();
  void desktop.control("evaluate", "() => { for (;;); }", null).catch(() => undefined);
  await pause(300);
  await desktop.control("power", "suspend");
  await expect.poll(desktop.restarts, { timeout: 20_000 }).toBe(1);
  expect(await statusIn(client)()).toEqual(isLocked);
});

test("a console in which no vault was open goes on when it is asked to lock", async () => {
  const { desktop, client } = await started();
  const before = desktop.pid();
  await desktop.control("power", "suspend");
  expect(await client.vault.lock({})).toEqual({ ok: true, value: {} });
  await pause(1000);
  expect(await statusIn(client)()).toEqual(isLocked);
  expect(desktop.pid()).toBe(before);
});

test("a lock keeps the place of the window", async () => {
  const { profile, desktop } = await withOpenVault();
  await desktop.control("setBounds", 40, 60, 1400, 900);
  await desktop.control("power", "lock-screen");
  await expect.poll(desktop.restarts, { timeout: 20_000 }).toBe(1);
  expect((await desktop.control("state")).windowOptions[0]).toMatchObject({ x: 40, y: 60, width: 1400 });
  expect(JSON.parse(readFileSync(join(profile, "settings.json"), "utf8"))).toHaveProperty("windowBounds");
});

test("after a lock a second vault is opened and locked like the first", async () => {
  const { desktop, client, vault } = await withOpenVault();
  for (const times of [1, 2]) {
    expect(await client.vault.lock({})).toEqual({ ok: true, value: {} });
    expect(await statusIn(client)()).toEqual(isLocked);
    expect(desktop.restarts()).toBe(times);
    const secret = { type: "passphrase", passphrase: "lang genug für heute" } as const;
    expect(await client.vault.open({ path: vault, secret, operator: "A" })).toMatchObject({ ok: true });
  }
});

test("a page that crashed comes back locked, in a fresh program", async () => {
  const { desktop, client } = await withOpenVault();
  await desktop.control("crashPage").catch(() => undefined);
  await expect.poll(desktop.restarts, { timeout: 20_000 }).toBe(1);
  expect(await statusIn(client)()).toEqual(isLocked);
});

test("a page that crashed while no vault was open is shown again", async () => {
  const { desktop } = await started();
  const before = desktop.pid();
  await desktop.control("crashPage");
  await expect
    .poll(
      () =>
        desktop
          .control("evaluate", "() => window.blackstart.call('vault', 'status', {}, {})", null)
          .catch(() => null),
      { timeout: 10_000 },
    )
    .toEqual(isLocked);
  expect(desktop.pid()).toBe(before);
});

test("closing the window closes the vault and ends the program", async () => {
  const { desktop, vault } = await withOpenVault();
  await desktop.control("closeWindow").catch(() => undefined);
  expect(await desktop.ended).toBe(0);
  // Closed in order: the write-ahead log was folded into the store.
  expect(existsSync(join(vault, "vault.db-wal"))).toBe(false);
  expect(statSync(join(vault, "vault.db")).size).toBeGreaterThan(0);
});

test("a second start shows the window of the first and ends", async () => {
  const { profile, desktop } = await started();
  await expect(startDesktop({ profile })).rejects.toThrow("ended (0)");
  await expect.poll(async () => (await desktop.control("state")).focused).toBeGreaterThan(0);
});

test("the window comes back where it was, unless that screen is gone", async () => {
  const profile = tempDir("profile");
  const first = await startDesktop({ profile });
  await first.control("setBounds", 40, 60, 1400, 900);
  await first.control("closeWindow").catch(() => undefined);
  await first.ended;
  expect(JSON.parse(readFileSync(join(profile, "settings.json"), "utf8"))).toMatchObject({
    windowBounds: { x: 40, y: 60, width: 1400, height: 900 },
  });
  const second = await startDesktop({ profile });
  expect((await second.control("state")).windowOptions[0]).toMatchObject({ x: 40, y: 60, width: 1400 });
  await second.control("setBounds", 5000, 5000, 1400, 900);
  await second.control("closeWindow").catch(() => undefined);
  await second.ended;
  const third = await started(profile);
  expect((await third.desktop.control("state")).windowOptions[0]).not.toHaveProperty("x");
});

test("the system's own dialog answers with what was chosen, or with nothing", async () => {
  const { desktop, client } = await started();
  await desktop.control("choosePaths", ["/media/stick/kontakte.csv"]);
  const ask = () => client.dialogs.pickPaths({ what: "files", title: "Kontakte wählen" });
  expect(await ask()).toEqual({ ok: true, value: { paths: ["/media/stick/kontakte.csv"] } });
  expect((await desktop.control("state")).dialog).toMatchObject({
    title: "Kontakte wählen",
    properties: ["openFile", "multiSelections"],
  });
  expect(await ask()).toEqual({ ok: true, value: { paths: [] } });
});

import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { createClient, type PushMessage } from "#shared/contract/client.ts";
import { contract } from "#shared/contract/contract.ts";
import { ensureBuilt } from "../../support/built.ts";
import { tempDir } from "../../support/temp-dir.ts";
import { startDesktop } from "../electron-double/running-desktop.ts";

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

const locked = { status: { state: "locked" }, reason: "locked" };

test.each(["suspend", "lock-screen"] as const)(
  "%s locks the vault and ends the process that held it",
  async (event) => {
    const { desktop, heard } = await withOpenVault();
    const [before] = await desktop.control("corePids");
    await desktop.control("power", event);
    await expect.poll(() => heard).toContainEqual({ area: "vault", name: "changed", payload: locked });
    expect(heard).toContainEqual({ area: "window", name: "lockRequested", payload: {} });
    await expect.poll(() => desktop.control("corePids")).not.toContain(before);
  },
);

test("Ctrl+L locks, and the page does not get to see the key", async () => {
  const { desktop, client } = await withOpenVault();
  await desktop.control(
    "evaluate",
    "() => { window.seenKeys = []; window.addEventListener('keydown', (e) => window.seenKeys.push(e.key)); }",
    null,
  );
  await desktop.control("press", "a");
  await desktop.control("press", "Control+l");
  await expect
    .poll(async () => (await client.vault.status({})) as unknown)
    .toEqual({
      ok: true,
      value: { state: "locked" },
    });
  expect(await desktop.control("evaluate", "() => window.seenKeys", null)).toEqual(["a"]);
});

test("a page that crashed comes back locked", async () => {
  const { desktop } = await withOpenVault();
  await desktop.control("crashPage");
  await expect
    .poll(
      () =>
        desktop
          .control("evaluate", "() => window.blackstart.call('vault', 'status', {}, {})", null)
          .catch(() => null),
      { timeout: 10_000 },
    )
    .toEqual({ ok: true, value: { state: "locked" } });
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

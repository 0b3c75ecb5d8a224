import { spawn } from "node:child_process";
import { chmodSync, existsSync, readdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { createClient } from "#shared/contract/client.ts";
import { contract } from "#shared/contract/contract.ts";
import { ensureBuilt } from "../../support/built.ts";
import { inRepository } from "../../support/repository.ts";
import { tempDir } from "../../support/temp-dir.ts";
import { ask } from "./http.ts";
import { commandLine, descendantPids, isCore, startLoopback } from "./running-loopback.ts";
import { type StartedWithWindow, startWithWindow, windowless } from "./started-with-window.ts";

/** The built loopback host with a window, over its life. The window is the installed browser without a screen. */

ensureBuilt();

const start = (browser: string, env: Record<string, string | undefined> = {}): StartedWithWindow =>
  startWithWindow({ browser, env });

/** The core is started by the page's first question. */
const pageIsThere = (host: StartedWithWindow) =>
  expect.poll(() => descendantPids(host.child.pid ?? 0).some(isCore), { timeout: 20_000 }).toBe(true);

test("closing the window ends the host and its core, and leaves nothing behind", async () => {
  const host = start(windowless());
  await pageIsThere(host);
  const children = descendantPids(host.child.pid ?? 0);
  const browser = host.browserPid();
  if (browser === undefined) throw new Error("no browser");
  process.kill(browser, "SIGTERM");
  expect(await host.ended).toBe(0);
  expect(host.said()).toContain("Blackstart has ended; the vault is locked.");
  expect(children.filter((pid) => commandLine(pid) !== "")).toEqual([]);
  expect(readdirSync(host.temp)).toEqual([]);
});

test("a signal ends the host, its core and its window", async () => {
  const host = start(windowless());
  await pageIsThere(host);
  const children = descendantPids(host.child.pid ?? 0);
  expect(children.length).toBeGreaterThan(1);
  host.child.kill("SIGINT");
  expect(await host.ended).toBe(0);
  expect(children.filter((pid) => commandLine(pid) !== "")).toEqual([]);
  expect(readdirSync(host.temp)).toEqual([]);
});

test("Ctrl+C in the terminal reaches host and core together, and the vault is still closed in order", async () => {
  const host = await startLoopback({ profile: tempDir("profile"), detached: true });
  const client = createClient(contract, host.transport);
  const folder = tempDir("vaults");
  const made = await client.vault.create({ folder, name: "haus", passphrase: "lang genug", operator: "A" });
  expect(made.ok).toBe(true);
  const wal = join(folder, "haus.blackstart", "vault.db-wal");
  expect(existsSync(wal)).toBe(true);
  process.kill(-(host.child.pid ?? 0), "SIGINT");
  expect(await host.ended).toMatchObject({ code: 0 });
  // An orderly close folds the write-ahead log into the store.
  expect(existsSync(wal)).toBe(false);
});

/** A console without a window that has a vault open, and its way in. */
const withOpenVault = async () => {
  const host = await startLoopback({ profile: tempDir("profile") });
  onTestFinished(() => host.stop());
  const client = createClient(contract, host.transport);
  const secret = { type: "passphrase", passphrase: "lang genug" } as const;
  const made = await client.vault.create({
    folder: tempDir("vaults"),
    name: "haus",
    passphrase: secret.passphrase,
    operator: "A",
  });
  if (!made.ok) throw new Error(made.failure.kind);
  return { host, client, open: () => client.vault.open({ path: made.value.path, secret, operator: "A" }) };
};
const isLocked = { ok: true, value: { state: "locked" } };

test("a lock ends host and core; the next host answers at the address that was printed, as often as one locks", async () => {
  const { host, client, open } = await withOpenVault();
  const keeper = host.child.pid;
  for (let times = 0; times < 3; times += 1) {
    const before = [host.hostPid(), host.corePid()];
    expect(before).not.toContain(null);
    expect(await client.vault.lock({})).toEqual({ ok: true, value: {} });
    expect(await client.vault.status({})).toEqual(isLocked);
    expect(before.filter((pid) => commandLine(pid ?? 0) !== "")).toEqual([]);
    expect(host.child.pid).toBe(keeper);
    expect((await open()).ok).toBe(true);
  }
  await host.stop();
  const { code, said } = await host.ended;
  expect(code).toBe(0);
  expect(said.match(/Ctrl\+C|Strg\+C/g)).toHaveLength(1);
});

test("a console in which no vault was open does not start again when it is asked to lock", async () => {
  const host = await startLoopback({ profile: tempDir("profile") });
  onTestFinished(() => host.stop());
  const client = createClient(contract, host.transport);
  expect(await client.vault.status({})).toEqual(isLocked);
  const before = host.hostPid();
  expect(await client.vault.lock({})).toEqual({ ok: true, value: {} });
  await pause(1000);
  expect(await client.vault.status({})).toEqual(isLocked);
  expect(host.hostPid()).toBe(before);
});

test("a core that hangs holds up a lock for five seconds at most", async () => {
  const { host, client } = await withOpenVault();
  const core = host.corePid() ?? 0;
  process.kill(core, "SIGSTOP");
  const startedMs = performance.now();
  expect(await client.vault.lock({})).toEqual({ ok: true, value: {} });
  expect(performance.now() - startedMs).toBeLessThan(15_000);
  expect(commandLine(core)).toBe("");
  expect(await client.vault.status({})).toEqual(isLocked);
});

test("a signal in the middle of a lock ends it all, and nothing is started again", async () => {
  const { host, client } = await withOpenVault();
  void client.vault.lock({}).catch(() => undefined);
  await pause(30);
  host.child.kill("SIGTERM");
  expect(await host.ended).toMatchObject({ code: 0 });
});

test("a port that somebody took during a lock: the next host says where it is now, with another key", async () => {
  const { host, client } = await withOpenVault();
  const printed: string[] = [];
  host.child.stdout?.on("data", (chunk: Buffer) => printed.push(chunk.toString("utf8")));
  const { port, hash } = new URL(host.address);
  const taken = createServer();
  const take = (): void => void taken.listen(Number(port), "127.0.0.1");
  taken.on("error", () => setTimeout(take, 1));
  take();
  onTestFinished(() => {
    taken.close();
  });
  await client.vault.lock({});
  await expect.poll(() => printed.join("")).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=/m);
  const next = new URL(printed.join("").trim());
  expect(next.port).not.toBe(port);
  expect(next.hash).not.toBe(hash);
});

test("other users of the computer, who can read the browser's command line, gain nothing by it", async () => {
  const host = start(windowless());
  await pageIsThere(host);
  const line = commandLine(host.browserPid() ?? 0);
  expect(line).not.toContain("token");
  const address = new URL(/--app=(\S+)/.exec(line)?.[1] ?? "");
  const port = Number(address.port);
  const used = await ask(port, { path: address.pathname, headers: { host: `127.0.0.1:${port}` } });
  expect(used).toMatchObject({ status: 403, body: "" });
  expect(await host.ended).toBe(1);
  expect(host.said()).toContain("somebody else on this computer");
});

test("a browser that cannot open a window is no dead end: the address is printed", async () => {
  const broken = join(tempDir("browser"), "broken-browser");
  writeFileSync(broken, "#!/bin/sh\nexit 1\n");
  chmodSync(broken, 0o755);
  const host = start(broken);
  await expect.poll(host.said).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}$/m);
  expect(host.said()).toContain("broken-browser could not open a window.");
  expect(host.child.exitCode).toBeNull();
});

test.each([
  ["no display", { DISPLAY: undefined, WAYLAND_DISPLAY: undefined }, "There is no display for a window."],
  ["no browser", { BLACKSTART_BROWSER: "/nowhere/browser" }, "No Chrome, Chromium or Edge was found."],
])("with %s the address is printed", async (_what, env, reason) => {
  const host = start(windowless(), env);
  await expect.poll(host.said).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=/m);
  expect(host.said()).toContain(reason);
});

test("without a window the host goes on when a page leaves, until it is told to end", async () => {
  const host = await startLoopback({ profile: tempDir("profile") });
  const { port, origin, hash } = new URL(host.address);
  const leave = new AbortController();
  await fetch(`${origin}/pushes`, {
    method: "POST",
    headers: { origin, "x-blackstart-token": hash.slice("#token=".length) },
    signal: leave.signal,
  });
  leave.abort();
  await Promise.race([
    pause(5000),
    host.ended.then(({ code, said }) => {
      throw new Error(`it ended (${code}): ${said}`);
    }),
  ]);
  const page = await ask(Number(port), { headers: { host: `127.0.0.1:${port}` } });
  expect(page.status).toBe(200);
  await host.stop();
  expect(await host.ended).toMatchObject({ code: 0 });
});

test("a vault named on the command line is offered first", async () => {
  const host = await startLoopback({
    profile: tempDir("profile"),
    args: ["--no-open", "/data/haus.blackstart"],
  });
  expect(await host.transport.call("settings", "read", {}, {})).toMatchObject({
    value: { recentVaults: ["/data/haus.blackstart"] },
  });
  await host.stop();
});

test("a command line that makes no sense is refused with how to write it", async () => {
  const child = spawn(process.execPath, [inRepository("out/main/loopback.js"), "--port=80"], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, BLACKSTART_PROFILE: tempDir("profile"), LC_ALL: "en_GB.UTF-8" },
  });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => {
    said += chunk.toString("utf8");
  });
  expect(await new Promise((resolve) => child.once("close", resolve))).toBe(2);
  expect(said).toBe("Usage: serve [VAULT] [--no-open]\n");
});

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contract } from "#shared/contract/contract.ts";
import { ensureBuilt } from "../../support/built.ts";
import { inRepository } from "../../support/repository.ts";
import { tempDirForAll } from "../../support/temp-dir.ts";
import { type RunningDesktop, startDesktop } from "../electron-double/running-desktop.ts";

/** The built main and preload scripts on a real page: what the window cannot do. */

ensureBuilt();
const profile = tempDirForAll("profile");
let desktop: RunningDesktop;
beforeAll(async () => {
  desktop = await startDesktop({ profile });
});
afterAll(() => desktop.stop());

const inPage = <T>(source: string): Promise<T> => desktop.control("evaluate", source, null) as Promise<T>;

describe("a request is answered only when it comes from the window's own page:", () => {
  test.each(["subframe", "other-address", "other-window", "gone", "undefined"] as const)(
    "not from: %s",
    async (sender) => {
      expect(await desktop.control("invokeAs", sender, "blackstart:app.info", [{}])).toEqual({
        ok: false,
        failure: { kind: "boundary.unreachable" },
      });
    },
  );
});

test("exactly the calls of the contract have a channel", async () => {
  const declared = Object.entries(contract).flatMap(([area, entries]) =>
    Object.entries(entries)
      .filter(([, entry]) => entry.type === "call")
      .map(([name]) => `blackstart:${area}.${name}`),
  );
  const { channels } = await desktop.control("state");
  expect(channels.toSorted()).toEqual(declared.toSorted());
});

test("the preload is one script that asks for nothing but Electron, and holds no validators", () => {
  const preload = readFileSync(inRepository("out", "preload", "preload.cjs"), "utf8");
  expect(readdirSync(inRepository("out", "preload"))).toEqual(["preload.cjs"]);
  expect([...preload.matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => name)).toEqual(["electron"]);
  expect(preload).not.toMatch(/\bimport\s*[({"]/);
  expect(preload.length).toBeLessThan(8000);
});

test("the page sees two functions and no way to replace them", async () => {
  expect(await inPage("() => Object.keys(window.blackstart).sort()")).toEqual(["call", "onPush"]);
  expect(
    await inPage(
      "() => { try { window.blackstart.call = () => 1; } catch {} try { window.blackstart = {}; } catch {} return typeof window.blackstart.onPush + String(window.blackstart.call).includes('=> 1'); }",
    ),
  ).toBe("functionfalse");
  expect(await inPage("() => [typeof require, typeof process, typeof module]")).toEqual([
    "undefined",
    "undefined",
    "undefined",
  ]);
});

test("the page can neither leave, nor open a window, nor reach a network", async () => {
  await inPage("() => { location.href = 'https://example.com/leave'; }");
  await inPage("() => { window.open('https://example.com/window'); }");
  await inPage(
    "() => { location.href = 'app://other/index.html'.replace('app://other', location.origin + '/x'); }",
  );
  // The page's own policy refuses these before they are sent.
  const fetched = await inPage(
    "() => fetch('https://example.com/fetch').then(() => 'answered', () => 'refused')",
  );
  expect(fetched).toBe("refused");
  const image = await inPage(
    "() => new Promise((done) => { const i = new Image(); i.onload = () => done('loaded'); i.onerror = () => done('refused'); i.src = 'http://127.0.0.1:9/i.png'; })",
  );
  expect(image).toBe("refused");
  await expect
    .poll(async () => (await desktop.control("state")).preventedNavigations)
    .toContain("https://example.com/leave");
  await expect
    .poll(async () => (await desktop.control("state")).deniedWindows)
    .toContain("https://example.com/window");
  const state = await desktop.control("state");
  expect(state.preventedNavigations).toContain("app://blackstart/x/index.html");
  expect(state.reachedNetwork).toEqual([]);
  expect(await inPage("() => document.title")).toContain("Blackstart");
});

test("what the page's policy would let through, the session cancels", async () => {
  // Removing a policy from a page is not possible; a page without one is what a flaw in it would be like.
  expect(await desktop.control("requestWithoutPolicy", "https://example.com/direct")).toBe("blocked");
  const { cancelled, reachedNetwork } = await desktop.control("state");
  expect(cancelled).toContain("https://example.com/direct");
  expect(reachedNetwork).toEqual([]);
});

test("the page is served with a policy that allows its own files only", async () => {
  const { headers, status } = await desktop.control("serve", "app://blackstart/index.html");
  expect(status).toBe(200);
  expect(headers["content-security-policy"]).toContain("default-src 'none'; script-src 'self'");
  expect(headers["content-security-policy"]).toContain("connect-src 'none'");
  expect(headers["x-content-type-options"]).toBe("nosniff");
});

test.each([
  "app://blackstart/../../package.json",
  "app://blackstart/%2e%2e/%2e%2e/package.json",
  "app://blackstart/..%2f..%2fpackage.json",
  "app://blackstart//etc/passwd",
  "app://blackstart/assets",
  "app://other/index.html",
])("nothing but the built files is served: %s", async (url) => {
  expect((await desktop.control("serve", url)).status).toBe(404);
});

test.each(["media", "geolocation", "notifications", "clipboard-read", "openExternal", "hid", "usb"])(
  "no permission is given: %s",
  async (permission) => {
    expect(await desktop.control("permission", permission)).toEqual({
      request: false,
      check: false,
      device: false,
    });
  },
);

test("the window is sandboxed and isolated, without Node, guests and spell-checker", async () => {
  const { windowOptions, sandboxed, spellChecker, menu, privileged, switches } =
    await desktop.control("state");
  expect(windowOptions).toHaveLength(1);
  expect(windowOptions[0]).toMatchObject({
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      spellcheck: false,
    },
  });
  expect(sandboxed).toBe(true);
  expect(spellChecker).toBe(false);
  expect(menu).toBeNull();
  expect(privileged).toEqual([
    { scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
  expect(switches).toContain("--host-resolver-rules=MAP * ~NOTFOUND");
});

test("a download is refused", async () => {
  await inPage(
    "() => { const a = document.createElement('a'); a.href = URL.createObjectURL(new Blob(['x'])); a.download = 'x.txt'; document.body.append(a); a.click(); a.remove(); }",
  );
  await expect.poll(async () => (await desktop.control("state")).downloadsPrevented.length).toBe(1);
});

test("a packaged product has no developer tools", async () => {
  const packaged = await startDesktop({
    profile: join(profile, "packaged"),
    env: { ELECTRON_DOUBLE_PACKAGED: "1" },
  });
  const { windowOptions } = await packaged.control("state");
  await packaged.stop();
  expect(windowOptions[0]).toMatchObject({ webPreferences: { devTools: false } });
});

test("settings and everything of the engine lie in the profile folder", async () => {
  await inPage("() => window.blackstart.call('settings', 'write', { scale: 125 }, {})");
  expect((await desktop.control("state")).userData).toBe(profile);
  expect(existsSync(join(profile, "settings.json"))).toBe(true);
});

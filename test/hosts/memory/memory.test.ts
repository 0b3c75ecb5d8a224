import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Page } from "playwright";
import { expect, onTestFinished } from "vitest";
import { findBrowser } from "#core/browser/find-browser.ts";
import { createTranslator } from "#shared/text/translator.ts";
import { ensureBuilt } from "../../support/built.ts";
import { testUnless } from "../../support/skip.ts";
import { tempDir } from "../../support/temp-dir.ts";
import { startDesktop } from "../electron-double/running-desktop.ts";
import { commandLine, descendantPids, isCore } from "../loopback/running-loopback.ts";
import { startWithWindow } from "../loopback/started-with-window.ts";
import { contactName, keyIdBegin, passphrase, prepareVault, runbookTitle } from "./prepared-vault.ts";
import { cannotSearch, type Secret, searchFiles, searchMemory } from "./search.ts";

/**
 * A locked Blackstart holds no secret: after a lock the memory of every process of the console that is left, and its
 * temporary folders, are searched for what was shown a moment before.
 */

ensureBuilt();
const t = createTranslator("en");

/** What lies in the memory of these processes: `contact in <pid> <command line>`. */
const searched = (pids: readonly number[], secrets: readonly Secret[]): readonly string[] =>
  pids.flatMap((pid) =>
    (searchMemory(pid, secrets) ?? []).map((name) => `${name} in ${commandLine(pid).slice(0, 120)}`),
  );

/** The search must be able to fail: while the vault is open everything is found. */
const expectAllFound = (found: readonly string[], secrets: readonly Secret[]): void => {
  for (const { name } of secrets) expect(found.join("\n")).toContain(`${name} in `);
};

const settingsFor = (path: string): string => {
  const profile = tempDir("profile");
  writeFileSync(join(profile, "settings.json"), JSON.stringify({ language: "en", recentVaults: [path] }));
  return profile;
};

testUnless(cannotSearch())(
  "a locked console in a browser window: nothing of the vault in keeper, host, core, browser or temporary folders",
  async () => {
    const vault = await prepareVault();
    const host = startWithWindow({ profile: settingsFor(vault.path), browser: debuggable() });
    const page = await pageOf(host.temp);
    await unlock(page);
    await lookAround(page);
    const everybody = () => [host.child.pid ?? 0, ...descendantPids(host.child.pid ?? 0)];
    const before = everybody();
    expectAllFound(searched(before, vault.secrets), vault.secrets);

    await page.keyboard.press("Control+l");
    const [keeper, ...others] = before;
    await expect.poll(() => others.filter((pid) => commandLine(pid) !== ""), { timeout: 30_000 }).toEqual([]);
    // Keeper, fresh host, fresh core, and a browser whose page has asked for the state of the vault.
    await expect.poll(() => everybody().some(isCore), { timeout: 30_000 }).toBe(true);
    const after = everybody();
    expect(after[0]).toBe(keeper);
    expect(after.length).toBeGreaterThan(5);
    expect(searched(after, vault.secrets)).toEqual([]);
    expect(searchFiles(host.temp, vault.secrets)).toEqual([]);
    const next = await pageOf(host.temp);
    expect(await next.textContent("main")).toContain(t("vault.locked"));
  },
  300_000,
);

testUnless(cannotSearch())(
  "a locked desktop console: nothing of the vault in the program, the core, the window or temporary folders",
  async () => {
    const vault = await prepareVault();
    const temp = tempDir("temp");
    const desktop = await startDesktop({ profile: settingsFor(vault.path), env: { TMPDIR: temp } });
    onTestFinished(() => desktop.stop());
    const inPage = (source: string, given: unknown = null) => desktop.control("evaluate", source, given);
    const opening = { path: vault.path, secret: { type: "passphrase", passphrase }, operator: "Schicht A" };
    await inPage("(input) => window.blackstart.call('vault', 'open', input, {})", opening);
    for (const [route, words] of [
      ["/contacts", contactName],
      ["/runbooks", runbookTitle],
      ["/paper", t("paper.tree.title")],
      ["/keys", t("shell.nav.keys")],
    ] as const) {
      await inPage("(route) => { window.location.hash = route; }", route);
      await expect.poll(() => inPage("() => document.body.innerText")).toContain(words);
    }
    const shown = await inPage(
      `async ({ text, incident }) => {
        const ask = async (area, name, input) => (await window.blackstart.call(area, name, input, {})).value;
        const { found } = { found: await ask("keys", "find", { text }) };
        const record = JSON.stringify(found).match(/"id":"([0-9a-f-]{36})"/)[1];
        const { recoveryKey } = await ask("keys", "reveal", { record, purpose: "Start", incident });
        document.querySelector("h1").textContent = recoveryKey;
        return recoveryKey.length;
      }`,
      { text: keyIdBegin, incident: vault.incident },
    );
    expect(shown).toBe(55);
    const everybody = () => [desktop.pid(), ...descendantPids(desktop.pid())];
    const before = everybody();
    expectAllFound(searched(before, vault.secrets), vault.secrets);

    await desktop.control("press", "Control+l");
    await expect.poll(desktop.restarts, { timeout: 30_000 }).toBe(1);
    await expect.poll(() => everybody().some(isCore), { timeout: 30_000 }).toBe(true);
    expect(before.filter((pid) => commandLine(pid) !== "")).toEqual([]);
    const after = everybody();
    expect(after.length).toBeGreaterThan(5);
    expect(searched(after, vault.secrets)).toEqual([]);
    expect(searchFiles(temp, vault.secrets)).toEqual([]);
  },
  300_000,
);

/** The installed browser without a screen, and with a door for the test. */
const debuggable = (): string => {
  const path = join(tempDir("browser"), "browser");
  const flags = "--headless=new --remote-debugging-port=0";
  writeFileSync(path, `#!/bin/sh\nexec "${findBrowser()?.path}" ${flags} "$@"\n`);
  chmodSync(path, 0o755);
  return path;
};

/** The page in the window whose profile lies in that folder. */
const pageOf = async (temp: string): Promise<Page> => {
  const portFile = (): string | undefined =>
    readdirSync(temp)
      .filter((name) => name.startsWith("blackstart-window-"))
      .map((name) => join(temp, name, "DevToolsActivePort"))
      .find((path) => existsSync(path));
  await expect.poll(portFile, { timeout: 30_000 }).toBeDefined();
  const port = readFileSync(portFile() ?? "", "utf8").split("\n")[0];
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const find = () =>
    browser
      .contexts()[0]
      ?.pages()
      .find((page) => page.url().startsWith("http://127.0.0.1"));
  await expect.poll(find, { timeout: 30_000 }).toBeDefined();
  const page = find();
  if (page === undefined) throw new Error("no page");
  await page.getByLabel(t("vault.passphrase"), { exact: true }).waitFor({ timeout: 60_000 });
  return page;
};

const unlock = async (page: Page): Promise<void> => {
  await page.getByLabel(t("vault.passphrase"), { exact: true }).fill(passphrase);
  await page.getByLabel(t("vault.operator")).fill("Schicht A");
  await page.keyboard.press("Enter");
  await page.getByRole("navigation").first().waitFor({ timeout: 60_000 });
};

/** Contacts, a runbook, the preview of the call tree, and a recovery key that is shown. */
const lookAround = async (page: Page): Promise<void> => {
  const go = (route: string) =>
    page.evaluate((to) => {
      window.location.hash = to;
    }, route);
  await go("/contacts");
  await page.getByText(contactName).first().waitFor();
  await go("/runbooks/dc-first");
  await page.getByText(runbookTitle).first().waitFor();
  await go("/paper");
  await page.frameLocator("iframe").getByText(contactName).first().waitFor();
  await go(`/keys?text=${keyIdBegin}`);
  await page.getByRole("radio", { name: t("keys.reason.boot") }).check({ force: true });
  await page.getByRole("button", { name: t("keys.show") }).click();
  await page.getByRole("list", { name: t("keys.blocks") }).waitFor();
};

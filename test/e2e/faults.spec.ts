import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, type Locator } from "playwright/test";
import { failureText } from "#shared/text/failure-texts.ts";
import { test } from "./support/console-test.ts";
import { alert, button, type ConsoleWindow, dialog } from "./support/console-window.ts";
import { mountedTmpfs } from "./support/mounted-tmpfs.ts";
import { beginRun, declareIncident, openVault } from "./support/prepared-incident.ts";
import { done, type StartedConsole, type StartOptions, startConsole } from "./support/started-console.ts";
import {
  browseTo,
  go,
  isOpen,
  logEntry,
  operator,
  passphrase,
  screenTitle,
  unlock,
  writeNote,
} from "./support/steps.ts";

/** What goes wrong on a bad day, and that nothing acknowledged is lost by it. */

const running: StartedConsole[] = [];
const start = async (options: Partial<StartOptions> = {}): Promise<StartedConsole> => {
  const console = await startConsole({ language: "de", theme: "dark", ...options });
  running.push(console);
  return console;
};
test.afterEach(async () => {
  for (const console of running.splice(0)) await console.stop();
});

test("a wrong passphrase is named as that, and the next try works", async ({ browser, filledVault }) => {
  const window = await (await start({ vault: filledVault })).open(browser);
  const { page, t, language } = window;
  await unlock(window, "neun Birnen im Serverraum");
  const words = failureText(t, language, { kind: "vault.wrong-secret" });
  for (const sentence of Object.values(words)) await expect(alert(window)).toContainText(sentence);
  const field = page.getByLabel(t("vault.passphrase"), { exact: true });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue("");
  await unlock(window);
  await isOpen(window);
});

test("a folder that only looks like a vault is refused in words, and is not touched", async ({ browser }) => {
  const console = await start({ language: "en" });
  const empty = join(console.home, "Altes.blackstart");
  mkdirSync(empty);
  const window = await console.open(browser);
  const { page, t } = window;
  await button(window, t("vault.chooseFirstVault")).click();
  const picker = dialog(window, t("vault.chooseVaultTitle"));
  await browseTo(window, picker, console.home);
  await picker.getByRole("option", { name: /^Altes\.blackstart/ }).click();
  await button(window, t("files.chooseVault"), picker).click();
  await unlock(window);
  await expect(alert(window)).toHaveAttribute("data-failure", "vault.not-a-vault");
  await expect(alert(window)).toContainText(empty);
  await expect(page.getByText(t("failures.vault.not-a-vault.todo"))).toBeVisible();
  expect(readdirSync(empty)).toEqual([]);
});

test("a core process killed in the middle of a run: said at once, nothing acknowledged lost, same step", async ({
  browser,
  filledVault,
}) => {
  const console = await start({ vault: filledVault });
  const { client, host } = console;
  await openVault(console);
  const incident = await declareIncident(console, { title: "Stromausfall" });
  const run = await beginRun(console, incident);
  const window = await console.open(browser);
  const { page, t } = window;
  await page.goto(`${new URL(host.address).origin}/#/runs/${run}`);
  await button(window, t("runbooks.run.done")).click();
  const step = page.getByRole("heading", { name: /^Start AD-DC1 directly on the host/ });
  await expect(step).toBeVisible();

  const acknowledged: string[] = [];
  const writing = (async () => {
    for (let number = 1; ; number += 1) {
      const text = `Meldung ${number}.`;
      const answer = await client.journal.note({ incident, text });
      if (!answer.ok) return answer.failure;
      acknowledged.push(text);
    }
  })();
  await expect.poll(() => acknowledged.length).toBeGreaterThan(5);
  await page.evaluate(() => document.body.setAttribute("data-before", ""));
  process.kill(host.corePid() ?? 0, "SIGKILL");
  expect(await writing).toEqual({ kind: "boundary.core-ended" });
  await expect(alert(window)).toContainText(t("vault.coreEnded"));

  // The program starts again, as after a lock, and still says why.
  await expect(page.locator("body:not([data-before])")).toBeAttached({ timeout: 20_000 });
  await expect(alert(window)).toContainText(t("vault.coreEnded"));
  await unlock(window);
  await expect(step).toBeVisible({ timeout: 20_000 });
  const { entries } = done(await client.journal.entries({ incident, limit: 500 }));
  const kept = entries.flatMap((entry) => (entry.kind === "note.recorded/1" ? [entry.body.text] : []));
  expect(kept).toEqual(expect.arrayContaining(acknowledged));
  await go(window, "journal");
  await expect(logEntry(window, acknowledged.at(-1) ?? "")).toBeVisible();
});

test("a vault that is open in another console is refused, and opens once that one has locked it", async ({
  browser,
  filledVault,
}) => {
  const first = await start({ vault: filledVault });
  await openVault(first);
  const second = await start({ language: "en" });
  const window = await second.open(browser);
  const { t } = window;
  done(await second.client.settings.write({ recentVaults: [first.vault] }));
  await window.page.reload();
  await unlock(window);
  await expect(alert(window)).toContainText(t("failures.vault.in-use.what", { path: first.vault }));
  await expect(alert(window)).toContainText(t("failures.vault.in-use.todo"));
  done(await first.client.vault.lock({}));
  await unlock(window);
  await isOpen(window);
});

test("Ctrl+L locks from any screen, even while somebody types", async ({ browser, filledVault }) => {
  const console = await start({ vault: filledVault, language: "en" });
  await openVault(console);
  const window = await console.open(browser);
  const { page, t } = window;
  await go(window, "contacts");
  await page.getByRole("searchbox", { name: t("contacts.search") }).fill("Ahrens");
  await page.keyboard.press("Control+l");
  await expect(page.getByText(t("vault.locked"))).toBeVisible();
  expect(await page.content()).not.toContain("Ahrens");
  expect(done(await console.client.vault.status({}))).toEqual({ state: "locked" });
});

test("from the locked vault to a note in the log with the keyboard alone", async ({
  browser,
  filledVault,
}) => {
  const console = await start({ vault: filledVault });
  const window = await console.open(browser);
  const { page, t } = window;
  const { keyboard } = page;
  await expect(page.getByLabel(t("vault.passphrase"), { exact: true })).toBeFocused();
  await keyboard.type(passphrase);
  await tabTo(window, page.getByLabel(t("vault.operator")));
  await keyboard.type(operator);
  await keyboard.press("Enter");
  await isOpen(window);

  await tabTo(window, button(window, t("shell.start.declare")));
  await keyboard.press("Enter");
  await expect(page.getByLabel(t("incidents.declare.title"))).toBeFocused();
  await keyboard.type("Kein Netz in Kassel");
  await keyboard.press("Control+Enter");
  await expect(screenTitle(window)).toHaveText(t("cockpit.title", { title: "Kein Netz in Kassel" }));

  await keyboard.press("n");
  await expect(page.getByLabel(t("journal.note.label"))).toBeFocused();
  await keyboard.type("Ohne Maus geschrieben");
  await keyboard.press("Control+Enter");
  await expect(logEntry(window, "Ohne Maus geschrieben")).toBeVisible();

  await keyboard.press("Control+k");
  await keyboard.type(t("shell.nav.journal"));
  await keyboard.press("Enter");
  await expect(screenTitle(window)).toHaveText(t("journal.titleOf", { title: "Kein Netz in Kassel" }));
  await keyboard.press("Alt+1");
  await expect(screenTitle(window)).toHaveText(t("cockpit.title", { title: "Kein Netz in Kassel" }));
});

test("loading the page again goes on at the same screen with the vault still open", async ({
  browser,
  filledVault,
}) => {
  const console = await start({ vault: filledVault, language: "en" });
  await openVault(console);
  await declareIncident(console, { title: "Storage gone" });
  const window = await console.open(browser);
  const { page, t } = window;
  await go(window, "journal");
  await page.reload();
  await expect(screenTitle(window)).toHaveText(t("journal.titleOf", { title: "Storage gone" }));
  await writeNote(window, "Still writing after the reload");
});

test("an export to a full medium says so and leaves nothing behind", async ({ browser, filledVault }) => {
  const console = await start({ vault: filledVault });
  const stick = join(console.home, "stick");
  const unmount = mountedTmpfs(stick, "48k");
  try {
    await openVault(console);
    const incident = await declareIncident(console, { title: "Alles steht" });
    for (let number = 0; number < 30; number += 1)
      done(await console.client.journal.note({ incident, text: `Meldung ${number}: ${"x".repeat(2000)}` }));
    const window = await console.open(browser);
    const { page, t } = window;
    await go(window, "paper");
    await button(window, t("paper.archive.action", { count: 31 })).click();
    const picker = dialog(window, t("paper.target"));
    await browseTo(window, picker, stick);
    await button(window, t("files.chooseFolder"), picker).click();
    await expect(alert(window)).toHaveAttribute("data-failure", "files.not-written");
    await expect(alert(window)).toContainText(t("general.mediumFault.ENOSPC"));
    await expect(page.getByText(t("failures.files.not-written.safe"))).toBeVisible();
    expect(readdirSync(stick)).toEqual([]);
    // The vault is not affected: the next note is acknowledged.
    await go(window, "situation");
    await writeNote(window, "Stick ist voll");
  } finally {
    unmount();
  }
});

test("1,200 devices: few rows in the page, the last one reached, one found by its asset tag", async ({
  browser,
  filledVault,
}) => {
  const console = await start({ vault: filledVault, language: "en" });
  await openVault(console);
  const window = await console.open(browser);
  const { page, t } = window;
  await go(window, "devices");
  const grid = page.getByRole("grid", { name: t("devices.title") });
  await expect(grid).toHaveAttribute("aria-rowcount", "1201");
  const rowsInPage = () => grid.getByRole("row").count();
  expect(await rowsInPage()).toBeLessThan(100);
  await grid.focus();
  await page.keyboard.press("End");
  const last = grid.locator('[aria-rowindex="1201"]');
  await expect(last).toBeInViewport();
  await expect(last.getByRole("rowheader")).not.toBeEmpty();
  expect(await rowsInPage()).toBeLessThan(100);
  await grid.hover();
  await page.mouse.wheel(0, -20_000);
  await expect(last).not.toBeInViewport();
  await expect(grid.getByRole("rowheader").first()).not.toBeEmpty();
  await page.getByRole("searchbox", { name: t("devices.search") }).fill("A100000");
  await expect(grid).toHaveAttribute("aria-rowcount", "2");
  await expect(grid.getByRole("rowheader")).toHaveText("NW-KS-LT0001");
});

test("a screen with a fault says so in our words, and the other screens go on", async ({
  browser,
  filledVault,
}) => {
  const console = await start({ vault: filledVault });
  await openVault(console);
  const window = await console.open(browser);
  const { page, t } = window;
  await go(window, "settings");
  // Tables need it, the settings do not.
  await page.evaluate(() => {
    globalThis.ResizeObserver = class {
      constructor() {
        throw new TypeError("a bug of ours");
      }
    } as unknown as typeof ResizeObserver;
  });
  await go(window, "systems");
  await expect(screenTitle(window)).toHaveText(t("shell.crashed"));
  await expect(alert(window)).toContainText(t("failures.boundary.internal.safe"));
  await expect(page.getByText("a bug of ours")).toHaveCount(0);
  await go(window, "settings");
  await expect(screenTitle(window)).toHaveText(t("settings.title"));
});

/** Walks with Tab until the element has the focus. */
const tabTo = async ({ page }: ConsoleWindow, element: Locator): Promise<void> => {
  await expect(element).toBeVisible();
  const isThere = () => element.evaluate((node) => node === document.activeElement);
  for (let presses = 0; presses < 60 && !(await isThere()); presses += 1) await page.keyboard.press("Tab");
  await expect(element).toBeFocused();
};

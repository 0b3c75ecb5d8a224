import { expect } from "playwright/test";
import { test } from "./support/console-test.ts";
import { button, type ConsoleWindow } from "./support/console-window.ts";
import { beginRun, declareIncident, openVault } from "./support/prepared-incident.ts";
import { done, type StartedConsole, type StartOptions, startConsole } from "./support/started-console.ts";
import { go, isOpen, logEntry, screenTitle, unlock } from "./support/steps.ts";

/** Locking, and that work in progress is there again after it. */

const running: StartedConsole[] = [];
const start = async (options: Partial<StartOptions> = {}): Promise<StartedConsole> => {
  const console = await startConsole({ language: "en", theme: "dark", ...options });
  running.push(console);
  return console;
};
test.afterEach(async () => {
  for (const console of running.splice(0)) await console.stop();
});

const noteField = ({ page, t }: ConsoleWindow) =>
  page.getByRole("form", { name: t("journal.note.title") }).getByLabel(t("journal.note.label"));

/** What is in view before a lock, so that the page after it can be told from it. */
const mark = ({ page }: ConsoleWindow) => page.evaluate(() => document.body.setAttribute("data-marked", ""));

/** The door, in the page that the host after the lock has sent. */
const isLocked = async ({ page, t }: ConsoleWindow): Promise<void> => {
  await expect(page.locator("body:not([data-marked])")).toBeAttached({ timeout: 20_000 });
  await expect(page.getByText(t("vault.locked"))).toBeVisible({ timeout: 20_000 });
};

const warning = ({ page, t }: ConsoleWindow) => page.getByRole("region", { name: t("hosts.idle.label") });

test("after Ctrl+L a half-typed note and the screen are there again, and the page never says that it is lost", async ({
  browser,
  filledVault,
}) => {
  const console = await start({ vault: filledVault });
  const window = await console.open(browser);
  const { page, t } = window;
  await unlock(window);
  await isOpen(window);
  await declareIncident(console, { title: "Storage gone" });
  await go(window, "journal");
  await noteField(window).fill("Controller B reports its batt");
  const host = console.host.hostPid();
  await page.evaluate((lost) => {
    const seen = () => document.body?.innerText.includes(lost) && sessionStorage.setItem("saw-lost", "yes");
    new MutationObserver(seen).observe(document.documentElement, { childList: true, subtree: true });
  }, t("failures.boundary.unreachable.what"));
  await mark(window);
  await page.keyboard.press("Control+l");
  await isLocked(window);
  await expect.poll(console.host.hostPid).not.toBe(host);
  expect(await page.evaluate(() => sessionStorage.getItem("saw-lost"))).toBeNull();

  await unlock(window);
  await expect(screenTitle(window)).toHaveText(t("journal.titleOf", { title: "Storage gone" }));
  await expect(noteField(window)).toHaveValue("Controller B reports its batt");
  await noteField(window).press("End");
  await noteField(window).pressSequentially("ery");
  await button(window, t("journal.note.write")).click();
  await expect(logEntry(window, "Controller B reports its battery")).toBeVisible();
  await expect(noteField(window)).toHaveValue("");
});

test("a window opened anew after a lock comes back to the running step", async ({ browser, filledVault }) => {
  const console = await start({ vault: filledVault });
  const first = await console.open(browser);
  await unlock(first);
  await isOpen(first);
  const run = await beginRun(console, await declareIncident(console, { title: "Power cut" }));
  await first.page.evaluate((id) => {
    window.location.hash = `/runs/${id}`;
  }, run);
  const step = ({ page }: ConsoleWindow) =>
    page.getByRole("heading", { name: /^Start AD-DC1 directly on the host/ });
  await button(first, first.t("runbooks.run.done")).click();
  await expect(step(first)).toBeVisible();
  await first.page.waitForTimeout(600);
  // The window is gone without a word, as after a crash; then the machine locks.
  await first.page.close();
  done(await console.client.vault.lock({}));
  const second = await console.open(browser);
  await unlock(second);
  await expect(step(second)).toBeVisible({ timeout: 20_000 });
  expect(new URL(second.page.url()).hash).toBe(`#/runs/${run}`);
});

test("nobody there: a warning first, which a key takes back without getting lost; then the vault locks", async ({
  browser,
  filledVault,
}) => {
  const console = await start({ vault: filledVault, idleClock: true });
  await openVault(console);
  await declareIncident(console, { title: "Storage gone" });
  const window = await console.open(browser);
  const { page, t } = window;
  await go(window, "journal");
  // The situation has such a field too: what is typed there is here as well, but not the cursor.
  await expect(screenTitle(window)).toHaveText(t("journal.titleOf", { title: "Storage gone" }));
  await noteField(window).pressSequentially("Half a sen");
  console.passIdle(9.1);
  await expect(warning(window)).toContainText(t("hosts.idle.body"));
  await expect(warning(window).getByRole("timer")).toContainText(/[1-5]\d seconds/);
  await page.keyboard.type("t");
  await expect(warning(window)).toHaveCount(0);
  await expect(noteField(window)).toHaveValue("Half a sent");

  console.passIdle(9.1);
  await expect(warning(window)).toBeVisible();
  await button(window, t("hosts.idle.stay")).click();
  await expect(warning(window)).toHaveCount(0);

  console.passIdle(9.1);
  await expect(warning(window)).toBeVisible();
  expect(done(await console.client.vault.status({}))).toMatchObject({ state: "open" });
  await mark(window);
  console.passIdle(1);
  await isLocked(window);
  await unlock(window);
  await expect(noteField(window)).toHaveValue("Half a sent", { timeout: 20_000 });
});

test("a time of two minutes that is chosen in the settings counts at once, and never means never", async ({
  browser,
  filledVault,
}) => {
  const console = await start({ vault: filledVault, idleClock: true });
  await openVault(console);
  const window = await console.open(browser);
  done(await console.client.settings.write({ lockAfterMinutes: 0 }));
  console.passIdle(600);
  await window.page.waitForTimeout(3000);
  await expect(warning(window)).toHaveCount(0);
  done(await console.client.settings.write({ lockAfterMinutes: 2 }));
  await window.page.keyboard.press("Shift");
  console.passIdle(1.1);
  await expect(warning(window)).toBeVisible();
  await mark(window);
  console.passIdle(1);
  await isLocked(window);
});

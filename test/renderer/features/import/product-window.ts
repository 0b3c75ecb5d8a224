import { basename, dirname } from "node:path";
import { type Browser, chromium, type Locator, type Page } from "playwright";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { quietFlags } from "#core/browser/browser-flags.ts";
import { createClient } from "#shared/contract/client.ts";
import { type Client, contract } from "#shared/contract/contract.ts";
import { type RunningLoopback, startLoopback } from "../../../hosts/loopback/running-loopback.ts";
import { ensureBuilt } from "../../../support/built.ts";
import { provideBrowser } from "../../../support/provide-browser.ts";
import { tempDirForAll } from "../../../support/temp-dir.ts";

/** The built product with an open vault, seen through a browser window. */
export interface ProductWindow {
  /** Goes on with the same vault in a new page, at the import screen. */
  readonly open: () => Promise<Page>;
  /** The same core, asked without the window. */
  readonly client: () => Client;
  /** Leaves the vault that is open for a new, empty one. */
  readonly newVault: () => Promise<void>;
}

/** Starts the built loopback host once for a test file; every test gets pages of it, in English. */
export const productWindow = (): ProductWindow => {
  ensureBuilt();
  const profile = tempDirForAll();
  const vaults = tempDirForAll();
  const complaints: string[] = [];
  let browser: Browser;
  let host: RunningLoopback;
  let client: Client;
  const pages: Page[] = [];
  let made = 0;

  const newVault = async (): Promise<void> => {
    made += 1;
    await client.vault.lock({});
    const answer = await client.vault.create({
      folder: vaults,
      name: `nordwerk-${made}`,
      passphrase: "neun Äpfel im Serverraum",
      operator: "Schicht A",
    });
    if (!answer.ok) throw new Error(answer.failure.kind);
  };

  beforeAll(async () => {
    const found = provideBrowser();
    if (found === null) throw new Error("these tests need an installed Chrome, Chromium or Edge");
    host = await startLoopback({ profile });
    client = createClient(contract, host.transport);
    await client.settings.write({ language: "en", theme: "light" });
    browser = await chromium.launch({ executablePath: found.path, args: quietFlags() });
  });
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.close();
    expect(complaints.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await host?.stop();
  });

  return {
    client: () => client,
    newVault,
    open: async () => {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      pages.push(page);
      page.setDefaultTimeout(10_000);
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("console", (message) => {
        // After a lock the page asks for the host that follows until it is there.
        if (message.location().url.endsWith("/prove")) return;
        if (message.type() === "error") complaints.push(message.text());
      });
      await page.goto(host.address);
      await page.getByRole("navigation").getByRole("link", { name: "Fill the store" }).click();
      await page.getByRole("heading", { level: 1, name: "Fill the store" }).waitFor();
      return page;
    },
  };
};

/** Types a folder's path into the dialog that is open; answers with the dialog once it shows that folder. */
const goTo = async (page: Page, folder: string): Promise<Locator> => {
  const dialog = page.getByRole("dialog");
  // Until the first folder is shown the dialog may still move the focus.
  await dialog.getByRole("listbox", { name: /^Contents of \// }).waitFor({ state: "attached" });
  const place = dialog.getByRole("textbox", { name: "Place" });
  await place.fill(folder);
  await place.press("Enter");
  await dialog.getByRole("listbox", { name: folder }).waitFor();
  return dialog;
};

/** Picks files of one folder in the dialog that is open, with keys only. */
export const pickByKeyboard = async (page: Page, ...paths: readonly string[]): Promise<void> => {
  const dialog = await goTo(page, dirname(paths[0] ?? ""));
  for (const path of paths) {
    const filter = dialog.getByRole("searchbox");
    await dialog.getByRole("option", { name: basename(path) }).waitFor();
    await filter.fill(basename(path));
    await filter.press("ArrowDown");
    await page.keyboard.press("Enter");
    await filter.fill("");
  }
  await page.keyboard.press("Control+Enter");
  await dialog.waitFor({ state: "detached" });
};

/** Picks the folder itself. */
export const pickFolder = async (page: Page, folder: string): Promise<void> => {
  const dialog = await goTo(page, folder);
  await page.keyboard.press("Control+Enter");
  await dialog.waitFor({ state: "detached" });
};

/** On a busy computer a key that comes before the screen listens is lost: a person presses it again, and so does this. */
export const pressUntil = async (page: Page, key: string, there: Locator): Promise<void> => {
  await expect
    .poll(
      async () => {
        if (!(await there.isVisible())) await page.keyboard.press(key);
        return await there.isVisible();
      },
      { interval: 500 },
    )
    .toBe(true);
};

/** Chooses files on the import screen and waits for their report. */
export const check = async (page: Page, ...paths: readonly string[]): Promise<void> => {
  await pressUntil(page, "Control+o", page.getByRole("dialog"));
  await pickByKeyboard(page, ...paths);
  await page.getByRole("tablist", { name: "Parts of the report" }).waitFor();
};

/** Presses the one primary button of the report by its key as soon as it can be pressed, and waits until it is done. */
export const take = async (page: Page): Promise<void> => {
  await page
    .getByRole("button", { name: /^Import / })
    .and(page.locator(":enabled"))
    .waitFor();
  await page.keyboard.press("Control+Enter");
  await page.getByRole("heading", { name: "Imported" }).waitFor();
};

/** A figure of the report's right side, by its word. */
export const figure = async (page: Page, word: "new" | "changed"): Promise<string | undefined> => {
  const text = await page.getByRole("region", { name: /^What (would happen|happened)/ }).innerText();
  return new RegExp(`(\\S+)\\s+${word}\\b`).exec(text)?.[1];
};

import { type Browser, chromium, type Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { quietFlags } from "#core/browser/browser-flags.ts";
import { routes } from "../../renderer/app/routes.tsx";
import { axeFindings } from "../support/preview/axe-findings.ts";
import { servePreview } from "../support/preview/serve-preview.ts";
import { provideBrowser } from "../support/provide-browser.ts";
import { tempDirForAll } from "../support/temp-dir.ts";

/** The built window in a real browser, over a core in memory: what only a browser can tell. */
const folder = tempDirForAll();
let served: Awaited<ReturnType<typeof servePreview>>;
let browser: Browser;
const complaints: string[] = [];

beforeAll(async () => {
  const found = provideBrowser();
  if (found === null) throw new Error("these tests need an installed Chrome, Chromium or Edge");
  served = await servePreview({ build: true, folder });
  browser = await chromium.launch({ executablePath: found.path, args: quietFlags() });
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

const open = async (query: string, path = "/", size = { width: 1280, height: 800 }): Promise<Page> => {
  const page = await browser.newPage({ viewport: size });
  page.setDefaultTimeout(10_000);
  page.on("console", (message) => {
    // The frame that shows a page to print runs no scripts; the browser says so when the test driver looks into it.
    if (message.type() !== "error" || message.text().includes("about:srcdoc")) return;
    complaints.push(`${query} ${path}: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`${query} ${path}: ${error.message}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(served.address)) complaints.push(`${path} asked for ${request.url()}`);
  });
  await page.goto(`${served.address}?${query}#${path}`);
  await page.locator("h1").first().waitFor();
  return page;
};

const passphrase = (page: Page) => page.getByLabel("Passphrase", { exact: true });

describe("the door", () => {
  test("a wrong passphrase is said, its field is emptied and takes the focus, the name stays", async () => {
    const page = await open("vault=locked&language=en");
    await passphrase(page).fill("wrong");
    await page.getByLabel("Your name in the log").fill("Anke");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").getByText("does not open the vault").waitFor();
    expect(await passphrase(page).inputValue()).toBe("");
    expect(await page.getByLabel("Your name in the log").inputValue()).toBe("Anke");
    expect(await passphrase(page).evaluate((field) => field === document.activeElement)).toBe(true);
    await page.close();
  });

  test("the keyboard alone opens a vault, Ctrl+L closes it and says why the door is shut, and the name is kept", async () => {
    const page = await open("vault=locked&language=en");
    await page.keyboard.type("right words");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Anke");
    await page.keyboard.press("Enter");
    await page.getByRole("navigation").waitFor();
    await page.keyboard.press("Control+l");
    await page.getByText("The vault was locked.").waitFor();
    expect(await page.getByRole("navigation").count()).toBe(0);
    expect(await passphrase(page).inputValue()).toBe("");
    expect(await page.getByLabel("Your name in the log").inputValue()).toBe("Anke");
    await page.close();
  });

  test("Ctrl+L locks although a dialog is open, and takes the dialog away", async () => {
    const page = await open("language=en");
    await page.keyboard.press("F1");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Control+l");
    await page.getByText("The vault was locked.").waitFor();
    expect(await page.getByRole("dialog").count()).toBe(0);
    await page.close();
  });

  test("nothing is sent while something is missing, and the first gap takes the focus", async () => {
    const page = await open("vault=locked&language=en");
    await page.getByRole("button", { name: "Create a new vault" }).click();
    await page.getByRole("button", { name: "Create vault" }).click();
    await page.getByText("Please choose a folder.").waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-invalid")))
      .toBe("true");
    await page.close();
  });

  test("a vault is found and chosen with the in-window picker", async () => {
    const page = await open("vault=locked&language=en");
    await page.getByRole("button", { name: "Choose another vault" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "stick" }).click();
    await dialog.getByRole("option", { name: "Nordwerk.blackstart" }).click();
    await page.keyboard.press("Control+Enter");
    await dialog.waitFor({ state: "detached" });
    expect(await page.getByRole("radio", { name: /Nordwerk/ }).isChecked()).toBe(true);
    await page.close();
  });
});

describe("the shell", () => {
  test("Ctrl+K finds a screen and Enter goes there; its heading has the focus", async () => {
    const page = await open("language=en");
    await page.keyboard.press("Control+k");
    await page.keyboard.type("settings");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Settings");
    await page.close();
  });

  test("a drill says so on every screen, a real incident on none", async () => {
    const drill = await open("language=de&incident=drill", "/settings");
    await drill.getByText("ÜBUNG ÜBUNG ÜBUNG").waitFor();
    await drill.close();
    const real = await open("language=de&incident=real", "/settings");
    expect(await real.getByText(/ÜBUNG/).count()).toBe(0);
    await real.close();
  });

  test("the language changes everything at once, without a reload", async () => {
    const page = await open("language=en", "/settings");
    await page.getByRole("radio", { name: "Deutsch", exact: true }).check();
    await page.getByRole("heading", { level: 1, name: "Einstellungen" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("de");
    expect(await page.getByRole("button", { name: /Sperren/ }).count()).toBe(1);
    await page.close();
  });

  test("when the vault cannot be read nobody is told that all is quiet", async () => {
    const page = await open("broken&language=en");
    await page.getByRole("alert").first().waitFor();
    expect(await page.getByText("All quiet").count()).toBe(0);
    expect(await page.getByText("No incident").count()).toBe(0);
    await page.close();
  });
});

describe("when the ground goes away", () => {
  test.each([
    ["core-ended", "has ended. Everything that was confirmed is on disk"],
    ["lock-requested", "The vault was locked."],
  ])("after %s the screens are gone and the door says why", async (event, words) => {
    const page = await open(`language=en&incident=real&afterwards=${event}`);
    await page.getByText(words).waitFor();
    expect(await page.getByText("Endpunkte starten nicht").count()).toBe(0);
    expect(await passphrase(page).inputValue()).toBe("");
    await page.close();
  });

  test("a window whose host is gone says so and offers to look for it again", async () => {
    const page = await open("language=en&incident=real&afterwards=host-lost");
    await page.getByText("lost its connection").waitFor();
    expect(await page.getByRole("button", { name: "Try again" }).count()).toBe(1);
    expect(await page.getByRole("navigation").count()).toBe(0);
    await page.close();
  });
});

describe("the kit", () => {
  test("a table of 1,200 rows holds a few of them in the page; End, Enter and the search work", async () => {
    const page = await open("gallery&language=en");
    const table = page.getByRole("grid", { name: "Devices" });
    expect(await table.getAttribute("aria-rowcount")).toBe("1201");
    expect(await table.getByRole("row").count()).toBeLessThan(60);
    await table.focus();
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await page.getByText("opened NW-").waitFor();
    const active = await table.getAttribute("aria-activedescendant");
    expect(await page.locator(`[id="${active}"]`).getAttribute("aria-rowindex")).toBe("1201");

    await page.getByRole("searchbox", { name: "Name, asset tag" }).fill("lager hh");
    await expect.poll(() => table.getAttribute("aria-rowcount")).not.toBe("1201");
    await table.getByRole("button", { name: "Device" }).click();
    await table.getByRole("button", { name: "Device" }).click();
    await expect
      .poll(() => table.getByRole("columnheader", { name: "Device" }).getAttribute("aria-sort"))
      .toBe("descending");
    await page.close();
  });

  test("a confirmation left with Esc is a no, and the focus goes back to where it came from", async () => {
    const page = await open("gallery&language=en");
    await page.getByRole("button", { name: "Close …" }).click();
    await page.getByRole("dialog", { name: "Close the incident?" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByText("Kept open.").waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent?.slice(0, 40)))
      .toBe("Close …");
    await page.close();
  });

  test.each(["theme=light", "theme=dark", "theme=light&contrast=high", "theme=dark&contrast=high"])(
    "every part passes axe with %s",
    async (look) => {
      const page = await open(`gallery&language=en&${look}`);
      expect(await axeFindings(page)).toEqual([]);
      await page.close();
    },
  );
});

const screens = routes.filter((route) => !route.path.includes(":")).map((route) => `/${route.path}`);

/** Goes to every screen in one window and collects what `look` finds there. */
const atEveryScreen = async <T>(query: string, look: (page: Page) => Promise<T>) => {
  const page = await open(query);
  const found = new Map<string, T>();
  for (const path of screens) {
    await page.evaluate((hash) => {
      window.location.hash = hash;
    }, path);
    await page.locator("h1").first().waitFor();
    await page.waitForTimeout(250);
    found.set(path, await look(page));
  }
  await page.close();
  return Object.fromEntries(found);
};

const nowhere = <T>(nothing: T) => Object.fromEntries(screens.map((path) => [path, nothing]));

test.each([
  ["in the dark, in German, with an incident", "theme=dark&language=de&incident=real"],
  ["in the light, in English, with an empty vault", "theme=light&language=en&vault=empty"],
])("every screen passes axe %s", { timeout: 180_000 }, async (_look, query) => {
  expect(await atEveryScreen(query, axeFindings)).toEqual(nowhere([]));
});

test.each(["theme=dark", "theme=light&contrast=high"])("the door passes axe with %s", async (look) => {
  const page = await open(`vault=locked&language=de&${look}`);
  expect(await axeFindings(page)).toEqual([]);
  await page.close();
});

test("every screen fits into 1280 x 800 at 200 %, without scrolling sideways", {
  timeout: 180_000,
}, async () => {
  const pixelsBeyond = (page: Page) =>
    page.evaluate(() => {
      const main = document.querySelector("main");
      return main === null ? 0 : main.scrollWidth - main.clientWidth;
    });
  expect(await atEveryScreen("incident=real&language=de&scale=200", pixelsBeyond)).toEqual(nowhere(0));
});

test("no page broke its content policy, threw, or asked for anything from elsewhere", () => {
  expect(complaints).toEqual([]);
});

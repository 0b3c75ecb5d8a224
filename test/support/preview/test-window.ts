import { type Browser, chromium, type Page } from "playwright";
import { afterAll, beforeAll } from "vitest";
import { quietFlags } from "#core/browser/browser-flags.ts";
import { provideBrowser } from "../provide-browser.ts";
import { tempDirForAll } from "../temp-dir.ts";
import { servePreview } from "./serve-preview.ts";

export interface TestWindow {
  /** A new window at a screen; query as in options.ts. */
  open(query: string, path: string, size?: { width: number; height: number }): Promise<Page>;
  /** Errors on the console and requests that left the page, of every window so far. */
  readonly complaints: readonly string[];
}

/** Builds the window over the core in memory once for a test file, and opens it in a real browser. */
export const testWindow = (): TestWindow => {
  const folder = tempDirForAll();
  const complaints: string[] = [];
  let served: Awaited<ReturnType<typeof servePreview>>;
  let browser: Browser;
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
  return {
    complaints,
    open: async (query, path, size = { width: 1280, height: 800 }) => {
      const page = await browser.newPage({ viewport: size });
      page.setDefaultTimeout(10_000);
      page.on("console", (message) => {
        if (message.type() === "error") complaints.push(`${query} ${path}: ${message.text()}`);
      });
      page.on("pageerror", (error) => complaints.push(`${query} ${path}: ${error.message}`));
      page.on("request", (request) => {
        const url = request.url();
        if (!url.startsWith(served.address) && url !== "about:srcdoc")
          complaints.push(`${path} asked for ${url}`);
      });
      await page.goto(`${served.address}?${query}#${path}`);
      await page.locator("h1").first().waitFor();
      return page;
    },
  };
};

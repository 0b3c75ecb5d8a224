import { defineConfig } from "playwright/test";
import { quietFlags } from "../../electron/core/browser/browser-flags.ts";
import { noBrowser, presentBrowser } from "../support/provide-browser.ts";
import { inRepository } from "../support/repository.ts";

const browser = presentBrowser();
if (browser === null) throw new Error(noBrowser());

const results = (name: string): string => inRepository("test-results", name);

/** The product in a real browser window. Each file has consoles, vaults and media of its own; within a file one test follows the other. */
export default defineConfig({
  testDir: ".",
  globalSetup: "./build-first.ts",
  testMatch: "**/*.@(e2e|spec|test).ts",
  outputDir: results("e2e"),
  reporter: [["list"], ["json", { outputFile: results("playwright.json") }]],
  workers: 2,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  use: {
    browserName: "chromium",
    headless: true,
    viewport: { width: 1280, height: 800 },
    screenshot: "only-on-failure",
    // Recording every step would take a third of the time; `--trace on` records one run.
    trace: "off",
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    // Scroll bars take room, as they do on people's screens.
    launchOptions: {
      executablePath: browser.path,
      args: quietFlags(),
      ignoreDefaultArgs: ["--hide-scrollbars"],
    },
  },
});

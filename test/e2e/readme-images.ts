import { mkdirSync } from "node:fs";
import { chromium } from "playwright";
import { quietFlags } from "../../electron/core/browser/browser-flags.ts";
import { buildIfStale } from "../../electron/hosts/build.mjs";
import { makeDisposableDir } from "../support/disposable-dir.ts";
import { noBrowser, provideBrowser } from "../support/provide-browser.ts";
import { inRepository } from "../support/repository.ts";
import { button, type ConsoleWindow, type Look } from "./support/console-window.ts";
import { type Exercise, playExercise } from "./support/exercise.ts";
import { fillVault } from "./support/filled-vault.ts";
import { openVault } from "./support/prepared-incident.ts";
import { startConsole } from "./support/started-console.ts";
import { go } from "./support/steps.ts";

/** Takes the pictures of the README from the built product: `npm run images`. */

interface Picture {
  readonly name: string;
  readonly look: Look;
  readonly show: (window: ConsoleWindow, exercise: Exercise) => Promise<void>;
}

const pictures: readonly Picture[] = [
  {
    name: "cockpit-dark",
    look: { language: "de", theme: "dark" },
    show: (window) => go(window, "situation"),
  },
  {
    name: "keys-light",
    look: { language: "en", theme: "light" },
    show: async (window) => {
      const { page, t } = window;
      await go(window, "keys");
      await page.getByRole("textbox", { name: t("keys.field") }).fill("D5F1350E");
      await page.getByRole("radio", { name: t("keys.reason.boot") }).check({ force: true });
      await button(window, t("keys.show")).click();
      await page.getByRole("list", { name: t("keys.blocks") }).waitFor();
    },
  },
  {
    name: "run-dark",
    look: { language: "en", theme: "dark" },
    show: async ({ page }, { run }) => {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, `/runs/${run}`);
      await page.getByRole("heading", { name: /^Boot and wait/ }).waitFor();
    },
  },
];

buildIfStale();
const found = provideBrowser();
if (found === null) throw new Error(noBrowser());
const browser = await chromium.launch({ executablePath: found.path, args: quietFlags() });
const folder = makeDisposableDir("images");
const vault = await fillVault(folder.path);
mkdirSync(inRepository("docs", "images"), { recursive: true });
for (const { name, look, show } of pictures) {
  const console = await startConsole({ ...look, vault, ownClock: true });
  await openVault(console);
  const exercise = await playExercise(console, look.language);
  const window = await console.open(browser, { nowMs: exercise.nowMs });
  // The vault was filled elsewhere, which is said once.
  await window.page
    .getByRole("button", { name: window.t("general.dismiss") })
    .first()
    .click();
  await show(window, exercise);
  // Nothing lies under the mouse, and what has just appeared has faded in.
  await window.page.mouse.move(1, 1);
  await window.page.waitForTimeout(800);
  const path = inRepository("docs", "images", `${name}.png`);
  await window.page.screenshot({ path });
  process.stdout.write(`${path}\n`);
  await console.stop();
}
await browser.close();
folder.remove();

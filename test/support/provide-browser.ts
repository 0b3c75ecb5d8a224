import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "playwright";
import { findBrowser } from "#core/browser/find-browser.ts";

/** The browser that tests drive. origin: where it comes from, for people. */
export interface ProvidedBrowser {
  readonly name: string;
  readonly path: string;
  readonly origin: string;
}

/** An installed Chrome, Chromium or Edge; else the one that Playwright keeps. Null when there is neither. */
export const presentBrowser = (find = findBrowser): ProvidedBrowser | null => {
  const installed = find();
  if (installed !== null) return { ...installed, origin: "installed" };
  // A wrong BLACKSTART_BROWSER is to be noticed, not replaced.
  if ((process.env.BLACKSTART_BROWSER ?? "") !== "") return null;
  const path = chromium.executablePath();
  return existsSync(path) ? { name: "Chromium", path, origin: "Playwright's own" } : null;
};

const canInstall = (): boolean => existsSync("/etc/debian_version") && process.getuid?.() === 0;

const apt = (...args: readonly string[]): boolean =>
  spawnSync("apt-get", ["-q", ...args], {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  }).status === 0;

/** `presentBrowser`, and where that finds none, Debian's Chromium, installed now if this is Debian and we are root. */
export const provideBrowser = (): ProvidedBrowser | null => {
  const present = presentBrowser();
  if (present !== null || (process.env.BLACKSTART_BROWSER ?? "") !== "" || !canInstall()) return present;
  if (!apt("update") || !apt("install", "-y", "chromium")) return null;
  const installed = findBrowser();
  return installed === null ? null : { ...installed, origin: "installed just now by apt" };
};

export const noBrowser = (): string =>
  (process.env.BLACKSTART_BROWSER ?? "") !== ""
    ? `BLACKSTART_BROWSER names no program: ${process.env.BLACKSTART_BROWSER}`
    : "no browser: install Chrome, Chromium or Edge, or set BLACKSTART_BROWSER to one";

import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { quietFlags } from "#core/browser/browser-flags.ts";
import type { Browser } from "#core/browser/find-browser.ts";

export interface BrowserWindow {
  /** Settles when the browser's process has ended, also when it could not be started. */
  readonly ended: Promise<void>;
  /** Ends the browser and removes its profile. */
  close(): Promise<void>;
}

/** Opens a window without tabs and address bar, in a profile of its own that is removed afterwards. */
export const openBrowserWindow = (browser: Browser, address: string): BrowserWindow => {
  const profile = mkdtempSync(join(tmpdir(), "blackstart-window-"));
  const child = spawn(browser.path, [...quietFlags(), `--user-data-dir=${profile}`, `--app=${address}`], {
    stdio: "ignore",
    // Its temporary files go with the profile.
    env: { ...process.env, TMPDIR: profile, TEMP: profile, TMP: profile },
  });
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  });
  return {
    ended,
    close: async () => {
      const patience = setTimeout(() => child.kill("SIGKILL"), 3000);
      child.kill();
      await ended;
      clearTimeout(patience);
      await removeForGood(profile);
    },
  };
};

/** The browser's helpers may end after it, and put files back that were removed a moment before. */
const removeForGood = async (folder: string): Promise<void> => {
  for (let tries = 0; tries < 40; tries += 1) {
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    await pause(50);
    if (!existsSync(folder)) return;
  }
};

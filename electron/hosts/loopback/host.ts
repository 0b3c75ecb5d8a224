import { join } from "node:path";
import { type Browser, findBrowser } from "#core/browser/find-browser.ts";
import { createHostCalls } from "#core/host-services/host-calls.ts";
import { createLocalLog } from "#core/host-services/local-log.ts";
import { printInBrowser } from "#core/host-services/print-in-browser.ts";
import { createPrintouts } from "#core/host-services/printouts.ts";
import { rendererFiles } from "#core/host-services/renderer-files.ts";
import type { SettingsKeeper } from "#core/host-services/settings.ts";
import { systemClock } from "#core/host-services/system-clock.ts";
import { forkCore } from "#core/process/fork-core.ts";
import { createCoreSupervisor } from "#core/process/supervisor.ts";
import { type BrowserWindow, openBrowserWindow } from "./browser-window.ts";
import { createLoopbackHandlers } from "./host-handlers.ts";
import { createPagePresence } from "./page-presence.ts";
import { startLoopbackServer } from "./server.ts";
import { watchForSleep } from "./sleep-watch.ts";

/** closed: the window went away. asked: by a signal. stolen: somebody else used the address of the window. */
export type EndReason = "closed" | "asked" | "stolen";

export interface LoopbackHost {
  /** For a person to open; a key. */
  readonly address: string;
  /** Opens the window whose end is the end of the host; false when the browser ended without showing the page. */
  openWindow(browser: Browser): Promise<boolean>;
  /** Closes the vault, ends the core and the window, and stops answering. */
  end(reason: EndReason): void;
  /** Settles after all that has happened. */
  readonly ended: Promise<EndReason>;
}

export interface LoopbackHostDeps {
  /** Where the built main scripts lie (`out/main`). */
  readonly mainFolder: string;
  readonly profile: string;
  readonly settings: SettingsKeeper;
  readonly locale: string;
}

/** One run of the loopback host: a server, a core process, and perhaps a window. Locks when the machine has slept. */
export const startLoopbackHost = async (deps: LoopbackHostDeps): Promise<LoopbackHost> => {
  let window: BrowserWindow | null = null;
  let ending = false;
  let settle: (reason: EndReason) => void = () => {};
  const ended = new Promise<EndReason>((resolve) => {
    settle = resolve;
  });
  const end = (reason: EndReason): void => {
    if (ending) return;
    ending = true;
    stopWatching();
    void Promise.all([server.close(), supervisor.end(), window?.close()]).then(() => settle(reason));
  };

  const pages = createPagePresence({ onGone: () => (window === null ? undefined : end("closed")) });
  const supervisor = createCoreSupervisor({
    spawn: () => forkCore(join(deps.mainFolder, "core.js")),
    onPush: pages.push,
  });
  const calls = createHostCalls({
    supervisor,
    handlers: createLoopbackHandlers({
      settings: deps.settings,
      locale: deps.locale,
      printouts: createPrintouts({ supervisor, toPdf: printInBrowser }),
      canPrint: () => findBrowser() !== null,
    }),
    reportBug: createLocalLog(deps.profile, systemClock),
  });
  const stopWatching = watchForSleep({
    nowMs: systemClock.nowMs,
    onWake: () => {
      pages.push("window", "lockRequested", {});
      void supervisor.lock();
    },
  });
  const server = await startLoopbackServer({
    calls,
    files: rendererFiles(join(deps.mainFolder, "../renderer")),
    pages,
    onStolenTicket: () => end("stolen"),
  });

  return {
    address: server.address,
    openWindow: async (browser) => {
      const opened = openBrowserWindow(browser, server.ticketAddress);
      window = opened;
      await Promise.race([opened.ended, pages.arrived]);
      if (pages.wasThere() || ending) {
        void opened.ended.then(() => end("closed"));
        return true;
      }
      window = null;
      await opened.close();
      return false;
    },
    end,
    ended,
  };
};

import { join } from "node:path";
import { type Browser, findBrowser } from "#core/browser/find-browser.ts";
import { createHostCalls } from "#core/host-services/host-calls.ts";
import { createIdleLock } from "#core/host-services/idle-lock.ts";
import { createLocalLog } from "#core/host-services/local-log.ts";
import { createLocking, type LockReason } from "#core/host-services/locking.ts";
import { createBrowserPrinter } from "#core/host-services/print-in-browser.ts";
import { createPrintouts } from "#core/host-services/printouts.ts";
import { profileFolder } from "#core/host-services/profile-folder.ts";
import { rendererFiles } from "#core/host-services/renderer-files.ts";
import type { SettingsKeeper } from "#core/host-services/settings.ts";
import { systemClock } from "#core/host-services/system-clock.ts";
import { forkCore } from "#core/process/fork-core.ts";
import { createCoreSupervisor } from "#core/process/supervisor.ts";
import { type BrowserWindow, openBrowserWindow } from "./browser-window.ts";
import { machineLocale } from "./console-text.ts";
import { createLoopbackHandlers } from "./host-handlers.ts";
import type { EndReason } from "./keeping.ts";
import { createPagePresence } from "./page-presence.ts";
import { startLoopbackServer } from "./server.ts";
import { watchForSleep } from "./sleep-watch.ts";

export interface LoopbackHost {
  /** For a person to open; a key. */
  readonly address: string;
  readonly token: string;
  readonly port: number;
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
  readonly settings: SettingsKeeper;
  /** The address to answer at: that of the host before, or port 0. */
  readonly token: string;
  readonly port: number;
  /** Why this host follows another one: its pages say so. */
  readonly follows: LockReason | null;
}

/**
 * One run of the loopback host: a server, a core process, and perhaps a window. It ends when its vault is locked: by the
 * page, after idle time, or because the machine has slept.
 */
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
    idle.stop();
    void Promise.all([server.close(), supervisor.end(), window?.close(), printer.stop()]).then(() =>
      settle(reason),
    );
  };

  const pages = createPagePresence({
    onGone: () => (window === null ? undefined : end("closed")),
    onThere: () => {
      if (deps.follows === null || supervisor.hasSeenContent()) return;
      pages.push("vault", "changed", { status: { state: "locked" }, reason: deps.follows });
    },
  });
  const supervisor = createCoreSupervisor({
    spawn: () => forkCore(join(deps.mainFolder, "core.js")),
    onPush: (...push) => {
      pages.push(...push);
      locking.heard(...push);
    },
  });
  const printer = createBrowserPrinter();
  const locking = createLocking({
    supervisor,
    push: pages.push,
    leave: () => server.stopListening(),
    // The one who asked for the lock still gets the answer.
    startAgain: (reason) => void setImmediate(() => end(reason)),
  });
  const calls = createHostCalls({
    supervisor,
    locking,
    handlers: createLoopbackHandlers({
      settings: deps.settings,
      locale: machineLocale(),
      printouts: createPrintouts({ supervisor, toPdf: printer.toPdf }),
      canPrint: () => findBrowser() !== null,
      onActive: () => idle.active(),
    }),
    reportBug: createLocalLog(profileFolder(), systemClock),
  });
  const idle = createIdleLock({
    nowMs: () => performance.now(),
    lockAfterMinutes: () => deps.settings.read().lockAfterMinutes,
    isOpen: supervisor.isOpen,
    isWorking: calls.isWorking,
    warn: (seconds) => pages.push("window", "lockSoon", { seconds }),
    lock: () => void locking.ask(),
  });
  const stopWatching = watchForSleep({ nowMs: systemClock.nowMs, onWake: () => void locking.ask() });
  const server = await startLoopbackServer({
    calls,
    files: rendererFiles(join(deps.mainFolder, "../renderer")),
    pages,
    token: deps.token,
    port: deps.port,
    onStolenTicket: () => end("stolen"),
  });

  return {
    address: server.address,
    token: server.token,
    port: server.port,
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

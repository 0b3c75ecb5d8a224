import { join } from "node:path";
import { type Browser, findBrowser } from "#core/browser/find-browser.ts";
import { createHostCalls } from "#core/host-services/host-calls.ts";
import { createLocalLog } from "#core/host-services/local-log.ts";
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

/** closed: the window went away. asked: by a signal. stolen: somebody else used the address of the window. */
export type EndReason = "closed" | "asked" | "stolen";

export interface LoopbackHost {
  /** For a person to open; a key. */
  readonly address: string;
  /** Opens the window whose end is the end of the host; false when the browser ended without showing the page. */
  openWindow(browser: Browser): Promise<boolean>;
  /** Closes the vault, ends the core and the window, and stops answering. */
  end(reason: EndReason): Promise<void>;
}

export interface LoopbackHostDeps {
  /** Where the built main scripts lie (`out/main`). */
  readonly mainFolder: string;
  readonly profile: string;
  readonly settings: SettingsKeeper;
  readonly locale: string;
  /** Told after everything has ended. */
  readonly onEnd: (reason: EndReason) => void;
}

/** One run of the loopback host: a server, a core process, and perhaps a window. */
export const startLoopbackHost = async (deps: LoopbackHostDeps): Promise<LoopbackHost> => {
  let window: BrowserWindow | null = null;
  let ending: Promise<void> | null = null;
  const end = (reason: EndReason): Promise<void> => {
    ending ??= Promise.all([server.close(), supervisor.end(), window?.close()]).then(() =>
      deps.onEnd(reason),
    );
    return ending;
  };

  const pages = createPagePresence({ onGone: () => (window === null ? undefined : void end("closed")) });
  const supervisor = createCoreSupervisor({
    spawn: () => forkCore(join(deps.mainFolder, "core.js")),
    onPush: pages.push,
  });
  const calls = createHostCalls({
    supervisor,
    handlers: createLoopbackHandlers({
      settings: deps.settings,
      locale: deps.locale,
      printouts: createPrintouts({
        supervisor,
        toPdf: async () => ({
          ok: false as const,
          failure: { kind: "printouts.no-printer" as const, reason: "" },
        }),
      }),
      canPrint: () => findBrowser() !== null,
    }),
    reportBug: createLocalLog(deps.profile, systemClock),
  });
  const server = await startLoopbackServer({
    calls,
    files: rendererFiles(join(deps.mainFolder, "../renderer")),
    pages,
    onStolenTicket: () => void end("stolen"),
  });

  return {
    address: server.address,
    openWindow: async (browser) => {
      const opened = openBrowserWindow(browser, server.ticketAddress);
      window = opened;
      await Promise.race([opened.ended, pages.arrived]);
      if (pages.wasThere()) {
        void opened.ended.then(() => end("closed"));
        return true;
      }
      window = null;
      await opened.close();
      return false;
    },
    end,
  };
};

import { type Browser, findBrowser } from "#core/browser/find-browser.ts";
import { restartExitCodes } from "#core/host-services/locking.ts";
import type { Translate } from "#shared/text/translator.ts";
import { createConsoleText, say } from "./console-text.ts";
import { type LoopbackHost, startLoopbackHost } from "./host.ts";
import { type Begin, type EndReason, type FromHost, stolenExitCode, type ToHost } from "./keeping.ts";
import { openSettings } from "./settings-file.ts";

/** The process that the keeper starts: one run of the host, from the keeper's first word to its end. */
export const runKeptHost = (mainFolder: string): void => {
  let host: Promise<LoopbackHost> | null = null;
  const end = (): void => {
    if (host === null) process.exit(0);
    void host.then((started) => started.end("asked"));
  };
  // Ctrl+C reaches every process of a terminal: the keeper ends this one in order.
  for (const signal of ["SIGINT", "SIGHUP"] as const) process.on(signal, () => {});
  process.on("SIGTERM", end);
  process.on("disconnect", end);
  process.on("message", (message) => {
    const told = message as ToHost;
    if (told.type === "end") return end();
    host = begin(mainFolder, told);
  });
};

const begin = (mainFolder: string, told: Begin): Promise<LoopbackHost> => {
  const settings = openSettings();
  const started = startLoopbackHost({ mainFolder, settings, ...told });
  void started.then(async (host) => {
    const window = await showPage(host, told, createConsoleText(settings));
    tellKeeper({ type: "serving", token: host.token, port: host.port, window });
  });
  void started.then(async (host) => process.exit(exitCodeOf(await host.ended)));
  return started;
};

const exitCodeOf = (reason: EndReason): number => {
  if (reason === "stolen") return stolenExitCode;
  return reason === "locked" || reason === "core-ended" ? restartExitCodes[reason] : 0;
};

const tellKeeper = (message: FromHost): void => {
  if (process.connected) process.send?.(message, undefined, undefined, () => {});
};

/**
 * In a window when there can be one, else by telling a person where it is. A host that follows another says nothing as
 * long as everything is as it was. Answers whether there is a window.
 */
const showPage = async (host: LoopbackHost, told: Begin, t: Translate): Promise<boolean> => {
  const browser = told.window ? browserForWindow(t) : null;
  if (browser !== null) {
    if (told.follows === null) say(t("hosts.opening", { browser: browser.name }));
    if (await host.openWindow(browser)) return true;
    say(t("hosts.browserFailed", { browser: browser.name }));
  }
  if (told.follows !== null && !told.window && host.port === told.port) return false;
  say(t("hosts.address"));
  process.stdout.write(`${host.address}\n`);
  say(t("hosts.stop"));
  return false;
};

/** The browser to open, or null after saying why there can be no window. */
const browserForWindow = (t: Translate): Browser | null => {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform === "linux" && !DISPLAY && !WAYLAND_DISPLAY) {
    say(t("hosts.noDisplay"));
    return null;
  }
  const browser = findBrowser();
  if (browser === null) say(t("hosts.noBrowser"));
  return browser;
};

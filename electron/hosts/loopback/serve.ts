import { resolve } from "node:path";
import Conf from "conf";
import { type Browser, findBrowser } from "#core/browser/find-browser.ts";
import { profileFolder } from "#core/host-services/profile-folder.ts";
import { createSettings, settingsFileName } from "#core/host-services/settings.ts";
import { createTranslator, languageOf, type Translate } from "#shared/text/translator.ts";
import { type LoopbackHost, startLoopbackHost } from "./host.ts";
import { type ServeOptions, serveOptions } from "./options.ts";

export interface ServeInput {
  /** Where the built main scripts lie (`out/main`). */
  readonly mainFolder: string;
  readonly args: readonly string[];
}

/**
 * Serves the console to a browser on this computer, and ends the process with its window; without a window, on Ctrl+C.
 * The address goes to standard output, everything else to standard error. Settles only for a
 * wrong command line.
 * Exit code 0; 1 when somebody else used the address meant for the window; 2 for a wrong command line.
 */
export const serve = async ({ mainFolder, args }: ServeInput): Promise<void> => {
  const locale = Intl.DateTimeFormat().resolvedOptions().locale;
  const profile = profileFolder();
  const settings = createSettings(
    () => new Conf({ configName: settingsFileName, cwd: profile, clearInvalidConfig: true }),
  );
  const t = createTranslator(settings.read().language ?? languageOf(locale));
  const options = serveOptions(args);
  if (options === null) {
    say(t("hosts.usage"));
    process.exitCode = 2;
    return;
  }
  if (options.vault !== null) settings.offerVault(resolve(options.vault));

  const host = await startLoopbackHost({ mainFolder, profile, settings, locale });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => host.end("asked"));
  await showPage(host, options, t);
  const reason = await host.ended;
  say(t(reason === "stolen" ? "hosts.stolen" : "hosts.ended"));
  process.exit(reason === "stolen" ? 1 : 0);
};

/** In a window when there can be one, else by telling a person where it is. */
const showPage = async (host: LoopbackHost, options: ServeOptions, t: Translate): Promise<void> => {
  if (options.insteadOf !== null)
    say(t(options.insteadOf === "no-runtime" ? "hosts.noRuntime" : "hosts.runtimeFailed"));
  const browser = options.open ? browserForWindow(t) : null;
  if (browser !== null) {
    say(t("hosts.opening", { browser: browser.name }));
    if (await host.openWindow(browser)) return;
    say(t("hosts.browserFailed", { browser: browser.name }));
  }
  say(t("hosts.address"));
  process.stdout.write(`${host.address}\n`);
  say(t("hosts.stop"));
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

const say = (line: string): boolean => process.stderr.write(`${line}\n`);

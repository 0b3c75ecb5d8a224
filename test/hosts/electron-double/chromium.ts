import { type Browser, chromium } from "playwright";
import { quietFlags } from "#core/browser/browser-flags.ts";
import { findBrowser } from "#core/browser/find-browser.ts";

/** Switches that the program appended before it was ready, as Chromium takes them. */
export const engineSwitches: string[] = [];

let launched: Promise<Browser> | null = null;

/** The real engine behind the double, started with the switches that the tested program asked for. */
export const engine = (): Promise<Browser> => {
  const installed = findBrowser();
  launched ??= chromium.launch({
    ...(installed === null ? {} : { executablePath: installed.path }),
    args: [...quietFlags(), ...engineSwitches],
  });
  return launched;
};

export const closeEngine = async (): Promise<void> => (await launched)?.close();

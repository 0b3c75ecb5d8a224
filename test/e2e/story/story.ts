import { join } from "node:path";
import type { Browser } from "playwright/test";
import type { Language } from "#shared/text/translator.ts";
import type { ConsoleWindow } from "../support/console-window.ts";
import { type StartedConsole, startConsole, vaultName } from "../support/started-console.ts";

/** Where the story stands. */
export interface Story {
  readonly console: StartedConsole;
  readonly window: ConsoleWindow;
  /** Folder of the vault that the story makes. */
  readonly vault: string;
  /** A file of the sample company, where the picker of the window finds it. */
  readonly exported: (name: string) => string;
  /** Stands for a USB stick. */
  readonly stick: string;
}

/** Title of the incident. */
export const incidentTitle = "Endpunkte starten nicht <nach Update>";

export const startStory = async (browser: Browser, language: Language): Promise<Story> => {
  const console = await startConsole({ language, theme: language === "de" ? "dark" : "light" });
  return {
    console,
    window: await console.open(browser),
    vault: join(console.home, "vaults", `${vaultName}.blackstart`),
    exported: (name) => join(console.home, "exports", name),
    stick: join(console.home, "stick"),
  };
};

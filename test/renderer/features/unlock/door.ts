import type { Page } from "playwright";
import type { Client } from "#shared/contract/contract.ts";
import { type CoreWindows, good } from "../../../support/core-window.ts";
import { testPassphrase } from "../../../support/test-vault.ts";

export interface Door {
  readonly page: Page;
  readonly client: Client;
  /** Folder of the vault that is chosen at the door. */
  readonly path: string;
  readonly words: readonly string[];
  /** Sheets of a set of 3 of 5, by number. */
  readonly sheets: readonly string[];
}

export const secret = { type: "passphrase", passphrase: testPassphrase.expose() } as const;

/** The unlock screen before a real vault that a passphrase, recovery words and any three of five sheets open. */
export const atTheDoor = async (windows: CoreWindows): Promise<Door> => {
  const { page, client } = await windows.open("/", []);
  const status = good(await client.vault.status({}));
  if (status.state !== "open") throw new Error("the window begins with an open vault");
  const { path } = status.vault;
  const drawn = good(await client.slots.prepareWords({ secret, label: "safe" }));
  good(
    await client.slots.confirmWords({
      pending: drawn.pending,
      answers: drawn.ask.map((position) => drawn.words[position - 1] ?? ""),
    }),
  );
  const set = good(
    await client.slots.prepareShares({
      secret,
      label: "board",
      threshold: 3,
      holders: ["Anke", "Björn", "Çiğdem", "Mareike", "Nina"],
    }),
  );
  good(
    await client.slots.confirmShares({
      pending: set.pending,
      answers: set.sheets.map(({ words, ask }) => words[ask - 1] ?? ""),
    }),
  );
  await lockAndChoose(page, client, path);
  await page.getByLabel("Your name in the log").fill("Anke");
  return { page, client, path, words: drawn.words, sheets: set.sheets.map(({ words }) => words.join(" ")) };
};

/** Locks, and shows the door as the window would the next day: the vault is among those opened before. */
export const lockAndChoose = async (page: Page, client: Client, path: string): Promise<void> => {
  const heading = page.getByRole("heading", { name: "Unlock a vault" });
  good(await client.settings.write({ recentVaults: [path] }));
  good(await client.vault.lock({}));
  await heading.waitFor();
  await page.reload();
  await heading.waitFor();
};

export const chooseWay = (page: Page, way: "passphrase" | "recovery words" | "holders' sheets") =>
  page.getByRole("radio", { name: way }).check({ force: true });

export const unlock = (page: Page) => page.getByRole("button", { name: /^Unlock/ });

export const isOpen = (page: Page) => page.getByRole("navigation", { name: "Navigation" }).waitFor();

/** Everything that the page holds as text: markup, values of fields, what is kept for the window. */
export const allText = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [
      document.documentElement.outerHTML,
      ...[...document.querySelectorAll("input, textarea")].map((field) => (field as HTMLInputElement).value),
      JSON.stringify({ ...sessionStorage }),
      JSON.stringify({ ...localStorage }),
    ].join("\n"),
  );

/**
 * Runs of three words of a sheet that the page still holds, however they were written. A single word proves nothing: many of the list are
 * words of any page.
 */
export const wordsLeft = async (page: Page, words: readonly string[]): Promise<readonly string[]> => {
  const starts = (each: readonly string[]): string => each.map((word) => word.slice(0, 4)).join(" ");
  const left = ` ${starts((await allText(page)).toLowerCase().split(/[^a-z]+/))} `;
  return words
    .slice(2)
    .map((_, at) => starts(words.slice(at, at + 3)))
    .filter((run) => left.includes(` ${run} `));
};

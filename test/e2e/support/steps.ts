import { basename, dirname } from "node:path";
import { expect, type Locator } from "playwright/test";
import type { en } from "#shared/text/en/en.ts";
import { button, type ConsoleWindow, dialog } from "./console-window.ts";

/** What people do again and again, done as they would: by role and words. */

export const operator = "Schicht A";
export const passphrase = "neun Äpfel im Serverraum";

/** Follows an entry of the navigation. */
export const go = async ({ page, t }: ConsoleWindow, screen: keyof typeof en.shell.nav): Promise<void> => {
  const navigation = page.getByRole("navigation", { name: t("shell.nav.label") });
  await navigation.getByRole("link", { name: t(`shell.nav.${screen}`) }).click();
};

/** The heading of the screen that is shown. */
export const screenTitle = ({ page }: ConsoleWindow): Locator => page.getByRole("heading", { level: 1 });

export const unlock = async (window: ConsoleWindow, secret = passphrase): Promise<void> => {
  const { page, t } = window;
  await page.getByLabel(t("vault.passphrase"), { exact: true }).fill(secret);
  await page.getByLabel(t("vault.operator")).fill(operator);
  await button(window, t("vault.unlock")).click();
};

/** The navigation is there: a vault is open. */
export const isOpen = ({ page, t }: ConsoleWindow): Promise<void> =>
  expect(page.getByRole("navigation", { name: t("shell.nav.label") })).toBeVisible({ timeout: 20_000 });

/** Goes to a folder in the picker that is open, by typing where it is. */
export const browseTo = async (window: ConsoleWindow, picker: Locator, folder: string): Promise<void> => {
  const { page, t } = window;
  await expect(picker.getByRole("listbox")).toBeVisible();
  await picker.getByLabel(t("files.path"), { exact: true }).fill(folder);
  await page.keyboard.press("Enter");
  await expect(picker.getByRole("listbox", { name: t("files.list", { path: folder }) })).toBeVisible();
};

/** Chooses a folder in the picker that is open. */
export const pickFolder = async (
  window: ConsoleWindow,
  { title, folder, action }: { readonly title: string; readonly folder: string; readonly action?: string },
): Promise<void> => {
  const picker = dialog(window, title);
  await browseTo(window, picker, folder);
  await button(window, action ?? window.t("files.chooseFolder"), picker).click();
  await expect(picker).toBeHidden();
};

/** Chooses files of one folder in the picker that is open. */
export const pickFiles = async (
  window: ConsoleWindow,
  { title, files }: { readonly title: string; readonly files: readonly [string, ...string[]] },
): Promise<void> => {
  const picker = dialog(window, title);
  await browseTo(window, picker, dirname(files[0]));
  for (const file of files)
    await picker
      .getByRole("option", { name: new RegExp(`^${basename(file).replaceAll(".", "\\.")}`) })
      .click();
  await button(window, window.t("files.chooseFiles", { count: files.length }), picker).click();
  await expect(picker).toBeHidden();
};

/** Entries of the log that are in view and say this. */
export const logEntry = ({ page, t }: ConsoleWindow, words: string): Locator =>
  page
    .getByRole("article", { name: new RegExp(`^${t("journal.entry", { number: "\\d+" })}$`) })
    .filter({ hasText: words });

/** Writes a note where the field is in view, and waits until it is in the log. */
export const writeNote = async (window: ConsoleWindow, text: string): Promise<void> => {
  const { page, t } = window;
  const field = page.getByRole("form", { name: t("journal.note.title") });
  await field.getByLabel(t("journal.note.label")).fill(text);
  await button(window, t("journal.note.write"), field).click();
  await expect(logEntry(window, text)).toBeVisible();
};

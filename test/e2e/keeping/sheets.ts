import { expect, type Locator } from "playwright/test";
import { button, type ConsoleWindow } from "../support/console-window.ts";
import { operator, passphrase } from "../support/steps.ts";

/** What people do with secrets on paper, on the screen of the vault and at the door. */

/** The wizard or dialog that is open. */
export const dialogOf = ({ page }: ConsoleWindow): Locator => page.getByRole("dialog");

/** Presses a button of the dialog that is open. */
export const press = (window: ConsoleWindow, words: string): Promise<void> =>
  button(window, words, dialogOf(window)).click();

/** Enters the passphrase where a change asks for a secret once more. */
export const prove = async (window: ConsoleWindow, action: string): Promise<void> => {
  const { t } = window;
  await dialogOf(window).getByLabel(t("vault.passphrase"), { exact: true }).last().fill(passphrase);
  await press(window, action);
};

/** The words of a sheet as they stand on the screen, in their order. */
export const wordsOn = async (window: ConsoleWindow, list: string): Promise<readonly string[]> => {
  const items = dialogOf(window).getByRole("list", { name: list }).getByRole("listitem");
  await expect(items.first()).toBeVisible();
  return (await items.allInnerTexts()).map((item) => item.replace(/^\d+\s*/, ""));
};

/** Types back what is asked for; `read` says what stands on the paper at a position. */
export const typeBack = async (
  window: ConsoleWindow,
  read: (position: number) => string | undefined,
): Promise<void> => {
  const fields = dialogOf(window).getByRole("textbox");
  for (const field of await fields.all()) {
    const label = await field.evaluate((element: HTMLInputElement) => element.labels?.[0]?.innerText ?? "");
    await field.fill(read(Number(/\d+/.exec(label)?.[0])) ?? "");
  }
};

/** Makes the sheets of a set, one holder after the other; returns their words. */
export const takeSheets = async (
  window: ConsoleWindow,
  holders: readonly string[],
): Promise<readonly (readonly string[])[]> => {
  const { t } = window;
  const sheets: (readonly string[])[] = [];
  for (const holder of holders) {
    await expect(dialogOf(window).getByText(t("slots.shares.sheet.cover", { holder }))).toBeVisible();
    await press(window, t("slots.shares.sheet.show"));
    const words = await wordsOn(window, t("slots.shares.sheet.list", { holder }));
    sheets.push(words);
    await press(window, t("slots.words.show.next"));
    await typeBack(window, (position) => words[position - 1]);
    await window.page.keyboard.press("Enter");
  }
  return sheets;
};

/** Opens the vault at the door with words, or with holders' sheets. */
export const unlockWith = async (
  window: ConsoleWindow,
  way: "words" | "shares",
  sheets: readonly (readonly string[])[],
): Promise<void> => {
  const { page, t } = window;
  await page.getByRole("radio", { name: t(`vault.way.${way}`) }).check({ force: true });
  const field =
    way === "words"
      ? page.getByLabel(t("vault.words.label", { total: 24 }))
      : page.getByLabel(t("vault.sheets.label"));
  for (const words of sheets) {
    await field.fill(words.join(" "));
    if (way === "shares") await button(window, t("vault.sheets.take")).click();
  }
  await page.getByLabel(t("vault.operator")).fill(operator);
  await button(window, t("vault.unlock")).click();
};

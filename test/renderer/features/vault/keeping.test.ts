import { join } from "node:path";
import type { Locator, Page } from "playwright";
import { expect, test } from "vitest";
import { type CoreWindow, coreWindows, good } from "../../../support/core-window.ts";
import { tempDir } from "../../../support/temp-dir.ts";
import { testPassphrase } from "../../../support/test-vault.ts";

/** The screen of the vault over a real core: real words, real sheets, real backups. */
const windows = coreWindows();

const passphrase = testPassphrase.expose();
const dialog = (page: Page): Locator => page.getByRole("dialog");

const present = async (page: Page, action: string): Promise<void> => {
  await dialog(page).getByLabel("Passphrase", { exact: true }).last().fill(passphrase);
  await dialog(page).getByRole("button", { name: action, exact: true }).click();
};

const shownWords = async (page: Page, list: string): Promise<readonly string[]> => {
  const items = await dialog(page).getByRole("list", { name: list }).getByRole("listitem").allInnerTexts();
  return items.map((item) => item.replace(/^\d+\s*/, ""));
};

/** Makes recovery words as a person would; returns them. */
const makeWords = async ({ page }: CoreWindow): Promise<readonly string[]> => {
  await page.getByRole("main").getByRole("button", { name: "Make recovery words" }).last().click();
  await dialog(page).getByLabel("Name of this slot").fill("Safe");
  await dialog(page).getByRole("button", { name: "Continue" }).click();
  await present(page, "Draw words");
  const words = await shownWords(page, "Recovery words");
  await dialog(page).getByRole("button", { name: "They are on paper" }).click();
  for (const field of await dialog(page)
    .getByRole("textbox", { name: /^Word \d+$/ })
    .all()) {
    const position = Number(
      /\d+/.exec((await field.evaluate((e: HTMLInputElement) => e.labels?.[0]?.innerText)) ?? "")?.[0],
    );
    await field.fill(words[position - 1] ?? "");
  }
  await dialog(page).getByRole("button", { name: "Make slot" }).click();
  await dialog(page).getByText("“Safe” is a way into this vault from now on.").waitFor();
  await dialog(page).getByRole("button", { name: "Done" }).click();
  return words;
};

const testWords = async ({ page }: CoreWindow, words: readonly string[]): Promise<void> => {
  await page.getByRole("button", { name: "Test a secret" }).click();
  await dialog(page).getByRole("radio", { name: "Recovery words" }).check({ force: true });
  await dialog(page).getByLabel("24 recovery words").fill(words.join(" "));
  await dialog(page).getByRole("button", { name: "Test", exact: true }).click();
};

test("words that were made here open the vault, and a key change without them ends them", async () => {
  const window = await windows.open("/vault", []);
  const { page, client } = window;
  const words = await makeWords(window);
  await page.getByText("2 ways in, at least one of them on paper.").waitFor();
  await testWords(window, words);
  await dialog(page).getByText("It belongs to “Safe” (Recovery words)").waitFor();
  await dialog(page).getByRole("button", { name: "Close" }).last().click();

  await page.getByRole("button", { name: "Change master key" }).click();
  await dialog(page).getByRole("button", { name: "Continue" }).click();
  await present(page, "Continue");
  await dialog(page).getByText("No slot on paper stays.").waitFor();
  await dialog(page).getByRole("button", { name: "Continue" }).click();
  await dialog(page).getByRole("button", { name: "Change master key" }).click();
  await dialog(page).getByText("The vault has a new master key").waitFor();
  await dialog(page).getByText("collect and destroy them").waitFor();
  await dialog(page).getByRole("button", { name: "Done" }).click();
  await page.getByText("There is only one way into this vault.").waitFor();
  const refused = await client.slots.test({ secret: { type: "words", words: words.join(" ") } });
  expect(refused).toEqual({ ok: false, failure: { kind: "vault.wrong-secret" } });

  await page.getByRole("tab", { name: "History" }).click();
  const history = page.getByRole("grid", { name: "What was done to this vault" });
  await history.getByRole("row", { name: "Master key changed stayed: 1 · ended: 1" }).waitFor();
  await history.getByRole("row", { name: "Secret tested Safe (Recovery words)" }).waitFor();
});

test("sheets two of three are made, one is tested alone, and the set is removed", async () => {
  const window = await windows.open("/vault", []);
  const { page, client } = window;
  await page.getByRole("button", { name: "Make holders' sheets" }).click();
  const holders = ["Anke", "Björn", "Nina"];
  for (const [at, holder] of holders.entries())
    await dialog(page)
      .getByLabel(`Person ${at + 1}`, { exact: true })
      .fill(holder);
  await dialog(page).getByRole("button", { name: "Continue" }).click();
  await present(page, "Make sheets");
  const sheets: (readonly string[])[] = [];
  for (const holder of holders) {
    await dialog(page).getByText(`This is the sheet of ${holder}`).waitFor();
    await dialog(page).getByRole("button", { name: "Show sheet" }).click();
    const words = await shownWords(page, `Words of the sheet of ${holder}`);
    sheets.push(words);
    await dialog(page).getByRole("button", { name: "They are on paper" }).click();
    const asked = Number(/\d+/.exec(await dialog(page).locator("label").innerText())?.[0]);
    await dialog(page)
      .getByRole("textbox")
      .fill(words[asked - 1] ?? "");
    await page.keyboard.press("Enter");
  }
  await dialog(page).getByText("Any 2 of the 3 sheets").waitFor();
  await dialog(page).getByRole("button", { name: "Done" }).click();
  await page.getByText("any 2 of 3 sheets · held by Anke, Björn, Nina").waitFor();
  const shares = [sheets[2]?.join(" ") ?? "", sheets[0]?.join(" ") ?? ""];
  expect(good(await client.slots.test({ secret: { type: "shares", shares } })).holders).toEqual(holders);

  await page.getByRole("button", { name: "Test a secret" }).click();
  await dialog(page).getByRole("radio", { name: "One sheet alone" }).check({ force: true });
  await dialog(page)
    .getByLabel("The 32 words of this sheet")
    .fill(sheets[1]?.join(" ") ?? "");
  await dialog(page).getByRole("button", { name: "Test", exact: true }).click();
  await dialog(page).getByText("Sheet 2 of Björn").waitFor();
  await dialog(page).getByRole("button", { name: "Close" }).last().click();

  await page.getByRole("button", { name: "Remove: Holders' sheets" }).click();
  await present(page, "Remove slot");
  await page.getByText("“Holders' sheets” was removed.").waitFor();
  const refused = await client.slots.test({ secret: { type: "shares", shares } });
  expect(refused.ok).toBe(false);
});

test("the sheet is printed as the core sets it, with the words, and is written to no file by the window", async () => {
  const window = await windows.open("/vault", []);
  const { page } = window;
  await page.getByRole("main").getByRole("button", { name: "Make recovery words" }).last().click();
  await dialog(page).getByRole("button", { name: "Continue" }).click();
  await present(page, "Draw words");
  const words = await shownWords(page, "Recovery words");
  await dialog(page).getByRole("button", { name: "Print sheet" }).click();
  const sheet = page.frameLocator("iframe").locator("body");
  await sheet.waitFor();
  const printed = await sheet.innerText();
  expect(words.filter((word) => !printed.includes(word))).toEqual([]);
  expect(printed).toContain("Nordwerk");
});

test("a backup is made, checked and restored beside the vault, and the examination says whole", async () => {
  const window = await windows.open("/vault?part=backups", ["systems"]);
  const { page, client } = window;
  await page.getByRole("button", { name: "Back up now" }).click();
  await page.getByText("was made and verified.").waitFor();
  await page.getByRole("row", { name: "by hand" }).click();
  await page.getByRole("button", { name: "Check this backup" }).click();
  await page.getByText("Whole: everything in it was read.").waitFor();

  const parent = tempDir("restored");
  await page.getByLabel("Name of the restored vault").fill("Nordwerk again");
  await page.getByRole("button", { name: "Restore", exact: true }).click();
  await dialog(page).getByRole("listbox").waitFor();
  await dialog(page).getByLabel("Place", { exact: true }).fill(parent);
  await page.keyboard.press("Enter");
  await dialog(page)
    .getByRole("listbox", { name: `Contents of ${parent}` })
    .waitFor();
  await page.keyboard.press("Control+Enter");
  await page.getByText(join(parent, "Nordwerk again.blackstart")).waitFor();
  const seen = good(await client.vault.inspect({ path: join(parent, "Nordwerk again.blackstart") }));
  expect(seen.slots).toHaveLength(1);

  await page.getByRole("button", { name: "Restore", exact: true }).click();
  await page.getByRole("alert").getByText("already there").waitFor();

  await page.getByRole("tab", { name: "Examination" }).click();
  await page.getByRole("button", { name: "Examine now" }).click();
  await page.getByRole("button", { name: "Examine again" }).waitFor();
  await page.getByText("Whole: nothing in this vault is damaged.").waitFor();
});

test("a second medium is chosen, gets the next backup too, and is given up again", async () => {
  const window = await windows.open("/vault?part=backups", []);
  const { page, client } = window;
  const stick = tempDir("stick");
  await page.getByText("not set up").waitFor();
  await page.getByRole("button", { name: "Choose folder" }).click();
  await dialog(page).getByRole("listbox").waitFor();
  await dialog(page).getByLabel("Place", { exact: true }).fill(stick);
  await page.keyboard.press("Enter");
  await dialog(page)
    .getByRole("listbox", { name: `Contents of ${stick}` })
    .waitFor();
  await page.keyboard.press("Control+Enter");
  await page.getByText("plugged in: every backup is made there too").waitFor();
  await page.getByRole("button", { name: "Back up now" }).click();
  await page.getByText("was made and verified.").waitFor();
  const { backups } = good(await client.backups.list({}));
  expect(new Set(backups.map(({ medium }) => medium))).toEqual(new Set(["vault", "second"]));
  await page.getByRole("button", { name: "No longer" }).click();
  await page.getByText("not set up").waitFor();
});

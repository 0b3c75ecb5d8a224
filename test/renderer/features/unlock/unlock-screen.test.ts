import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { wordlist } from "@scure/bip39/wordlists/english.js";
import { expect, test } from "vitest";
import { setOpenedMark } from "#core/vault/opened-mark.ts";
import { placeOf } from "#core/vault/place.ts";
import { toTimestamp } from "#shared/kernel/time.ts";
import { coreWindows, good } from "../../../support/core-window.ts";
import { axeFindings } from "../../../support/preview/axe-findings.ts";
import { allText, atTheDoor, chooseWay, isOpen, lockAndChoose, secret, unlock, wordsLeft } from "./door.ts";

const windows = coreWindows();

test("recovery words open the vault, typed in capitals with line numbers, and leave nothing in the page", async () => {
  const { page, words } = await atTheDoor(windows);
  await chooseWay(page, "recovery words");
  const field = page.getByLabel("24 recovery words");
  await field.focus();
  await page.keyboard.type(
    words
      .slice(0, 17)
      .map((word, at) => `${at + 1}. ${word.toUpperCase()} `)
      .join(""),
  );
  await page.getByText("17 of 24 words", { exact: true }).waitFor();
  await page.keyboard.type(
    words
      .slice(17)
      .map((word, at) => `${at + 18}. ${word.slice(0, 4)} `)
      .join(""),
  );
  await page.getByText("All 24 words are there.").waitFor();
  expect(await wordsLeft(page, words)).toHaveLength(22);
  await page.keyboard.press("Enter");
  await isOpen(page);
  expect(await wordsLeft(page, words)).toEqual([]);
});

test("a wrong word is named by its position, hidden words stay hidden, and nothing is tried", async () => {
  const { page, words } = await atTheDoor(windows);
  await chooseWay(page, "recovery words");
  const field = page.getByLabel("24 recovery words");
  await field.fill(words.with(4, "abowe").join(" "));
  await unlock(page).click();
  await page.getByText("Word 5 is not in the list of words.").waitFor();
  expect(await page.getByRole("alert").count()).toBe(0);
  expect(
    await field.evaluate((element) => getComputedStyle(element).getPropertyValue("-webkit-text-security")),
  ).toBe("disc");
  expect(await page.getByRole("list").getByText("abowe").count()).toBe(0);
  await page.getByRole("button", { name: "Show the words" }).click();
  await page.getByRole("list").getByText("abowe").waitFor();
  expect(await axeFindings(page)).toEqual([]);
});

test("words of another vault are refused like any other wrong secret, and stay for correction", async () => {
  const { page } = await atTheDoor(windows);
  await chooseWay(page, "recovery words");
  const field = page.getByLabel("24 recovery words");
  // The words of 256 zero bits: a sheet that reads well and opens nothing here.
  const others = `${Array.from({ length: 23 }, () => wordlist[0]).join(" ")} art`;
  await field.fill(others);
  await field.press("Enter");
  await page.getByRole("alert").getByText("This does not open the vault.").waitFor();
  expect(await field.inputValue()).toBe(others);
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
});

test("any three of five sheets open the vault, in any order, each ended by the Enter of a scanner", async () => {
  const { page, sheets } = await atTheDoor(windows);
  await chooseWay(page, "holders' sheets");
  await page.getByText("0 of 3 needed").waitFor();
  const field = page.getByLabel("Words of one holder's sheet");
  for (const [at, number] of [5, 1, 4].entries()) {
    await field.fill(sheets[number - 1] ?? "");
    await field.press("Enter");
    await page.getByText(`${at + 1} of 3 needed`).waitFor();
    expect(await field.inputValue()).toBe("");
  }
  expect(await page.getByText("Sheet entered (32 words)").count()).toBe(3);
  expect(await axeFindings(page)).toEqual([]);
  await field.press("Enter");
  await isOpen(page);
  for (const sheet of sheets) expect(await wordsLeft(page, sheet.split(" "))).toEqual([]);
});

test("a sheet that does not fit is named and can be replaced, the others stay", async () => {
  const { page, sheets } = await atTheDoor(windows);
  await chooseWay(page, "holders' sheets");
  const field = page.getByLabel("Words of one holder's sheet");
  const misread = (sheets[2] ?? "").split(" ");
  const swapped = [misread[1], misread[0], ...misread.slice(2)].join(" ");
  for (const sheet of [sheets[4], swapped, sheets[0]]) {
    await field.fill(sheet ?? "");
    await field.press("Enter");
  }
  await unlock(page).click();
  await page.getByRole("alert").getByText("Sheet 2 was refused").waitFor();
  await page.getByRole("button", { name: "Correct sheet 2" }).click();
  expect(await field.inputValue()).toBe(swapped);
  await page.getByText("2 of 3 needed").waitFor();
  await field.fill(sheets[2] ?? "");
  await field.press("Enter");
  await field.press("Enter");
  await isOpen(page);
});

test("the same sheet twice is said at once, and one too few is not sent", async () => {
  const { page, sheets } = await atTheDoor(windows);
  await chooseWay(page, "holders' sheets");
  const field = page.getByLabel("Words of one holder's sheet");
  await field.fill(sheets[1] ?? "");
  await field.press("Enter");
  await field.fill((sheets[1] ?? "").toUpperCase());
  await page.getByText("This sheet is in the list already.").waitFor();
  await field.fill("");
  await unlock(page).click();
  await page.getByText("Please enter 2 more sheets.").waitFor();
  await page.getByRole("button", { name: "Remove sheet 1" }).click();
  await page.getByText("0 of 3 needed").waitFor();
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
});

test("a wrong passphrase is emptied and asked for again, the right one opens and is gone from the page", async () => {
  const { page } = await atTheDoor(windows);
  const field = page.getByLabel("Passphrase", { exact: true });
  await field.fill("not this one at all");
  await field.press("Enter");
  await page.getByRole("alert").getByText("This does not open the vault.").waitFor();
  expect(await field.inputValue()).toBe("");
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.type(secret.passphrase);
  await page.keyboard.press("Enter");
  await isOpen(page);
  expect(await allText(page)).not.toContain(secret.passphrase);
});

test("a vault that another computer did not close is opened only after a second, deliberate step", async () => {
  const { page, path } = await atTheDoor(windows);
  const other = { id: "f".repeat(32), name: "NW-HH-LT0412" };
  setOpenedMark(path, other, placeOf(other, path), toTimestamp(Date.UTC(2026, 10, 23, 3, 12), 60));
  await page.locator("input[type=password]").fill(secret.passphrase);
  await page.keyboard.press("Enter");
  const alert = page.getByRole("alert");
  await alert.getByText("NW-HH-LT0412, open since 2026-11-23 04:12 +01:00").waitFor();
  await page.keyboard.press("Enter");
  await alert.getByText("NW-HH-LT0412").waitFor();
  expect(await page.getByRole("navigation", { name: "Navigation" }).count()).toBe(0);
  await alert.getByRole("button", { name: "It is closed there: open it here" }).click();
  await isOpen(page);
});

test("only the ways that the vault has are offered; all of them when its slots cannot be seen", async () => {
  const { page, client } = await windows.open("/", []);
  const status = good(await client.vault.status({}));
  const path = status.state === "open" ? status.vault.path : "";
  await lockAndChoose(page, client, path);
  await page.getByText("No recovery words were made for this vault.").waitFor();
  expect(await page.getByRole("radio", { name: "recovery words" }).isDisabled()).toBe(true);
  expect(await page.getByRole("radio", { name: "passphrase" }).isDisabled()).toBe(false);
  for (const file of ["vault.json", "vault.copy.json"]) writeFileSync(join(path, file), "{");
  await page.reload();
  await page.getByText("Each way can be tried.").waitFor();
  expect(await page.getByRole("radio", { name: "recovery words" }).isDisabled()).toBe(false);
});

test("the keyboard alone goes through the ways and to their field", async () => {
  const { page } = await atTheDoor(windows);
  await page.getByRole("radio", { name: "passphrase" }).focus();
  await page.keyboard.press("ArrowRight");
  expect(await page.getByRole("radio", { name: "recovery words" }).isChecked()).toBe(true);
  await page.keyboard.press("ArrowRight");
  await page.getByText("0 of 3 needed").waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  const focused = await page.evaluate(() => document.activeElement?.tagName);
  expect(focused).toBe("TEXTAREA");
});

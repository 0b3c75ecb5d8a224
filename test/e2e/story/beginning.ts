import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "playwright/test";
import { button, dialog } from "../support/console-window.ts";
import { vaultName } from "../support/started-console.ts";
import { browseTo, isOpen, operator, passphrase, screenTitle } from "../support/steps.ts";
import type { Story } from "./story.ts";

export const makesTheVault = (story: () => Story): void => {
  test("a form that is not complete says so in our words, and the focus goes to the first refused field", async () => {
    const { window } = story();
    const { page, t } = window;
    await button(window, t("vault.createInstead")).click();
    await expect(screenTitle(window)).toHaveText(t("vault.createTitle"));
    await button(window, t("vault.create")).click();
    for (const words of ["folderMissing", "nameMissing", "tooShort", "operatorMissing"] as const)
      await expect(page.getByText(t(`vault.${words}`), { exact: true })).toBeVisible();
    await expect(page.getByLabel(t("vault.folder"), { exact: true })).toBeFocused();
  });

  test("an encrypted vault is made in a folder that was made and chosen inside the window", async () => {
    const { window, console, vault } = story();
    const { page, t } = window;
    await button(window, t("vault.chooseFolder")).click();
    const picker = dialog(window, t("vault.chooseFolderTitle"));
    await browseTo(window, picker, console.home);
    await button(window, t("files.newFolder"), picker).click();
    await picker.getByLabel(t("files.newFolderName")).fill("vaults");
    await button(window, t("files.makeFolder"), picker).click();
    await expect(picker.getByText(t("files.empty"))).toBeVisible();
    await button(window, t("vault.createHere"), picker).click();
    await expect(page.getByLabel(t("vault.folder"), { exact: true })).toHaveValue(
      join(console.home, "vaults"),
    );

    await page.getByLabel(t("vault.name"), { exact: true }).fill(vaultName);
    await page.getByLabel(t("vault.passphrase"), { exact: true }).fill(passphrase);
    await page.getByLabel(t("vault.passphraseAgain")).fill("neun Birnen");
    await page.getByLabel(t("vault.operator")).fill(operator);
    await button(window, t("vault.create")).click();
    await expect(page.getByText(t("vault.notEqual"))).toBeVisible();
    await page.getByLabel(t("vault.passphraseAgain")).fill(passphrase);
    await button(window, t("vault.create")).click();
    await isOpen(window);
    await expect(page.getByText(t("shell.start.emptyTitle"))).toBeVisible();
    // A single passphrase is one slip of paper away from losing everything: said at once, and where to go.
    await expect(page.getByRole("heading", { name: t("vault.onlyWay.title") })).toBeVisible();
    await expect(button(window, t("vault.onlyWay.action"))).toBeVisible();

    // A plain SQLite file begins with its name.
    const start = readFileSync(join(vault, "vault.db")).subarray(0, 16).toString("latin1");
    expect(start).not.toContain("SQLite");
  });
};

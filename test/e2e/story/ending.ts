import { expect, test } from "playwright/test";
import { displayNumber } from "#shared/text/numbers.ts";
import { button, dialog } from "../support/console-window.ts";
import { go, isOpen, logEntry, screenTitle, unlock } from "../support/steps.ts";
import { firstNote } from "./incident.ts";
import { deferReason, runbookTitle } from "./runbook.ts";
import { incidentTitle, type Story } from "./story.ts";

const inTheStore = { systems: 46, runbooks: 4, endpoints: 1200, keys: 1159, contacts: 68 } as const;
const summary = "Alles Wichtige läuft wieder; Rest am Montag.";

export const endsTheDay = (story: () => Story): void => {
  test("the incident is closed, after the console has said what is not verified", async () => {
    const { window } = story();
    const { page, t } = window;
    await go(window, "situation");
    await button(window, t("cockpit.close.open")).click();
    const asks = dialog(window, t("cockpit.close.title", { title: incidentTitle }));
    await expect(asks).toContainText("AD-DC2");
    await asks.getByLabel(t("cockpit.close.summary")).fill(summary);
    await button(window, t("cockpit.close.action"), asks).click();
    await expect(screenTitle(window)).toHaveText(t("shell.start.quiet"));
    await expect(page.getByRole("link", { name: incidentTitle })).toBeVisible();
  });

  test("locking takes everything off the screen and ends the process that held the vault", async () => {
    const { window, console } = story();
    const { page, t } = window;
    const before = console.host.corePid();
    expect(before).not.toBeNull();
    await button(window, t("shell.header.lock")).click();
    await expect(page.getByText(t("vault.locked"))).toBeVisible();
    expect(await page.content()).not.toContain(incidentTitle);
    await expect.poll(() => console.host.corePid()).not.toBe(before);
  });

  test("after unlocking everything is there: the log, and every kind of record", async () => {
    const { window } = story();
    const { page, t, language } = window;
    await unlock(window);
    await isOpen(window);
    await expect(screenTitle(window)).toHaveText(t("shell.start.quiet"));
    const main = page.getByRole("main");
    for (const [kind, count] of Object.entries(inTheStore) as [keyof typeof inTheStore, number][])
      await expect(
        main.getByRole("link", { name: `${t(`shell.start.${kind}`)} ${displayNumber(count, language)}` }),
      ).toBeVisible();
    await page.getByRole("link", { name: incidentTitle }).click();
    await expect(screenTitle(window)).toHaveText(t("journal.titleOf", { title: incidentTitle }));
    for (const words of [
      firstNote,
      "PWR-HH",
      runbookTitle,
      deferReason,
      "Zeugin B",
      "NW-HH-LT0801",
      summary,
    ]) {
      await page.getByRole("searchbox", { name: t("journal.search") }).fill(words);
      await expect(logEntry(window, words).first()).toBeVisible();
    }
    await expect(page.getByRole("form", { name: t("journal.note.title") })).toHaveCount(0);
  });
};

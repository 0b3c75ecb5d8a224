import { expect, test } from "playwright/test";
import { alert, button, type ConsoleWindow } from "../support/console-window.ts";
import { go, operator, screenTitle } from "../support/steps.ts";
import type { Story } from "./story.ts";

export const runbookTitle = "Bring the first domain controller back";
export const deferReason = "Neuer Umschlag erst am Montag";

export const followsTheRunbook = (story: () => Story): void => {
  test("the break-in runbook is started on AD-DC1 from the circle", async () => {
    const { window } = story();
    const { page, t } = window;
    await go(window, "situation");
    const circle = page.getByRole("region", { name: t("cockpit.circle.title") });
    await circle.getByRole("button", { name: t("cockpit.circle.breakIn", { system: "AD-DC1" }) }).click();
    await expect(screenTitle(window)).toHaveText(runbookTitle);
    await expect(currentStep(window)).toHaveText(
      "Log on to the host with the local root account from the sealed envelope.",
    );
    await expect(page.getByRole("main")).toContainText("AD-DC1");
  });

  test("a point of no return is passed by two people, not by one name twice", async () => {
    const { window } = story();
    const { page, t } = window;
    await button(window, t("runbooks.run.done")).click();
    await expect(currentStep(window)).toHaveText(/^Start AD-DC1 directly on the host/);
    await button(window, t("runbooks.run.done")).click();
    await expect(page.getByText(t("runbooks.run.holdTitle"), { exact: true })).toBeVisible();
    const second = page.getByLabel(t("runbooks.run.person", { number: 2 }));
    await expect(page.getByLabel(t("runbooks.run.person", { number: 1 }))).toHaveValue(operator);
    await second.fill(` ${operator.toUpperCase()} `);
    await button(window, t("runbooks.run.confirm")).click();
    await expect(alert(window)).toContainText(
      t("failures.runs.people-missing.what", { needed: "2", named: "1" }),
    );
    await second.fill("Zeugin B");
    await button(window, t("runbooks.run.confirm")).click();
    await expect(page.getByText(t("runbooks.run.decide"))).toBeVisible();
    await expect(alert(window)).toHaveCount(0);
  });

  test("what belongs to the branch that was not chosen says so, and is passed over without a reason", async () => {
    const { window } = story();
    const { page, t } = window;
    await button(window, "The disk is intact").click();
    await expect(currentStep(window)).toHaveText(/^Boot and wait for the directory service/);
    await button(window, t("runbooks.run.done")).click();
    await expect(currentStep(window)).toHaveText(/^Restore the latest verified backup/);
    await expect(page.getByRole("main")).toContainText(
      t("runbooks.run.offBranch", {
        decision: "Choose how to start.",
        chosen: "The disk is intact",
        other: "Restore from backup",
      }),
    );
    await button(window, t("runbooks.run.passOver")).click();
  });

  test("a check that failed cannot be passed, neither by a key nor by loading the page again", async () => {
    const { window } = story();
    const { page, t } = window;
    await expect(currentStep(window)).toHaveText(/^dcdiag \/q prints nothing/);
    await button(window, t("runbooks.run.doesNotHold")).click();
    await button(window, t("runbooks.run.reason.stay")).click();
    await expect(page.getByText(t("runbooks.run.reason.missing"))).toBeVisible();
    await page.getByLabel(t("runbooks.run.reason.failed")).fill("nslookup antwortet nicht");
    await button(window, t("runbooks.run.reason.stay")).click();
    const failedOnce = page.getByText(t("runbooks.run.gateFailed", { count: 1 }));
    await expect(failedOnce).toBeVisible();
    for (const words of ["skipped", "deferred", "needs-part", "done"] as const)
      await expect(button(window, t(`runbooks.run.${words}`))).toHaveCount(0);
    for (const key of ["deferred", "skipped", "part"] as const)
      await page.keyboard.press(t(`runbooks.run.keys.${key}`));
    await page.reload();
    await expect(failedOnce).toBeVisible();
    await expect(currentStep(window)).toHaveText(/^dcdiag/);
    await button(window, t("runbooks.run.holds")).click();
    await expect(currentStep(window)).toHaveText(/^Record who held the envelope/);
  });

  test("a step is deferred with a reason, and the large view goes on with one key", async () => {
    const { window } = story();
    const { page, t } = window;
    await button(window, t("runbooks.run.deferred")).click();
    await page.getByLabel(t("runbooks.run.reason.deferred")).fill(deferReason);
    await button(window, t("runbooks.run.reason.action")).click();
    await button(window, t("runbooks.run.reader")).click();
    const reader = page.getByRole("dialog", { name: runbookTitle });
    await expect(reader.getByRole("heading", { level: 1 })).toHaveText(/^Start the time server/);
    await page.keyboard.press(t("runbooks.run.keys.done"));
    await expect(reader).toBeHidden();
  });

  test("the end names what is left, and asks how the system is now", async () => {
    const { window } = story();
    const { page, t } = window;
    await expect(page.getByRole("heading", { name: t("runbooks.run.finished") })).toBeVisible();
    await expect(page.getByText(t("runbooks.run.finishedBut", { count: 1 }))).toBeVisible();
    await expect(page.getByRole("main")).toContainText(deferReason);
    await button(window, t("general.systemState.verified")).click();
    await go(window, "situation");
    await expect(page.getByRole("region", { name: t("cockpit.circle.title") })).toHaveCount(0);
  });
};

/** What the run asks for now: the title of the item at hand. */
const currentStep = ({ page }: ConsoleWindow) =>
  page.getByRole("main").getByRole("heading", { level: 2 }).first();

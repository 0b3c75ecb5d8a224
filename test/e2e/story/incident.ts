import { expect, type Locator, test } from "playwright/test";
import { button, type ConsoleWindow } from "../support/console-window.ts";
import { go, screenTitle, writeNote } from "../support/steps.ts";
import { incidentTitle, type Story } from "./story.ts";

export const circle = ["VIRT-CL1", "AD-DC1", "DNS-1"] as const;
export const firstNote = "Erste Meldung vom Empfang: <b>kein</b> PC startet; Rückruf 14:05";

export const runsTheIncident = (story: () => Story): void => {
  test("an incident is declared over all systems; without a title our own words ask for one", async () => {
    const { window } = story();
    const { page, t } = window;
    await go(window, "situation");
    await button(window, t("shell.start.declare")).click();
    await button(window, t("incidents.declare.action")).click();
    await expect(page.getByText(t("incidents.declare.titleMissing"))).toBeVisible();
    const title = page.getByLabel(t("incidents.declare.title"));
    await expect(title).toBeFocused();
    await title.fill(incidentTitle);
    await page.getByRole("radio", { name: t("general.incidentKind.emergency") }).check({ force: true });
    await expect(
      page.getByText(t("incidents.declare.affected", { count: 46, chosen: "46", total: "46" })).first(),
    ).toBeVisible();
    await button(window, t("incidents.declare.action")).click();
    await expect(screenTitle(window)).toHaveText(t("cockpit.title", { title: incidentTitle }));
    await expect(page.getByRole("banner")).toContainText(incidentTitle);
  });

  test("it says what to start first: power, before everything that hangs on it", async () => {
    const { window } = story();
    const { page, t } = window;
    const queue = startNow(window);
    await expect(queue.getByRole("listitem").first()).toContainText(/PWR-(?:HH|KS)/);
    await expect(queue).toContainText("PWR-HH");
    await expect(queue).toContainText("PWR-KS");
    await expect(queue).not.toContainText("NET-CORE-HH");
    await expect(
      page.getByText(t("cockpit.unknown.pair", { system: "CALL-1", dependency: "GIBTSNICHT-9" })),
    ).toBeVisible();
  });

  test("the circle is shown with all its members and the runbook that breaks in", async () => {
    const { window } = story();
    const { page, t } = window;
    const shown = page.getByRole("region", { name: t("cockpit.circle.title") });
    for (const member of circle)
      await expect(
        shown.getByRole("button", { name: `${member}: ${t("general.systemState.down")}` }),
      ).toBeVisible();
    await expect(
      shown.getByRole("button", { name: t("cockpit.circle.breakIn", { system: "AD-DC1" }) }),
    ).toBeVisible();
  });

  test("a system is begun, and once it is verified what hangs on it can start", async () => {
    const { window } = story();
    const { page, t } = window;
    const queue = startNow(window);
    await button(window, t("cockpit.beginSystem", { system: "PWR-HH" }), queue).click();
    const inWork = page.getByRole("region", { name: t("cockpit.inWork") });
    await button(window, `${t("incidents.setState.booted")}: PWR-HH`, inWork).click();
    await expect(queue).not.toContainText("NET-CORE-HH");
    await button(window, `${t("incidents.setState.verified")}: PWR-HH`, inWork).click();
    await expect(queue).toContainText("NET-CORE-HH");
    await expect(inWork).toBeHidden();
  });

  test("a note goes into the log as it was written", async () => {
    const { window } = story();
    await writeNote(window, firstNote);
    await expect(window.page.getByRole("log").getByRole("article").first()).toContainText(firstNote);
  });
};

const startNow = ({ page, t }: ConsoleWindow): Locator =>
  page.getByRole("region", { name: t("cockpit.startNow") });

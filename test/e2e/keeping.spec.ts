import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect } from "playwright/test";
import { dialogOf, press, prove, takeSheets, typeBack, unlockWith, wordsOn } from "./keeping/sheets.ts";
import { test } from "./support/console-test.ts";
import { button, type ConsoleWindow } from "./support/console-window.ts";
import { openVault } from "./support/prepared-incident.ts";
import { type StartedConsole, startConsole } from "./support/started-console.ts";
import { go, isOpen, pickFolder, screenTitle } from "./support/steps.ts";

/**
 * A vault is kept: another way in on paper, the door opened with it, holders' sheets, a slot removed, a backup and the way back
 * from it, an examination. Told once in each language, each test going on where the one before it stopped.
 */
for (const language of ["de", "en"] as const)
  test.describe(`keeping a vault in ${language === "de" ? "German" : "English"}`, () => {
    test.describe.configure({ mode: "serial" });
    const holders = ["Anke Ahrens", "Björn Harms", "Leitstelle Werkschutz"];
    let console: StartedConsole;
    let window: ConsoleWindow;
    let words: readonly string[] = [];
    let sheets: readonly (readonly string[])[] = [];

    test.beforeAll(async ({ browser, filledVault }) => {
      console = await startConsole({
        language,
        theme: language === "de" ? "dark" : "light",
        vault: filledVault,
      });
      await openVault(console);
      window = await console.open(browser);
    });
    test.afterAll(async () => console?.stop());

    const lock = async (): Promise<void> => {
      const { page, t } = window;
      await page.evaluate(() => document.body.setAttribute("data-before-lock", ""));
      await page.keyboard.press("Control+l");
      await expect(page.getByText(t("vault.locked"))).toBeVisible();
      // The program starts again and the page loads anew: what is entered before that is gone with the old page.
      await expect(page.locator("body:not([data-before-lock])")).toBeAttached({ timeout: 20_000 });
      await expect(screenTitle(window)).toHaveText(t("vault.unlockTitle"));
    };

    test("one passphrase is called too little, and the words that are made instead are checked from paper", async () => {
      const { page, t } = window;
      await go(window, "vault");
      await expect(screenTitle(window)).toHaveText(t("slots.title"));
      const main = page.getByRole("main");
      await expect(main.getByText(t("slots.ready.oneWay"))).toBeVisible();
      await button(window, t("slots.add.words"), main).last().click();
      await dialogOf(window).getByLabel(t("slots.fresh.label")).fill("Panzerschrank <Hamburg>");
      await press(window, t("slots.wizard.next"));
      await prove(window, t("slots.words.draw"));
      words = await wordsOn(window, t("slots.words.show.list"));
      expect(words).toHaveLength(24);
      await press(window, t("slots.words.show.next"));
      await typeBack(window, () => "zebra");
      await press(window, t("slots.words.typeBack.action"));
      await expect(dialogOf(window).getByRole("alert")).toBeVisible();
      await typeBack(window, (position) => words[position - 1]);
      await press(window, t("slots.words.typeBack.action"));
      await expect(dialogOf(window).getByText(t("slots.words.done.heading"))).toBeVisible();
      await press(window, t("slots.wizard.finish"));
      await expect(main.getByText(t("slots.ready.good", { count: 2 }))).toBeVisible();
      await expect(main.getByText("Panzerschrank <Hamburg>")).toBeVisible();
    });

    test("the vault opens with the words from paper, and nothing of them was left in the locked page", async () => {
      await lock();
      expect(await window.page.content()).not.toContain(words.join(" "));
      await unlockWith(window, "words", [words]);
      await isOpen(window);
    });

    test("sheets two of three are made, one is tested alone, and two of them open the vault", async () => {
      const { page, t } = window;
      await go(window, "vault");
      await button(window, t("slots.add.shares")).click();
      for (const [at, holder] of holders.entries())
        await dialogOf(window)
          .getByLabel(t("slots.shares.explain.holder", { number: at + 1 }), { exact: true })
          .fill(holder);
      await expect(
        dialogOf(window).getByText(t("slots.shares.explain.meaning", { threshold: 2, count: 3 })),
      ).toBeVisible();
      await press(window, t("slots.wizard.next"));
      await prove(window, t("slots.shares.draw"));
      sheets = await takeSheets(window, holders);
      await expect(dialogOf(window).getByText(t("slots.shares.done.heading"))).toBeVisible();
      await press(window, t("slots.wizard.finish"));

      await button(window, t("slots.try.action")).click();
      await dialogOf(window)
        .getByRole("radio", { name: t("slots.test.oneSheet") })
        .check({ force: true });
      await dialogOf(window)
        .getByLabel(t("slots.test.oneSheetField"))
        .fill(sheets[1]?.join(" ") ?? "");
      await press(window, t("slots.test.action"));
      await expect(dialogOf(window).getByText(t("slots.test.sheetRight"))).toBeVisible();
      await expect(dialogOf(window)).toContainText(holders[1] ?? "");
      await page.keyboard.press("Escape");

      await lock();
      await unlockWith(window, "shares", [sheets[2] ?? [], sheets[0] ?? []]);
      await isOpen(window);
    });

    test("the set is removed, its sheets open nothing any more, and the history says so", async () => {
      const { page, t } = window;
      const set = t("slots.type.shares");
      await go(window, "vault");
      await page.getByRole("button", { name: t("slots.list.removeLabel", { slot: set }) }).click();
      await prove(window, t("slots.remove.action"));
      await expect(page.getByText(t("slots.remove.done", { slot: set }))).toBeVisible();
      const shares = [sheets[2]?.join(" ") ?? "", sheets[0]?.join(" ") ?? ""];
      expect((await console.client.slots.test({ secret: { type: "shares", shares } })).ok).toBe(false);
      await page.getByRole("tab", { name: t("slots.parts.events") }).click();
      const history = page.getByRole("grid", { name: t("slots.events.title") });
      for (const kind of ["slot-added", "slot-tested", "slot-revoked"] as const)
        await expect(
          history.getByRole("row", { name: t(`slots.events.kind.${kind}`) }).first(),
        ).toBeVisible();
    });

    test("a backup is made, read through and restored beside the vault, never over it", async () => {
      const { page, t } = window;
      await page.getByRole("tab", { name: t("slots.parts.backups") }).click();
      await button(window, t("backups.make")).click();
      await expect(page.getByRole("progressbar")).toHaveCount(0, { timeout: 30_000 });
      await page
        .getByRole("row", { name: t("backups.reason.by-hand") })
        .first()
        .click();
      const detail = page.getByRole("region", { name: t("backups.detail.label") });
      await expect(detail).toContainText(t("backups.contains.systems", { count: 46 }));
      await button(window, t("backups.detail.check"), detail).click();
      await expect(detail.getByText(t("backups.detail.whole"))).toBeVisible();

      await detail.getByLabel(t("backups.restore.name")).fill("Nordwerk neu");
      await button(window, t("backups.restore.action"), detail).click();
      await pickFolder(window, { title: t("backups.restore.pick"), folder: join(console.home, "stick") });
      const restored = join(console.home, "stick", "Nordwerk neu.blackstart");
      await expect(detail.getByText(restored)).toBeVisible();
      expect(existsSync(join(restored, "vault.db"))).toBe(true);
      await button(window, t("backups.restore.action"), detail).click();
      await expect(page.getByRole("alert")).toContainText(t("failures.files.exists.safe"));
    });

    test("the examination finds the vault whole", async () => {
      const { page, t } = window;
      await page.getByRole("tab", { name: t("slots.parts.examine") }).click();
      await button(window, t("slots.examine.action")).click();
      await expect(page.getByText(t("doctor.summary.whole"))).toBeVisible({ timeout: 30_000 });
    });

    test("nothing of it left this computer, and the page complained about nothing", () => {
      expect(window.complaints).toEqual([]);
    });
  });

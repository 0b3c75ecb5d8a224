import { dialogOf, press, prove, typeBack, wordsOn } from "../keeping/sheets.ts";
import { alert, button, type ConsoleWindow } from "../support/console-window.ts";
import { at, type Scene } from "./scene.ts";

/** The screen of the vault with its dialogs; nothing is made, so that each scene begins with one passphrase. */
export const vault: readonly Scene[] = [
  { name: "vault", show: (window) => at(window, "/vault") },
  {
    name: "vault-words-explain",
    show: async (window) => {
      await at(window, "/vault");
      await openWords(window);
    },
  },
  {
    name: "vault-words-proof",
    show: async (window) => {
      await press(window, window.t("slots.wizard.next"));
      await dialogOf(window).getByText(window.t("slots.secret.heading")).waitFor();
    },
  },
  {
    name: "vault-words-shown",
    show: async (window) => {
      await prove(window, window.t("slots.words.draw"));
      await wordsOn(window, window.t("slots.words.show.list"));
    },
  },
  {
    name: "vault-words-print",
    show: async (window) => {
      await press(window, window.t("slots.words.show.print"));
      await window.page.frameLocator("iframe").locator("body").waitFor();
    },
  },
  {
    name: "vault-words-refused",
    show: async (window) => {
      const { t } = window;
      await press(window, t("slots.print.back"));
      await press(window, t("slots.words.show.next"));
      await typeBack(window, () => "zebra");
      await press(window, t("slots.words.typeBack.action"));
      await alert(window).waitFor();
    },
  },
  {
    name: "vault-words-leave",
    show: async (window) => {
      await window.page.keyboard.press("Escape");
      await dialogOf(window).getByText(window.t("slots.wizard.leaveBody")).waitFor();
    },
  },
  {
    name: "vault-sheets-refused",
    show: async (window) => {
      await at(window, "/vault");
      await button(window, window.t("slots.add.shares")).click();
      await press(window, window.t("slots.wizard.next"));
      await dialogOf(window).getByText(window.t("slots.shares.explain.missing")).first().waitFor();
    },
  },
  {
    name: "vault-sheet-cover",
    show: async (window) => {
      const { t } = window;
      for (const [index, holder] of ["Anke Ahrens", "Björn Harms", "Leitstelle Werkschutz"].entries())
        await dialogOf(window)
          .getByLabel(t("slots.shares.explain.holder", { number: index + 1 }), { exact: true })
          .fill(holder);
      await press(window, t("slots.wizard.next"));
      await prove(window, t("slots.shares.draw"));
      await dialogOf(window)
        .getByText(t("slots.shares.sheet.cover", { holder: "Anke Ahrens" }))
        .waitFor();
    },
  },
  {
    name: "vault-sheet-shown",
    show: async (window) => {
      await press(window, window.t("slots.shares.sheet.show"));
      await wordsOn(window, window.t("slots.shares.sheet.list", { holder: "Anke Ahrens" }));
    },
  },
  {
    name: "vault-add-passphrase",
    show: async (window) => {
      await at(window, "/vault");
      await button(window, window.t("slots.add.passphrase")).click();
      await press(window, window.t("slots.addPassphrase.action"));
      await dialogOf(window).getByText(window.t("vault.tooShort")).waitFor();
    },
  },
  {
    name: "vault-remove-last",
    show: async (window) => {
      const { page, t } = window;
      await at(window, "/vault");
      await page
        .getByRole("button", { name: t("slots.list.removeLabel", { slot: t("slots.type.passphrase") }) })
        .click();
      await dialogOf(window).getByText(t("slots.remove.last")).waitFor();
    },
  },
  {
    name: "vault-tested",
    show: async (window) => {
      await at(window, "/vault");
      await button(window, window.t("slots.try.action")).click();
      await prove(window, window.t("slots.test.action"));
      await dialogOf(window).getByText(window.t("slots.test.opens")).waitFor();
    },
  },
  {
    name: "vault-rekey-keep",
    show: async (window) => {
      const { t } = window;
      await at(window, "/vault");
      await button(window, t("slots.keyChange.action")).click();
      await press(window, t("slots.wizard.next"));
      await prove(window, t("slots.wizard.next"));
      await dialogOf(window).getByText(t("slots.rekey.keep.heading")).waitFor();
    },
  },
  {
    name: "vault-rekey-go",
    show: async (window) => {
      await press(window, window.t("slots.wizard.next"));
      await dialogOf(window).getByText(window.t("slots.rekey.go.heading")).waitFor();
    },
  },
  {
    name: "vault-backups",
    show: async (window) => {
      const { page, t } = window;
      await at(window, "/vault?part=backups");
      await button(window, t("backups.make")).click();
      await page
        .getByRole("row", { name: t("backups.reason.by-hand") })
        .first()
        .waitFor();
    },
  },
  {
    name: "vault-backup-detail",
    show: async (window) => {
      const { page, t } = window;
      await page
        .getByRole("row", { name: t("backups.reason.by-hand") })
        .first()
        .click();
      await button(window, t("backups.detail.check")).click();
      await page.getByText(t("backups.detail.whole")).waitFor();
    },
  },
  {
    name: "vault-examined",
    show: async (window) => {
      await at(window, "/vault?part=examine");
      await button(window, window.t("slots.examine.action")).click();
      await button(window, window.t("slots.examine.again")).waitFor();
    },
  },
  { name: "vault-events", show: (window) => at(window, "/vault?part=events") },
];

const openWords = async (window: ConsoleWindow): Promise<void> => {
  await button(window, window.t("slots.add.words"), window.page.getByRole("main")).last().click();
  await dialogOf(window).getByText(window.t("slots.words.explain.once")).waitFor();
};

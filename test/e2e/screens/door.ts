import { alert, button, dialog } from "../support/console-window.ts";
import { browseTo, unlock } from "../support/steps.ts";
import type { Scene } from "./scene.ts";

/** What is seen before a vault is open. */
export const door: readonly Scene[] = [
  { name: "unlock", show: async ({ page }) => void (await page.reload()) },
  {
    name: "unlock-refused",
    show: async (window) => {
      await unlock(window, "neun Birnen");
      await alert(window).waitFor();
    },
  },
  {
    name: "create-refused",
    show: async (window) => {
      const { page, t } = window;
      await page.reload();
      await button(window, t("vault.createInstead")).click();
      await button(window, t("vault.create")).click();
      await page.getByText(t("vault.folderMissing")).waitFor();
    },
  },
  {
    name: "choose-vault",
    show: async (window, { home }) => {
      const { page, t } = window;
      await page.reload();
      await button(window, t("vault.chooseVault")).click();
      await browseTo(window, dialog(window, t("vault.chooseVaultTitle")), home);
    },
  },
];

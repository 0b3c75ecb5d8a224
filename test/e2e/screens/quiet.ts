import { join } from "node:path";
import type { ConsoleWindow } from "../support/console-window.ts";
import { button, dialog } from "../support/console-window.ts";
import type { StartedConsole } from "../support/started-console.ts";
import { pickFiles, pickFolder } from "../support/steps.ts";
import { at, type Scene } from "./scene.ts";

/** What is seen on a good day: no incident is open. */
export const quiet: readonly Scene[] = [
  { name: "start", show: (window) => at(window, "/") },
  {
    name: "declare",
    show: async (window) => {
      await at(window, "/incidents/declare");
      await button(window, window.t("incidents.declare.action")).click();
      await window.page.getByText(window.t("incidents.declare.titleMissing")).waitFor();
    },
  },
  { name: "plan-quiet", show: (window) => at(window, "/plan") },
  { name: "systems", show: (window) => at(window, "/systems") },
  { name: "systems-detail", show: (window) => at(window, "/systems?open=AD-DC1") },
  { name: "runbooks", show: (window) => at(window, "/runbooks") },
  { name: "runbook", show: (window) => at(window, "/runbooks/endpoint-channel-file-291") },
  { name: "runbook-from-wiki", show: (window) => at(window, "/runbooks/restore-from-backup") },
  { name: "devices", show: (window) => at(window, "/devices") },
  {
    name: "devices-detail",
    show: async (window) => {
      await at(window, "/devices?text=A105600");
      await window.page.getByRole("row", { name: /NW-HH-LT0801/ }).click();
    },
  },
  { name: "keys", show: (window) => at(window, "/keys") },
  { name: "keys-no-incident", show: (window) => at(window, "/keys?text=D5F1350E") },
  { name: "contacts", show: (window) => at(window, "/contacts") },
  {
    name: "contacts-detail",
    show: async (window) => {
      await at(window, "/contacts");
      await window.page
        .getByRole("row", { name: /Anke Ahrens/ })
        .first()
        .click();
    },
  },
  { name: "log-empty", show: (window) => at(window, "/journal") },
  { name: "incidents-empty", show: (window) => at(window, "/incidents") },
  { name: "paper-quiet", show: (window) => at(window, "/paper") },
  { name: "import", show: (window) => at(window, "/import") },
  {
    name: "import-remarks",
    show: async (window, console) => {
      await readAgain(window, console);
      await window.page.getByRole("tab", { name: window.t("fill.report.tabs.problems") }).click();
    },
  },
  {
    name: "import-columns",
    show: (window) => window.page.getByRole("tab", { name: window.t("fill.report.tabs.files") }).click(),
  },
  {
    name: "import-runbooks",
    show: async (window, { home }) => {
      const { t } = window;
      await at(window, "/import");
      await button(window, t("fill.recognise.folder")).click();
      await pickFolder(window, {
        title: t("fill.recognise.pickFolder"),
        folder: join(home, "exports", "runbooks"),
        action: t("fill.recognise.readFolder"),
      });
      await button(window, t("fill.report.back")).waitFor();
    },
  },
  { name: "settings", show: (window) => at(window, "/settings") },
  { name: "not-found", show: (window) => at(window, "/nowhere") },
  {
    name: "palette",
    show: async (window) => {
      const { page, t } = window;
      await at(window, "/");
      await page.keyboard.press("Control+k");
      await page.keyboard.type("dns");
      await dialog(window, t("shell.palette.title")).waitFor();
    },
  },
  {
    name: "shortcuts",
    show: async (window) => {
      await at(window, "/");
      await window.page.keyboard.press("F1");
      await dialog(window, window.t("shell.shortcuts.title")).waitFor();
    },
  },
  {
    name: "sign-on",
    show: async (window) => {
      const { page, t } = window;
      await at(window, "/");
      await page
        .getByRole("button", { name: t("shell.header.changeOperator", { name: "Schicht A" }) })
        .click();
      await dialog(window, t("shell.signOn.title")).waitFor();
    },
  },
];

/** The sample's systems once more: remarks, and nothing new. */
const readAgain = async (window: ConsoleWindow, { home }: StartedConsole): Promise<void> => {
  const { t } = window;
  await at(window, "/import");
  await button(window, t("fill.recognise.files")).click();
  await pickFiles(window, {
    title: t("fill.recognise.pickFiles"),
    files: [join(home, "exports", "systems.csv")],
  });
  await button(window, t("fill.report.back")).waitFor();
};

import { join } from "node:path";
import { button, type ConsoleWindow, dialog } from "../support/console-window.ts";
import type { Exercise } from "../support/exercise.ts";
import { pickFolder } from "../support/steps.ts";
import { at, type Scene } from "./scene.ts";

/** What is seen while an exercise is under way. The run goes on from scene to scene. */
export const duringExercise = ({ incident, run }: Exercise): readonly Scene[] => [
  { name: "cockpit", show: (window) => at(window, "/") },
  {
    name: "cockpit-state-menu",
    show: async (window) => {
      const { page, t } = window;
      await at(window, "/");
      await page.getByRole("button", { name: t("incidents.change.menu", { system: "STO-SAN" }) }).click();
      await page
        .getByText(t("incidents.change.setTo", { system: "STO-SAN" }))
        .first()
        .waitFor();
    },
  },
  {
    name: "cockpit-defer",
    show: async (window) => {
      const { page, t } = window;
      await at(window, "/");
      await page.getByRole("button", { name: t("incidents.change.menu", { system: "STO-SAN" }) }).click();
      await button(window, t("incidents.setState.deferred")).click();
      const asks = dialog(window, t("incidents.change.title.deferred", { system: "STO-SAN" }));
      await button(window, t("incidents.change.action.deferred"), asks).click();
      await asks.getByText(t("incidents.change.reasonMissing")).waitFor();
    },
  },
  {
    name: "cockpit-close",
    show: async (window) => {
      await at(window, "/");
      await button(window, window.t("cockpit.close.open")).click();
      await window.page.getByRole("dialog").waitFor();
    },
  },
  { name: "plan", show: (window) => at(window, "/plan") },
  { name: "plan-detail", show: (window) => at(window, "/plan?system=STO-SAN") },
  { name: "systems-in-exercise", show: (window) => at(window, "/systems?open=VIRT-CL1") },
  { name: "runbooks-begun", show: (window) => at(window, "/runbooks") },
  {
    name: "runbook-begin",
    show: async (window) => {
      await at(window, "/runbooks/endpoint-channel-file-291");
      await button(window, window.t("runbooks.begin")).click();
      await dialog(window, window.t("runbooks.start.title")).waitFor();
    },
  },
  { name: "run-step", show: (window) => at(window, `/runs/${run}`) },
  {
    name: "run-reader",
    show: async (window) => {
      await at(window, `/runs/${run}`);
      await button(window, window.t("runbooks.run.reader")).click();
      await window.page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "run-reason",
    show: async (window) => {
      await at(window, `/runs/${run}`);
      await button(window, window.t("runbooks.run.deferred")).click();
      await button(window, window.t("runbooks.run.reason.action")).click();
      await window.page.getByText(window.t("runbooks.run.reason.missing")).waitFor();
    },
  },
  {
    name: "run-stop",
    show: async (window) => {
      await at(window, `/runs/${run}`);
      await button(window, window.t("runbooks.run.stop")).click();
      await dialog(window, window.t("runbooks.run.stopTitle")).waitFor();
    },
  },
  {
    name: "run-other-branch",
    show: async (window) => {
      await at(window, `/runs/${run}`);
      await button(window, window.t("runbooks.run.done")).click();
      await button(window, window.t("runbooks.run.passOver")).waitFor();
    },
  },
  {
    name: "run-check-failed",
    show: async (window) => {
      const { page, t } = window;
      await button(window, t("runbooks.run.passOver")).click();
      await button(window, t("runbooks.run.doesNotHold")).click();
      await page.getByLabel(t("runbooks.run.reason.failed")).fill("nslookup: timeout");
      await button(window, t("runbooks.run.reason.stay")).click();
      await page.getByText(t("runbooks.run.gateFailed", { count: 1 })).waitFor();
    },
  },
  {
    name: "run-end",
    show: async (window) => {
      const { page, t } = window;
      await at(window, `/runs/${run}`);
      await button(window, t("runbooks.run.holds")).click();
      await button(window, t("runbooks.run.deferred")).click();
      await page.getByLabel(t("runbooks.run.reason.deferred")).fill("Umschlag fehlt / envelope missing");
      await button(window, t("runbooks.run.reason.action")).click();
      await button(window, t("runbooks.run.done")).click();
      await page.getByText(t("runbooks.run.finished"), { exact: true }).first().waitFor();
    },
  },
  { name: "run-hold", show: (window) => newRunAt(window, 2) },
  {
    name: "run-decision",
    show: async (window) => {
      const { page, t } = window;
      await page.getByLabel(t("runbooks.run.person", { number: 2 })).fill("Zeugin B");
      await button(window, t("runbooks.run.confirm")).click();
      await page.getByText(t("runbooks.run.decide")).waitFor();
    },
  },
  { name: "keys-list", show: (window) => at(window, "/keys?text=NW-KS-LT0001") },
  { name: "keys-found", show: (window) => at(window, "/keys?text=D5F1350E") },
  { name: "keys-damaged", show: (window) => at(window, "/keys?text=E1B815E8") },
  { name: "keys-no-match", show: (window) => at(window, "/keys?text=DEADBEEF") },
  {
    name: "keys-shown",
    show: async (window) => {
      const { page, t } = window;
      await at(window, "/keys?text=D5F1350E");
      await page.getByRole("radio", { name: t("keys.reason.boot") }).check({ force: true });
      await button(window, t("keys.show")).click();
      await page.getByRole("list", { name: t("keys.blocks") }).waitFor();
    },
  },
  { name: "log", show: (window) => at(window, `/incidents/${incident}/log`) },
  {
    name: "log-proof",
    show: async (window) => {
      const { page, t } = window;
      await at(window, "/journal");
      await page.getByTitle(t("journal.proof.show")).first().click();
      await page.getByText(t("journal.proof.prev")).waitFor();
    },
  },
  { name: "incidents", show: (window) => at(window, "/incidents") },
  {
    name: "paper-checked",
    show: async (window, { home }) => {
      const { page, t } = window;
      await at(window, "/paper");
      await page.getByRole("button", { name: /\(\d+/ }).click();
      await pickFolder(window, { title: t("paper.target"), folder: join(home, "stick") });
      await button(window, t("paper.archive.checkNow")).click();
      await page.getByRole("list", { name: t("paper.check.findings") }).waitFor();
    },
  },
];

/** Begins the break-in runbook once more and does that many steps. */
const newRunAt = async (window: ConsoleWindow, steps: number): Promise<void> => {
  const { page, t } = window;
  await at(window, "/runbooks/dc-first");
  await button(window, t("runbooks.begin")).click();
  await button(window, t("runbooks.start.action"), dialog(window, t("runbooks.start.title"))).click();
  for (let step = 1; step <= steps; step += 1) {
    const done = button(window, t("runbooks.run.done"));
    await done.click();
    await page
      .getByText(t("runbooks.run.stepOf", { number: step, done: step - 1, total: 9 }))
      .waitFor({ state: "hidden" });
  }
  await page.getByText(t("runbooks.run.holdTitle"), { exact: true }).waitFor();
};

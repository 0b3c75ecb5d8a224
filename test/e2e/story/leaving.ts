import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "playwright/test";
import { isInstalled, runCommand } from "../../support/command.ts";
import { button } from "../support/console-window.ts";
import { go, pickFolder } from "../support/steps.ts";
import { expectedBlocks } from "./key.ts";
import type { Story } from "./story.ts";

export const leavesTheMachine = (story: () => Story): void => {
  const written = (ending: string): string => {
    const { stick } = story();
    const name = readdirSync(stick).find((each) => each.endsWith(ending));
    if (name === undefined) throw new Error(`no ${ending} on the stick`);
    return join(stick, name);
  };
  /** The archive is the only folder on the stick. */
  const archive = (): string => {
    const { stick } = story();
    const name = readdirSync(stick).find((each) => existsSync(join(stick, each, "SHA256SUMS")));
    if (name === undefined) throw new Error("no archive on the stick");
    return join(stick, name);
  };

  test("the contact tree is written as HTML that loads nothing", async () => {
    const { window, stick } = story();
    const { page, t } = window;
    await go(window, "paper");
    await button(window, t("paper.tree.saveHtml")).click();
    await pickFolder(window, { title: t("paper.target"), folder: stick });
    await expect(page.getByRole("status").filter({ hasText: t("paper.saved") })).toContainText(".html");
    const html = readFileSync(written(".html"), "utf8");
    for (const name of ["Anke Ahrens", "Renée Süß", "Jörg Müller"]) expect(html).toContain(name);
    expect(html).not.toMatch(/<script|<link|\ssrc="(?!data:)|https?:\/\//i);
  });

  test("the contact tree is written as a PDF with pages, and the names are on them", async () => {
    const { window } = story();
    const { page, t } = window;
    await button(window, t("paper.tree.savePdf")).click();
    const saved = page.getByRole("status").filter({ hasText: ".pdf" });
    await expect(saved).toContainText(/\d+/, { timeout: 30_000 });
    const pdf = written(".pdf");
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe("%PDF-");
    test.skip(!isInstalled("pdftotext"), "pdftotext is not installed");
    const { stdout } = await runCommand("pdftotext", ["-layout", pdf, "-"]);
    for (const name of ["Anke Ahrens", "Renée Süß", "Jörg Müller"]) expect(stdout).toContain(name);
    // Every page ends with a form feed.
    const pages = stdout.split("\f").length - 1;
    expect(pages).toBeGreaterThan(1);
    await expect(saved).toContainText(t("paper.pages", { count: pages }));
  });

  test("the log is exported to the stick, and the console finds the archive whole", async () => {
    const { window } = story();
    const { page, t } = window;
    await page.getByRole("button", { name: /\(\d+/ }).click();
    await expect(page.getByText(t("paper.archive.done"))).toBeVisible({ timeout: 20_000 });
    await button(window, t("paper.archive.checkNow")).click();
    const findings = page.getByRole("list", { name: t("paper.check.findings") });
    await expect(findings).toBeVisible();
    await expect(findings.getByRole("img", { name: t("paper.check.broken") })).toHaveCount(0);
    expect(readdirSync(archive()).toSorted()).toEqual([
      "SHA256SUMS",
      "SHA256SUMS.minisig",
      "VERIFY.txt",
      "incident.csv",
      "incident.jsonl",
      "report.html",
    ]);
    const log = readFileSync(join(archive(), "incident.jsonl"), "utf8");
    expect(log).toContain("key.revealed/1");
    for (const digits of expectedBlocks()) expect(log).not.toContain(digits);
  });

  test("sha256sum, which knows nothing of Blackstart, finds every file unchanged", async () => {
    test.skip(!isInstalled("sha256sum"), "sha256sum is not installed");
    const { exitCode, stdout } = await runCommand("sha256sum", ["-c", "SHA256SUMS"], { cwd: archive() });
    expect(stdout.trim().split("\n").length).toBeGreaterThanOrEqual(4);
    expect(exitCode).toBe(0);
  });

  test("minisign accepts the signature under the key that the screen shows and VERIFY.txt names", async () => {
    test.skip(!isInstalled("minisign"), "minisign is not installed");
    const publicKey = /\bRW[\w+/]{54}/.exec(readFileSync(join(archive(), "VERIFY.txt"), "utf8"))?.[0] ?? "";
    await expect(story().window.page.getByText(publicKey).first()).toBeVisible();
    const { exitCode, stdout } = await runCommand("minisign", ["-V", "-m", "SHA256SUMS", "-P", publicKey], {
      cwd: archive(),
    });
    expect(stdout).toContain("Signature and comment signature verified");
    expect(exitCode).toBe(0);
  });
};

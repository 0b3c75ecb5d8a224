import { readFileSync } from "node:fs";
import { expect, test } from "playwright/test";
import { sampleData } from "../../support/sample-data.ts";
import { button } from "../support/console-window.ts";
import { go, logEntry } from "../support/steps.ts";
import type { Story } from "./story.ts";

const idBegin = "D5F1350E";

/** The eight blocks as they stand in the sample company's export. */
export const expectedBlocks = (): readonly string[] => {
  const row = readFileSync(sampleData.keysGraph, "utf8")
    .split("\n")
    .find((line) => line.toUpperCase().startsWith(idBegin));
  return row?.trim().split(",").at(-1)?.split("-") ?? [];
};

export const showsAKey = (story: () => Story): void => {
  test("a key is found by the first 8 characters of its ID, and without a reason it stays hidden", async () => {
    const { window } = story();
    const { page, t } = window;
    await go(window, "keys");
    await page.getByRole("textbox", { name: t("keys.field") }).fill(idBegin.toLowerCase());
    await expect(page.getByRole("heading", { name: "NW-HH-LT0801" })).toBeVisible();
    await expect(page.getByText(t("keys.compare"))).toHaveCount(0);
    await button(window, t("keys.show")).click();
    await expect(page.getByText(t("keys.purposeMissing"))).toBeVisible();
    expect(await page.content()).not.toContain(expectedBlocks()[0]);
  });

  test("the eight blocks are those of the file, and after hiding no digit of them is left in the page", async () => {
    const { window } = story();
    const { page, t } = window;
    const expected = expectedBlocks();
    expect(expected).toHaveLength(8);
    await page.getByRole("radio", { name: t("keys.reason.boot") }).check({ force: true });
    await button(window, t("keys.show")).click();
    const blocks = page.getByRole("list", { name: t("keys.blocks") });
    await expect(blocks.getByRole("listitem")).toHaveCount(8);
    for (const [index, digits] of expected.entries())
      await expect(blocks.getByRole("listitem").nth(index)).toContainText(
        t("keys.block.spoken", {
          number: index + 1,
          digits: digits.split("").join(" "),
          verdict: t("keys.block.valid"),
        }),
      );
    await button(window, t("keys.hide")).click();
    await expect(blocks).toHaveCount(0);
    await expect(page.getByRole("status").filter({ hasText: /#\d+/ }).first()).toBeVisible();
    const left = await page.content();
    for (const digits of expected) expect(left).not.toContain(digits);
    for (const digits of expected) expect(left).not.toContain(digits.split("").join(" "));
  });

  test("the log says who was shown which key and why, and holds no digit of it", async () => {
    const { window } = story();
    const { page, t } = window;
    await go(window, "journal");
    const entry = logEntry(window, t("archive.entry.kind.keyRevealed"));
    await expect(entry).toContainText("NW-HH-LT0801");
    await expect(entry).toContainText(t("keys.reason.boot"));
    const log = await page.content();
    for (const digits of expectedBlocks()) expect(log).not.toContain(digits);
  });
};

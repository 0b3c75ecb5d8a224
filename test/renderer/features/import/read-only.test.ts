import { expect, test } from "vitest";
import { testWindow } from "../../../support/preview/test-window.ts";

const window = testWindow();

test.each([
  ["en", "This vault can only be read"],
  ["de", "Dieser Tresor lässt sich nur lesen"],
])("in %s a vault that can only be read says so and offers nothing to choose", async (language, words) => {
  const page = await window.open(`readOnly&language=${language}`, "/import");
  await page.getByRole("heading", { name: words }).waitFor();
  const main = page.locator("main");
  expect(await main.getByRole("button").count()).toBe(0);
  await page.keyboard.press("Control+o");
  await page.waitForTimeout(100);
  expect(await page.getByRole("dialog").count()).toBe(0);
  expect(await main.getByRole("link", { name: /1[.,]200/ }).count()).toBe(1);
  await page.close();
});

test("when the vault does not answer, its amounts are not said to be missing", async () => {
  const page = await window.open("broken&language=en", "/import");
  await page.getByRole("alert").first().waitFor();
  expect(await page.getByText("missing", { exact: true }).count()).toBe(0);
  await page.close();
});

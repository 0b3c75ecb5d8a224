import { expect, test } from "vitest";
import { testWindow } from "../../../support/preview/test-window.ts";

const window = testWindow();

test("how long nobody may be away is chosen with the arrow keys, and never comes with a warning", async () => {
  const page = await window.open("language=en", "/settings");
  const choice = page.getByRole("group", { name: "Lock when nobody has been here for" });
  expect(await choice.getByRole("radio", { name: "10 min" }).isChecked()).toBe(true);
  expect(await choice.getByRole("radio").count()).toBe(7);
  await choice.getByRole("radio", { name: "10 min" }).focus();
  for (let press = 0; press < 4; press += 1) await page.keyboard.press("ArrowRight");
  expect(await choice.getByRole("radio", { name: "never" }).isChecked()).toBe(true);
  await page.getByText("stays open on an unattended computer").waitFor();
  await page.keyboard.press("ArrowLeft");
  expect(await choice.getByRole("radio", { name: "60 min" }).isChecked()).toBe(true);
  expect(await page.getByText("stays open on an unattended computer").count()).toBe(0);
  await page.close();
});

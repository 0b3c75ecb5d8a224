import { afterAll, expect, test } from "vitest";
import { axeFindings } from "../../../support/preview/axe-findings.ts";
import { testWindow } from "../../../support/preview/test-window.ts";

const { open, complaints } = testWindow();
afterAll(() => expect(complaints).toEqual([]));

test("of 1,200 devices only those near the view are in the page, and the last one is reached with one key", async () => {
  const page = await open("language=en", "/devices");
  const grid = page.getByRole("grid", { name: "Devices" });
  await page.getByText("1,200 rows").waitFor();
  expect(await grid.getAttribute("aria-rowcount")).toBe("1201");
  expect(await page.getByRole("row").count()).toBeLessThan(60);
  await grid.focus();
  await page.keyboard.press("End");
  await page.getByRole("rowheader", { name: "NW-HH-LT1200" }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("region", { name: "Device" }).getByRole("heading", { name: "NW-HH-LT1200" }).waitFor();
  await page.close();
});

test("wherever the list is scrolled to, the rows there are filled in", async () => {
  const page = await open("language=en", "/devices");
  const grid = page.getByRole("grid", { name: "Devices" });
  for (const share of [0.5, 0.9, 0.2]) {
    await grid.evaluate((each, at) => each.scrollTo(0, each.scrollHeight * at), share);
    const row = Math.round(1200 * share);
    const name = new RegExp(`^NW-[A-Z]{2}-(LT|PC)${String(row).padStart(4, "0")}$`);
    await page.getByRole("rowheader", { name }).waitFor();
    expect(await page.locator("[role=row][aria-busy]").count()).toBe(0);
  }
  await page.close();
});

test("typing narrows the list with a count, starting again at its top, and emptying it brings all back", async () => {
  const page = await open("language=en", "/devices");
  await page.getByText("1,200 rows").waitFor();
  const grid = page.getByRole("grid", { name: "Devices" });
  await grid.evaluate((each) => each.scrollTo(0, 20_000));
  await page.getByRole("searchbox").fill("a105600");
  await page.getByText("1 row", { exact: true }).waitFor();
  await page.getByRole("rowheader", { name: "NW-HH-LT0801" }).waitFor();
  await page.getByRole("searchbox").fill("zzz");
  await page.getByText("Nothing matches “zzz”.").waitFor();
  await page.keyboard.press("Escape");
  await page.getByText("1,200 rows").waitFor();
  await page.getByRole("rowheader", { name: "NW-KS-LT0001" }).waitFor();
  await page.close();
});

test("a device names its recovery keys without their digits and leads to them", async () => {
  const page = await open("language=en", "/devices?text=NW-HH-LT0012");
  await page.getByRole("rowheader", { name: "NW-HH-LT0012" }).click();
  const detail = page.getByRole("region", { name: "Device" });
  await detail.getByText("57BFB5A0").waitFor();
  await detail.getByText("0A1B2C3D").waitFor();
  expect(await page.content()).not.toMatch(/162107/);
  await detail.getByRole("link", { name: "Open in the key station" }).click();
  expect(await page.getByLabel("Key ID, device or asset tag").inputValue()).toBe("NW-HH-LT0012");
  await page.close();
});

test.each(["theme=light&language=de", "theme=dark&language=en&scale=200"])(
  "axe finds nothing in list and detail: %s",
  async (query) => {
    const page = await open(query, "/devices");
    await page.getByRole("rowheader", { name: "NW-KS-LT0001" }).click();
    await page.getByRole("heading", { level: 2, name: "NW-KS-LT0001" }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.close();
  },
);

import { afterAll, expect, test } from "vitest";
import { axeFindings } from "../../../support/preview/axe-findings.ts";
import { testWindow } from "../../../support/preview/test-window.ts";

const { open, complaints } = testWindow();
afterAll(() => expect(complaints).toEqual([]));

test("the list names times in hours, and above it the circle and the unknown dependency", async () => {
  const page = await open("language=en", "/systems");
  const row = page.getByRole("row", { name: /STO-SAN/ });
  await row.getByText("1 h 30 min").waitFor();
  await row.getByText("PWR-HH NET-CORE-HH").waitFor();
  const snags = page.getByRole("list", { name: "What stands in the way of a start order" });
  expect(await snags.getByRole("listitem").allInnerTexts()).toEqual([
    "Circle: VIRT-CL1 → AD-DC1 → DNS-1 → VIRT-CL1",
    "Unknown dependency: CALL-1 needs GIBTSNICHT-9, which is not in the vault. Fill the store",
  ]);
  await page.close();
});

test("dependencies and those that wait are walked through by links", async () => {
  const page = await open("language=en", "/systems?open=MES-1");
  const detail = page.getByRole("region", { name: "System" });
  await detail.getByRole("link", { name: "ERP-1" }).click();
  await detail.getByRole("heading", { name: "ERP-1" }).waitFor();
  await detail.getByRole("link", { name: "WMS-1" }).click();
  await detail.getByRole("heading", { name: "WMS-1" }).waitFor();
  await page.close();
});

test("a dependency that nobody knows is named and is no link", async () => {
  const page = await open("language=de", "/systems?open=CALL-1");
  const detail = page.getByRole("region", { name: "System" });
  await detail.getByText("GIBTSNICHT-9").waitFor();
  await detail.getByText("nicht im Tresor", { exact: true }).waitFor();
  expect(await detail.getByRole("link", { name: "GIBTSNICHT-9" }).count()).toBe(0);
  await page.close();
});

test("a member of a circle shows the whole circle", async () => {
  const page = await open("language=en&incident=real", "/systems?open=DNS-1");
  const detail = page.getByRole("region", { name: "System" });
  await detail.getByText("Each needs the next.").waitFor();
  await detail.getByText("down", { exact: true }).waitFor();
  await page.close();
});

test("Enter opens the row that the arrow keys stand on; Esc closes it and gives the list the focus", async () => {
  const page = await open("language=en", "/systems");
  const grid = page.getByRole("grid", { name: "Systems" });
  await grid.focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  const detail = page.getByRole("region", { name: "System" });
  await detail.waitFor();
  await page.keyboard.press("Escape");
  await detail.waitFor({ state: "detached" });
  expect(await grid.evaluate((each) => each === document.activeElement)).toBe(true);
  await page.close();
});

test.each(["theme=light&language=de", "theme=dark&language=en&incident=real"])(
  "axe finds nothing in list and detail: %s",
  async (query) => {
    const page = await open(query, "/systems?open=AD-DC1");
    await page.getByRole("heading", { level: 2, name: "AD-DC1" }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.close();
  },
);

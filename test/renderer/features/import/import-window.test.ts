import { readFileSync, rmSync, writeFileSync } from "node:fs";
import type { Page } from "playwright";
import { beforeAll, describe, expect, test } from "vitest";
import { axeFindings } from "../../../support/preview/axe-findings.ts";
import { sampleData } from "../../../support/sample-data.ts";
import { writeFiles } from "../../../support/write-files.ts";
import {
  check,
  figure,
  pickByKeyboard,
  pickFolder,
  pressUntil,
  productWindow,
  take,
} from "./product-window.ts";

/** The import screen of the built product: real files, a real vault, a real browser. */
const product = productWindow();
beforeAll(() => product.newVault(), 60_000);

const remarks = (page: Page) => page.getByRole("region", { name: "Remarks" });
const differences = (page: Page) => page.getByRole("region", { name: "Differences" });
const counts = async () => {
  const answer = await product.client().reference.counts({});
  if (!answer.ok) throw new Error(answer.failure.kind);
  return answer.value;
};

/** A table of systems that nobody else imports: every test can run alone and after any other. */
const systemsFile = (name: string, ...rows: readonly string[]): string =>
  writeFiles({ [name]: ["CI-Nummer;Bezeichnung;Wiederanlaufzeit (min);Standort", ...rows].join("\n") })[0] ??
  "";

describe("from the choice of a file to the list", () => {
  test("the keyboard alone fills the systems, after every defect was shown with its row", async () => {
    const page = await product.open();
    await check(page, sampleData.systems);
    await page.getByRole("heading", { level: 1, name: "Systems from systems.csv" }).waitFor();
    const list = remarks(page);
    await list.getByText("“MON-1” already stands in row 44").waitFor();
    expect(await list.getByRole("listitem").filter({ hasText: "MON-1" }).innerText()).toMatch(
      /^Row 48\s+Column CI-Nummer/,
    );
    expect(await list.innerText()).toContain("GIBTSNICHT-9");
    expect((await counts()).systems).toBe(0);

    await take(page);
    expect((await counts()).systems).toBe(46);
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Imported");
    await page.getByRole("button", { name: "Show the systems" }).click();
    await page.getByText("NET-CORE-HH").first().waitFor();
  });

  test("a folder of runbooks is read whole, and tells files apart in its remarks", async () => {
    const page = await product.open();
    await page.getByRole("button", { name: "Choose a runbook folder" }).click();
    await pickFolder(page, sampleData.runbooks);
    await page.getByRole("heading", { level: 1, name: "Runbooks from 4 files" }).waitFor();
    expect(await figure(page, "new")).toBe("4");
    await page.getByRole("tab", { name: /Files and columns/ }).click();
    await page.getByRole("heading", { name: "telefonkette.md" }).waitFor();
    expect(await page.locator("select").count()).toBe(0);
    await take(page);
    expect((await counts()).runbooks).toBe(4);
  });

  test("keys are compared field by field without a digit of them", async () => {
    const page = await product.open();
    await check(page, sampleData.keysRecoveryScript);
    await page.getByRole("tab", { name: /Differences/ }).click();
    await differences(page).getByText("Key ID").first().waitFor();
    expect(await page.locator("main").innerText()).not.toMatch(/\d{6}-\d{6}/);
  });

  test("what a later export changes is shown as before and after, and the same again is nothing to do", async () => {
    const early = systemsFile("early.csv", "UPS-1;UPS North;30;Hamburg", "UPS-2;UPS South;30;Kassel");
    const later = systemsFile("later.csv", "UPS-1;UPS North;30;Bremen", "UPS-2;UPS South;30;Kassel");
    const page = await product.open();
    await check(page, early);
    await take(page);
    await page.keyboard.press("Control+Enter");
    await page.getByRole("heading", { level: 1, name: "Fill the store" }).waitFor();

    await check(page, later);
    expect([await figure(page, "new"), await figure(page, "changed")]).toEqual(["0", "1"]);
    await page.getByRole("tab", { name: /Differences/ }).click();
    const record = differences(page).getByRole("listitem").filter({ hasText: "UPS-1" });
    expect(await record.locator("del").innerText()).toBe("Hamburg");
    expect(await record.locator("ins").innerText()).toBe("Bremen");
    await take(page);
    await page.keyboard.press("Control+Enter");
    await page.getByRole("heading", { level: 1, name: "Fill the store" }).waitFor();

    await check(page, later);
    await page.getByText("There is nothing to import.").waitFor();
    expect(await page.getByRole("button", { name: /^Import / }).count()).toBe(0);
    await page.getByRole("button", { name: "Back" }).click();
    expect(await page.getByText("not imported yet").count()).toBe(0);
  });
});

describe("a report that was not imported yet", () => {
  test("is still there after a look at another screen, and nothing was written", async () => {
    const page = await product.open();
    await check(page, sampleData.contactsCsv, sampleData.contactsVcard);
    await page.getByRole("link", { name: "Settings" }).click();
    await page.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
    await page.getByRole("link", { name: "Fill the store" }).click();
    await page.getByText("Contacts from 2 files").waitFor();
    expect((await counts()).contacts).toBe(0);
    await page.keyboard.press("Control+Enter");
    await page.getByRole("heading", { level: 1, name: "Contacts from 2 files" }).waitFor();
    await take(page);
    expect((await counts()).contacts).toBeGreaterThan(20);
  });

  test("can be discarded, which asks first and writes nothing", async () => {
    const before = await counts();
    const page = await product.open();
    await check(page, systemsFile("unwanted.csv", "UNW-1;Unwanted;30;Hamburg"));
    await page.getByRole("button", { name: "Discard" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("heading", { level: 1, name: "Systems from unwanted.csv" }).waitFor();
    await page.getByRole("button", { name: "Discard" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Discard" }).click();
    await page.getByRole("heading", { level: 1, name: "Fill the store" }).waitFor();
    expect(await page.getByText("not imported yet").count()).toBe(0);
    expect(await counts()).toEqual(before);
  });

  test("is gone once the vault was locked", async () => {
    const page = await product.open();
    await check(page, systemsFile("private.csv", "PRIV-1;Private;soon;Hamburg"));
    await remarks(page).getByText("“soon” in column").waitFor();
    await page.keyboard.press("Control+l");
    await page.getByText("The vault was locked.").waitFor();
    expect(await page.locator("body").innerText()).not.toContain("soon");
    await product.newVault();
    await page.reload();
    await page.getByRole("link", { name: "Fill the store" }).click();
    await page.getByRole("heading", { level: 1, name: "Fill the store" }).waitFor();
    expect(await page.getByText("not imported yet").count()).toBe(0);
  });

  test("that the core no longer knows can be checked again and then imported", async () => {
    const { systems: before } = await counts();
    const page = await product.open();
    await check(page, systemsFile("stale.csv", "STALE-1;Stale;30;Hamburg"));
    await product.client().imports.preview({ kind: null, paths: [sampleData.endpoints] });
    await page.keyboard.press("Control+Enter");
    await page.getByRole("alert").waitFor();
    expect((await counts()).systems).toBe(before);
    await page.getByRole("button", { name: "Check again" }).click();
    await page.getByRole("alert").waitFor({ state: "detached" });
    await take(page);
    expect((await counts()).systems).toBe(before + 1);
  });
});

describe("columns", () => {
  test("a column that is set to another field is checked at once; part and filter stay", async () => {
    const page = await product.open();
    await check(page, systemsFile("columns.csv", "COL-1;Columns;soon;Hamburg"));
    await page.getByRole("radio", { name: /To look at/ }).check();
    await page.getByRole("tab", { name: /Files and columns/ }).click();
    await page.getByRole("combobox", { name: "RTO (minutes): column in columns.csv" }).selectOption("");
    await page.getByText("Not imported: Wiederanlaufzeit (min)").waitFor();
    await page.getByRole("tab", { name: /Remarks/ }).click();
    expect(await page.getByRole("radio", { name: /To look at/ }).isChecked()).toBe(true);
    expect(await page.getByRole("radio", { name: /^Changed 0/ }).count()).toBe(1);

    await page.getByRole("tab", { name: /Files and columns/ }).click();
    expect(
      await page
        .getByRole("combobox", { name: "ID: column in columns.csv" })
        .locator("option")
        .allInnerTexts(),
    ).not.toContain("not in this file");
    await take(page);
    expect(await page.getByRole("combobox").first().isDisabled()).toBe(true);
  });

  test("two columns that are changed while a check is under way are both in effect", async () => {
    const page = await product.open();
    await check(page, systemsFile("quick.csv", "QUICK-1;Quick;soon;Hamburg"));
    await page.getByRole("tab", { name: /Files and columns/ }).click();
    await page.route("**/call/imports/preview", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 600));
      await route.continue();
    });
    const column = (field: string) =>
      page.getByRole("combobox", { name: `${field}: column in quick.csv`, exact: true });
    await column("RTO (minutes)").selectOption("");
    await column("Location").selectOption("");
    await column("Remarks").selectOption("Standort");
    await page
      .getByRole("button", { name: /^Import 1 new/ })
      .and(page.locator(":enabled"))
      .waitFor();
    expect(await column("RTO (minutes)").inputValue()).toBe("");
    expect(await column("Location").inputValue()).toBe("");
    expect(await column("Remarks").inputValue()).toBe("Standort");
    await take(page);
    const systems = await product.client().systems.list({});
    expect(systems.ok && systems.value.systems.find(({ id }) => id === "QUICK-1")).toMatchObject({
      rtoMinutes: null,
      location: "",
      remarks: "Hamburg",
    });
  });

  test("a table with headings that nobody knows is read once the person says what they mean", async () => {
    const [path = ""] = writeFiles({ "plant.csv": "No;What;Where\nP-1;Pump;Hamburg\nP-2;Press;Kassel\n" });
    const page = await product.open();
    await page.keyboard.press("Control+o");
    await pickByKeyboard(page, path);
    await page.getByRole("alert").getByText("plant.csv").waitFor();
    await page.getByRole("button", { name: "Assign columns by hand" }).click();
    const go = page.getByRole("button", { name: "Check with these columns" });
    expect(await go.isDisabled()).toBe(true);
    await page.getByText("Still to assign: ID").waitFor();
    await page.getByRole("combobox", { name: "ID: column in plant.csv" }).selectOption("No");
    await page.getByRole("combobox", { name: "Name: column in plant.csv" }).selectOption("What");
    await go.click();
    await page.getByRole("heading", { level: 1, name: "Systems from plant.csv" }).waitFor();
    await take(page);
    const systems = await product.client().systems.list({});
    expect(systems.ok && systems.value.systems.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Press", "Pump"]),
    );
  });

  test("a file of another kind than was said is refused, and its content may decide", async () => {
    const page = await product.open();
    await page.getByRole("button", { name: "Choose files: Recovery keys" }).click();
    await pickByKeyboard(page, sampleData.systems);
    await page
      .getByRole("alert")
      .getByText(/recovery keys/)
      .waitFor();
    await page.getByRole("button", { name: "Recognise by content" }).click();
    await page.getByRole("heading", { level: 1, name: "Systems from systems.csv" }).waitFor();
  });
});

describe("a check that does not end well", () => {
  test("says what is wrong, keeps the report from before, and can be tried again", async () => {
    const path = systemsFile("here.csv", "HERE-1;Here;30;Hamburg");
    const elsewhere = systemsFile("elsewhere.csv", "HERE-1;Here;30;Hamburg", "HERE-2;Here too;30;Hamburg");
    const page = await product.open();
    await check(page, path);
    await page.getByRole("tab", { name: /Files and columns/ }).click();
    rmSync(path);
    await page.getByRole("combobox", { name: "Name: column in here.csv" }).selectOption("");
    await page.getByRole("alert").getByText(path).waitFor();
    expect(await page.getByRole("combobox", { name: "Name: column in here.csv" }).inputValue()).toBe(
      "Bezeichnung",
    );
    expect(await page.getByRole("button", { name: /^Import 1 new/ }).isEnabled()).toBe(true);

    writeFileSync(path, readFileSync(elsewhere));
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("button", { name: /^Import 2 new/ }).waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
  });

  test("can be stopped with Esc; the report from before still stands", { timeout: 60_000 }, async () => {
    const rows = Array.from({ length: 400_000 }, (_, row) => `PC-${row};A${row};S${row};HH;IT;R${row % 900}`);
    const [small = ""] = writeFiles({ "small.csv": "Name;AssetTag\nPC-1;A1\n" });
    const [large = ""] = writeFiles({
      "large.csv": ["Name;AssetTag;SerialNumber;Site;Department;Room", ...rows].join("\n"),
    });
    const page = await product.open();
    await check(page, small);
    await page.getByRole("button", { name: "Choose other files" }).click();
    await pickByKeyboard(page, large);
    await page.getByRole("progressbar").waitFor();
    expect(await page.getByRole("button", { name: /^Import/ }).isDisabled()).toBe(true);
    await page.keyboard.press("Escape");
    await page.getByText("Cancelled. Nothing was written.").waitFor();
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Devices from small.csv");
    await take(page);
    expect((await counts()).endpoints).toBe(1);
  });
});

test("of thousands of remarks a few are in the page, and each kind can be found", async () => {
  const rows = Array.from({ length: 1500 }, (_, row) => `S-${row};=1+${row};soon;Kassel`);
  const path = systemsFile("many.csv", ...rows);
  const page = await product.open();
  await check(page, path);
  const list = remarks(page);
  await page.getByText("There are 4,500 remarks; the first 3,500 are listed.").waitFor();
  expect(await list.getByRole("listitem").count()).toBeLessThan(60);
  await page
    .getByRole("combobox", { name: "Kind of remark" })
    .selectOption({ label: "Not a number (1,500)" });
  await page.getByText("1,500 of 3,500 remarks").waitFor();
  await page.getByRole("searchbox", { name: "Search remarks" }).fill("1501");
  await page.getByText("1 of 3,500 remarks").waitFor();
  expect(await list.getByRole("listitem").last().innerText()).toContain("Row 1501");
  await page.getByRole("searchbox", { name: "Search remarks" }).fill("");
  await list.focus();
  await pressUntil(page, "End", list.getByText("Row 1501"));
});

test("every part of the report passes axe, in the dark too", { timeout: 60_000 }, async () => {
  await product.newVault();
  const page = await product.open();
  await check(page, sampleData.contactsCsv);
  for (const part of [/Remarks/, /Differences/, /Files and columns/]) {
    await page.getByRole("tab", { name: part }).click();
    expect(await axeFindings(page)).toEqual([]);
  }
  await product.client().settings.write({ theme: "dark" });
  await page.reload();
  await page.getByRole("link", { name: "Fill the store" }).click();
  await page.getByRole("heading", { level: 1, name: "Fill the store" }).waitFor();
  await check(page, sampleData.contactsCsv);
  expect(await axeFindings(page)).toEqual([]);
  await take(page);
  expect(await axeFindings(page)).toEqual([]);
  await product.client().settings.write({ theme: "light" });
});

import { afterAll, expect, test } from "vitest";
import { axeFindings } from "../../../support/preview/axe-findings.ts";
import { testWindow } from "../../../support/preview/test-window.ts";

const { open, complaints } = testWindow();
afterAll(() => expect(complaints).toEqual([]));

test("a person is found by number in another spacing and shown with channels in calling order, by keyboard alone", async () => {
  const page = await open("language=en", "/contacts");
  await page.getByRole("searchbox").focus();
  await page.keyboard.type("+49 (171) 555-1000");
  await page.getByText("1 of 9").waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  const detail = page.getByRole("region", { name: "Contact" });
  await detail.getByRole("heading", { name: "Anke Ahrens" }).waitFor();
  expect(await detail.getByRole("listitem").allTextContents()).toEqual([
    expect.stringMatching(/^1Mobile0171 555 1000/),
    expect.stringMatching(/^2Work phone\+49 40 5550-100/),
    expect.stringMatching(/Björn Harms/),
    expect.stringMatching(/Nina Ørsted/),
  ]);
  await page.keyboard.press("Escape");
  await detail.waitFor({ state: "detached" });
  await page.close();
});

test("notes keep their lines", async () => {
  const page = await open("language=en", "/contacts?open=contact-1");
  const notes = page.getByText("Nur 8-18 Uhr");
  expect(await notes.evaluate((each) => (each as HTMLElement).innerText)).toBe(
    "Nur 8-18 Uhr\ndanach Werkschutz",
  );
  await page.close();
});

test("the deputy is one press away, with their number beside the name", async () => {
  const page = await open("language=en", "/contacts?open=contact-1");
  const detail = page.getByRole("region", { name: "Contact" });
  await detail.getByText("0171 555 1001").waitFor();
  await detail.getByRole("link", { name: "Björn Harms" }).first().click();
  await detail.getByRole("heading", { name: "Björn Harms" }).waitFor();
  await page.close();
});

test("who cannot be telephoned is marked in the list and warned of in the detail", async () => {
  const page = await open("language=de", "/contacts?open=contact-4");
  await page
    .getByRole("row", { name: /Jens Lüders/ })
    .getByText("keine Nummer")
    .waitFor();
  await page
    .getByText("Solange E-Mail und Chat ausgefallen sind, ist diese Person nicht zu erreichen.")
    .waitFor();
  await page.close();
});

test("an empty list says why contacts matter and leads to the import", async () => {
  const page = await open("vault=empty&language=en", "/contacts");
  await page.getByRole("button", { name: "Import contacts" }).click();
  await expect.poll(() => page.url()).toContain("#/import");
  await page.close();
});

test.each(["theme=light&language=de", "theme=dark&language=en&contrast=high"])(
  "axe finds nothing in list and detail: %s",
  async (query) => {
    const page = await open(query, "/contacts?open=contact-4");
    await page.getByRole("grid").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.close();
  },
);

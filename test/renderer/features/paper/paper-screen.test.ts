import type { Page } from "playwright";
import { afterAll, expect, test } from "vitest";
import { axeFindings } from "../../../support/preview/axe-findings.ts";
import { testWindow } from "../../../support/preview/test-window.ts";

const { open, complaints } = testWindow();
afterAll(() => expect(complaints).toEqual([]));

/** Answers the folder picker with the stick. */
const chooseStick = async (page: Page): Promise<void> => {
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "stick" }).click();
  await dialog.getByRole("option", { name: "Export" }).waitFor();
  await page.keyboard.press("Control+Enter");
  await dialog.waitFor({ state: "detached" });
};

test("the call tree is shown as it will be printed, in a frame that may do nothing, in the chosen language", async () => {
  const page = await open("language=en", "/paper");
  const frame = page.locator("iframe");
  await page.frameLocator("iframe").getByRole("heading", { name: "Call tree" }).waitFor();
  expect(await frame.getAttribute("sandbox")).toBe("");
  await page.getByRole("group", { name: "Language" }).getByLabel("Deutsch").last().check();
  await page.frameLocator("iframe").getByRole("heading", { name: "Telefonkette" }).waitFor();
  expect(await page.getByLabel("File name").inputValue()).toMatch(/^telefonkette-\d{4}-\d\d-\d\d$/);
  await page.close();
});

test("saving asks for the folder once; a file that is there is not replaced, and another name is offered", async () => {
  const page = await open("language=en", "/paper");
  await page.getByRole("button", { name: "Save as PDF" }).click();
  await chooseStick(page);
  await page.getByText(/\/media\/stick\/call-tree-[\d-]+\.pdf/).waitFor();
  await page.getByText("3 pages").waitFor();
  await page.getByRole("button", { name: "Save as PDF" }).click();
  await page.getByRole("alert").getByText("Something with this name is already there").waitFor();
  await page.getByRole("button", { name: /Save as “call-tree-[\d-]+ \(2\)\.pdf”/ }).click();
  await page.getByText(/\/media\/stick\/call-tree-[\d-]+ \(2\)\.pdf/).waitFor();
  expect(await page.getByLabel("File name").inputValue()).toMatch(/ \(2\)$/);
  await page.close();
});

test("a name that some system would refuse is refused before anything is written", async () => {
  const page = await open("language=en", "/paper");
  await page.getByLabel("File name").fill("plan: a/b");
  await page.getByRole("button", { name: "Save as HTML" }).click();
  await page.getByText("Some system would refuse this name.").waitFor();
  expect(await page.getByRole("dialog").count()).toBe(0);
  await page.close();
});

test("an archive is written with progress, says that the stick can be removed, and is checked from there", async () => {
  const page = await open("incident=real&language=en", "/paper");
  await page.getByRole("button", { name: /Write archive/ }).click();
  await chooseStick(page);
  await page.getByRole("progressbar", { name: "Writing the archive and reading it back" }).waitFor();
  await page.getByText("The medium can be removed now.").waitFor();
  await page.getByText("RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3").waitFor();
  await page.getByText("SHA256SUMS.minisig").waitFor();
  await page.getByRole("button", { name: "Check this archive" }).click();
  await page.getByText("Whole: 12 entries, signed with key E7620F1842B4E81F.").waitFor();
  expect(await page.getByRole("list", { name: "What was checked" }).getByRole("listitem").count()).toBe(4);
  await page.close();
});

test("an archive that was tampered with is called so, with every finding", async () => {
  const page = await open("language=en", "/paper");
  await page.getByRole("button", { name: "Choose archive" }).click();
  await chooseStick(page);
  await page.getByText("NOT whole: 2 findings. Do not rely on this archive.").waitFor();
  const findings = page.getByRole("list", { name: "What was checked" });
  await findings.getByText("incident.csv was changed after the archive was made.").waitFor();
  expect(await findings.getByRole("img", { name: "not in order" }).count()).toBe(2);
  await page.close();
});

test("without incidents and without contacts the cards say what they are for", async () => {
  const page = await open("vault=empty&language=de", "/paper");
  await page.getByText("Es gibt noch kein Ereignis").waitFor();
  await page.getByText("Es gibt niemanden anzurufen").waitFor();
  expect(await page.locator("iframe").count()).toBe(0);
  await page.close();
});

test.each(["incident=real&theme=light&language=de", "theme=dark&language=en&scale=200"])(
  "axe finds nothing, before and after a check: %s",
  async (query) => {
    const page = await open(query, "/paper");
    await page.locator("iframe").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("button", { name: /Choose archive|Archiv wählen/ }).click();
    await chooseStick(page);
    await page.getByText(/NOT whole|NICHT unversehrt/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.close();
  },
);

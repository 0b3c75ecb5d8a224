import type { Page } from "playwright";
import { afterAll, expect, test } from "vitest";
import { axeFindings } from "../../../support/preview/axe-findings.ts";
import { sampleWords } from "../../../support/preview/sample-keeping.ts";
import { testWindow } from "../../../support/preview/test-window.ts";

const { open, complaints } = testWindow();
afterAll(() => expect(complaints).toEqual([]));

const dialog = (page: Page) => page.getByRole("dialog");
const present = async (page: Page, action: string, passphrase = "nine pears"): Promise<void> => {
  await dialog(page).getByLabel("Passphrase", { exact: true }).last().fill(passphrase);
  await dialog(page).getByRole("button", { name: action, exact: true }).click();
};

/** As far as the words on the screen. */
const drawWords = async (page: Page): Promise<void> => {
  await page.getByRole("main").getByRole("button", { name: "Make recovery words" }).last().click();
  await dialog(page).getByLabel("Name of this slot").fill("Safe Hamburg");
  await dialog(page).getByRole("button", { name: "Continue" }).click();
  await present(page, "Draw words");
  await dialog(page).getByRole("list", { name: "Recovery words" }).waitFor();
};

const holdsAWord = (page: Page): Promise<boolean> =>
  page.evaluate(
    (words) => words.some((word) => document.documentElement.outerHTML.includes(word)),
    [...sampleWords.filter((word) => word.length > 6)],
  );

test("one way in is said in amber words with the way out of it; afterwards it is gone", async () => {
  const page = await open("keeping=one&language=en", "/vault");
  await page.getByText("There is only one way into this vault.").waitFor();
  await drawWords(page);
  await dialog(page).getByRole("button", { name: "They are on paper" }).click();
  for (const [position, word] of [
    [3, "canyon"],
    [7, "velv"],
    [18, "wrong"],
  ] as const)
    await dialog(page).getByLabel(`Word ${position}`, { exact: true }).fill(word);
  await dialog(page).getByRole("button", { name: "Make slot" }).click();
  await dialog(page).getByText("This is not word 7 of the sheet.").waitFor();
  await dialog(page).getByText("This is not word 18 of the sheet.").waitFor();
  expect(await dialog(page).getByText("This is not word 3 of the sheet.").count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-invalid"))).toBe("true");

  await dialog(page).getByLabel("Word 7", { exact: true }).fill("velvet");
  await dialog(page).getByLabel("Word 18", { exact: true }).fill("cradle");
  await page.keyboard.press("Enter");
  await dialog(page).getByText("“Safe Hamburg” is a way into this vault from now on.").waitFor();
  await dialog(page).getByRole("button", { name: "Done" }).click();
  await page.getByText("2 ways in, at least one of them on paper.").waitFor();
  await page.close();
});

test("leaving in the middle asks first, says that sheets open nothing, and makes nothing", async () => {
  const page = await open("keeping=one&language=en", "/vault");
  await drawWords(page);
  await page.keyboard.press("Escape");
  await dialog(page).getByText("Sheets that were printed or written open nothing").waitFor();
  await dialog(page).getByRole("button", { name: "Go on" }).click();
  await dialog(page).getByRole("list", { name: "Recovery words" }).waitFor();
  await dialog(page).getByRole("button", { name: "Cancel" }).click();
  await dialog(page).getByRole("button", { name: "Stop and discard" }).click();
  await dialog(page).waitFor({ state: "detached" });
  await page.getByText("Nothing was made.").waitFor();
  await page.getByText("There is only one way into this vault.").waitFor();
  expect(await holdsAWord(page)).toBe(false);
  await page.close();
});

test("hidden words are not in the page, and after a lock nothing of the wizard is", async () => {
  const page = await open("keeping=one&language=en", "/vault");
  await drawWords(page);
  expect(await holdsAWord(page)).toBe(true);
  await dialog(page).getByRole("button", { name: "Hide words" }).click();
  expect(await holdsAWord(page)).toBe(false);
  await dialog(page).getByRole("button", { name: "Show words" }).click();
  await page.keyboard.press("Control+l");
  await page.getByRole("heading", { name: "Unlock" }).waitFor();
  expect(await holdsAWord(page)).toBe(false);
  expect(await dialog(page).count()).toBe(0);
  await page.close();
});

test("a sheet is printed from a frame without scripts, and its copies are counted", async () => {
  const page = await open("keeping=one&language=en", "/vault");
  await drawWords(page);
  await dialog(page).getByRole("button", { name: "Print sheet" }).click();
  const frame = page.locator("iframe");
  await page.frameLocator("iframe").getByText("orbit").waitFor();
  expect((await frame.getAttribute("sandbox"))?.split(" ").sort()).toEqual([
    "allow-modals",
    "allow-same-origin",
  ]);
  await frame.evaluate((element: HTMLIFrameElement) => {
    const shown = element.contentWindow;
    if (shown) shown.print = () => void document.body.setAttribute("data-printed", shown.document.title);
  });
  await dialog(page).getByRole("button", { name: "Print now" }).click();
  expect(await page.locator("body").getAttribute("data-printed")).toBe("Nordwerk: 24");
  await dialog(page).getByText("Printed 1 time").waitFor();
  await page.close();
});

test("holders see one sheet each, and a set exists once a word of every sheet was typed back", async () => {
  const page = await open("language=en", "/vault");
  await page.getByRole("button", { name: "Make holders' sheets" }).click();
  await dialog(page).getByRole("button", { name: "Continue" }).click();
  expect(await dialog(page).getByText("Please enter who gets this sheet.").count()).toBe(3);
  const holders = ["Anke", "Björn", "Nina"];
  for (const [at, holder] of holders.entries())
    await dialog(page)
      .getByLabel(`Person ${at + 1}`, { exact: true })
      .fill(holder);
  await dialog(page).getByText("Any 2 of these 3 sheets open the vault together").waitFor();
  await dialog(page).getByRole("button", { name: "Continue" }).click();
  await present(page, "Make sheets");
  for (const holder of holders) {
    await dialog(page).getByText(`This is the sheet of ${holder}`).waitFor();
    expect(await holdsAWord(page)).toBe(false);
    await dialog(page).getByRole("button", { name: "Show sheet" }).click();
    const items = dialog(page).getByRole("list", { name: `Words of the sheet of ${holder}` });
    const words = await items.getByRole("listitem").allInnerTexts();
    expect(words).toHaveLength(32);
    await dialog(page).getByRole("button", { name: "They are on paper" }).click();
    expect(await holdsAWord(page)).toBe(false);
    const field = dialog(page).getByRole("textbox", { name: /^Word \d+$/ });
    await field.fill("zebra");
    await page.keyboard.press("Enter");
    await dialog(page)
      .getByText(/This is not word \d+ of this sheet/)
      .waitFor();
    const asked = Number(/\d+/.exec((await dialog(page).locator("label").innerText()) ?? "")?.[0]);
    await field.fill(words[asked - 1]?.replace(/^\d+\s*/, "") ?? "");
    await page.keyboard.press("Enter");
  }
  await dialog(page).getByText("Any 2 of the 3 sheets of “Holders' sheets” open it from now on.").waitFor();
  await page.close();
});

test("the last way in cannot be removed, and it is said why before a secret is asked for", async () => {
  const page = await open("keeping=one&language=en", "/vault");
  await page.getByRole("button", { name: "Remove: Passphrase" }).click();
  await dialog(page).getByText("This is the only way in.").waitFor();
  expect(await dialog(page).getByLabel("Passphrase", { exact: true }).count()).toBe(0);
  await page.close();
});

test("a wrong secret changes nothing, empties the field and gives it the focus again", async () => {
  const page = await open("language=en", "/vault");
  await page.getByRole("button", { name: "Remove: Vorstand und IT" }).click();
  await present(page, "Remove slot", "wrong");
  await dialog(page).getByRole("alert").getByText("This does not open the vault.").waitFor();
  const field = dialog(page).getByLabel("Passphrase", { exact: true });
  expect(await field.inputValue()).toBe("");
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press("Escape");
  expect(await page.getByRole("list", { name: "Key slots" }).getByRole("listitem").count()).toBe(3);
  await page.close();
});

test("a new master key ends every slot whose secret is not entered, and says which paper to destroy", async () => {
  const page = await open("language=en", "/vault");
  await page.getByRole("button", { name: "Change master key" }).click();
  await dialog(page).getByRole("button", { name: "Continue" }).click();
  await present(page, "Continue");
  await dialog(page).getByText("Which ways in stay?").waitFor();
  expect(await dialog(page).getByText("ends", { exact: true }).count()).toBe(2);
  await dialog(page).getByText("No slot on paper stays.").waitFor();
  await dialog(page).getByRole("button", { name: "Continue" }).click();
  await dialog(page).getByLabel("Remove older backups").check();
  await dialog(page).getByRole("button", { name: "Change master key" }).click();
  await dialog(page).getByRole("progressbar").waitFor();
  await page.keyboard.press("Escape");
  await dialog(page).getByText("The vault has a new master key").waitFor();
  await dialog(page).getByText("8 older backups were removed.").waitFor();
  await dialog(page).getByText("collect and destroy them").waitFor();
  await dialog(page).getByRole("button", { name: "Done" }).click();
  await page.getByText("There is only one way into this vault.").waitFor();
  await page.close();
});

test("a damaged backup is called so in words and cannot be restored; the way there leads from the examination", async () => {
  const page = await open("keeping=trouble&language=en", "/vault?part=examine");
  await page.getByRole("button", { name: "Examine now" }).click();
  await page.getByText("Do not change this vault any more.").waitFor();
  await page.getByRole("tab", { name: "History" }).click();
  await page.getByRole("tab", { name: "Examination" }).click();
  await page.getByText("Do not change this vault any more.").waitFor();
  await page.getByRole("button", { name: "Restore from a backup" }).click();
  await page.getByRole("button", { name: "Restore", exact: true }).waitFor();
  await page.getByRole("row", { name: "damaged" }).click();
  await page.getByText("It cannot be restored.").waitFor();
  expect(await page.getByRole("button", { name: "Restore", exact: true }).count()).toBe(0);
  await page.close();
});

test("on a medium that cannot be written secrets can be tested, and nothing else is offered", async () => {
  const page = await open("readOnly&language=en", "/vault");
  await page.getByRole("button", { name: "Test a secret" }).waitFor();
  for (const name of ["Remove", "Change passphrase", "Make recovery words", "Change master key"])
    expect(await page.getByRole("button", { name }).count()).toBe(0);
  await page.close();
});

test.each(["language=de&theme=dark&scale=200", "keeping=trouble&language=en&contrast=high"])(
  "axe finds nothing on any part: %s",
  async (query) => {
    const page = await open(query, "/vault");
    for (const tab of await page.getByRole("tab").all()) {
      await tab.click();
      expect(await axeFindings(page)).toEqual([]);
    }
    await page.close();
  },
);

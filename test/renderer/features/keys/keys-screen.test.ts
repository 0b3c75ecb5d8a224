import type { Page } from "playwright";
import { afterAll, describe, expect, test } from "vitest";
import { axeFindings } from "../../../support/preview/axe-findings.ts";
import { testWindow } from "../../../support/preview/test-window.ts";

const { open, complaints } = testWindow();
afterAll(() => expect(complaints).toEqual([]));

const incident = "incident=real&language=en";
/** NW-HH-LT0008 of the sample company. */
const keyId = "461B5820";
const digits = "189090-548218-223729-117095-361064-241428-250789-095579";

const field = (page: Page) => page.getByLabel("Key ID, device or asset tag");
const blocks = (page: Page) => page.getByRole("list", { name: "Recovery key in eight blocks" });

/** Everything that a page holds where digits could stay: markup, what was typed, title, address, stores. */
const allOf = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [
      document.documentElement.outerHTML,
      ...[...document.querySelectorAll("input, textarea")].map((each) => (each as HTMLInputElement).value),
      document.title,
      location.href,
      JSON.stringify(history.state),
      JSON.stringify({ ...localStorage }),
      JSON.stringify({ ...sessionStorage }),
    ].join("\n"),
  );

/** Which blocks are there in any writing: together, apart, with any sign in between. */
const digitsIn = (text: string): readonly string[] =>
  digits
    .split("-")
    .filter(
      (block) =>
        new RegExp(block.split("").join("[^0-9]{0,3}")).test(text.replaceAll(/<[^>]*>/g, " ")) ||
        text.includes(block),
    );

const show = async (page: Page, text = keyId): Promise<void> => {
  await field(page).fill(text);
  await page.keyboard.press("Enter");
  await page.getByRole("radio", { name: "The machine asks for it at start" }).check();
  await page.keyboard.press("Control+Enter");
  await blocks(page).waitFor();
};

describe("showing a key", () => {
  test("its digits are on the page while it is shown, and nowhere once it is hidden with Esc", async () => {
    const page = await open(incident, "/keys");
    await show(page);
    expect(digitsIn(await allOf(page))).toHaveLength(8);
    expect(await page.title()).not.toMatch(/\d{6}/);
    await page.keyboard.press("Escape");
    await blocks(page).waitFor({ state: "detached" });
    expect(digitsIn(await allOf(page))).toEqual([]);
    await page.getByText("Hidden. The log has it as #14.").waitFor();
    await page.close();
  });

  test("it hides itself when its time is over, counting down until then", async () => {
    const page = await open(incident, "/keys");
    await page.clock.install();
    await show(page);
    await page.clock.runFor(30_500);
    await page.getByText(/^(29|30) s$/).waitFor();
    expect(digitsIn(await allOf(page))).toHaveLength(8);
    await page.clock.runFor(30_000);
    await page.getByText("Hidden because its time was over. The log has it as #14.").waitFor();
    expect(await field(page).evaluate((each) => each === document.activeElement)).toBe(true);
    expect(digitsIn(await allOf(page))).toEqual([]);
    await page.close();
  });

  test("Enter goes to the next device: the field is empty and has the focus, no digit is left", async () => {
    const page = await open(incident, "/keys");
    await show(page);
    await page.keyboard.press("Enter");
    await expect.poll(() => field(page).inputValue()).toBe("");
    expect(await field(page).evaluate((each) => each === document.activeElement)).toBe(true);
    expect(digitsIn(await allOf(page))).toEqual([]);
    await page.close();
  });

  test("typing for another device hides the key of the one before", async () => {
    const page = await open(incident, "/keys");
    await show(page);
    await field(page).pressSequentially("9");
    expect(digitsIn(await allOf(page))).toEqual([]);
    await page.close();
  });

  test("no digit is left after a look at another screen, and after locking", async () => {
    const page = await open(incident, "/keys");
    await show(page);
    await page.getByRole("link", { name: "Contacts" }).click();
    await page.getByRole("heading", { level: 1, name: "Contacts" }).waitFor();
    expect(digitsIn(await allOf(page))).toEqual([]);
    await page.goBack();
    expect(await blocks(page).count()).toBe(0);
    await show(page);
    await page.keyboard.press("Control+l");
    await page.getByLabel("Passphrase", { exact: true }).waitFor();
    expect(digitsIn(await allOf(page))).toEqual([]);
    await page.close();
  });

  test("it is in the log with its number and its reason, and never with a digit", async () => {
    const page = await open(incident, "/keys");
    await show(page);
    await page.getByRole("link", { name: "#14" }).click();
    await page.getByText(/The machine asks for it at start/).waitFor();
    expect(digitsIn(await allOf(page))).toEqual([]);
    await page.close();
  });

  test("every block says whether it can be right", async () => {
    const page = await open(incident, "/keys");
    await show(page, "NW-KS-PC0034");
    await page.getByText("Block 8: 6 5 3 3 7 9, wrong").waitFor();
    await page.getByText("Block 1: 2 1 4 1 7 0, is right").waitFor();
    await page.close();
  });

  test("without a reason nothing is shown, and the screen says what is missing", async () => {
    const page = await open(incident, "/keys");
    await field(page).fill(keyId);
    await page.getByRole("button", { name: "Show the key" }).waitFor();
    await page.keyboard.press("Control+Enter");
    await page.getByRole("alert").getByText("Say why the key is needed").waitFor();
    expect(await blocks(page).count()).toBe(0);
    await page.close();
  });

  test("the reason is still chosen for the next device", async () => {
    const page = await open(incident, "/keys");
    await show(page);
    await page.keyboard.press("Enter");
    await field(page).fill("NW-KS-LT0001");
    await page.keyboard.press("Enter");
    const button = page.getByRole("button", { name: "Show the key" });
    await expect.poll(() => button.evaluate((each) => each === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    await blocks(page).waitFor();
    await page.close();
  });

  test("a reason in one's own words goes into the log as it is", async () => {
    const page = await open(incident, "/keys");
    await field(page).fill(keyId);
    await page.getByRole("radio", { name: "Other reason" }).check();
    await page.getByLabel("Reason", { exact: true }).fill("Board <b>meeting</b> laptop");
    await page.keyboard.press("Enter");
    await blocks(page).waitFor();
    await page.getByRole("link", { name: "#14" }).click();
    await page.getByText(/Board <b>meeting<\/b> laptop/).waitFor();
    await page.close();
  });

  test("without an incident no key can be shown; the screen says why and leads to declaring one", async () => {
    const page = await open("language=en", "/keys");
    await field(page).fill(keyId);
    await page.getByText("No key can be shown: no incident is open.").waitFor();
    expect(await page.getByRole("button", { name: "Show the key" }).count()).toBe(0);
    await page.getByRole("button", { name: "Declare an incident" }).click();
    await expect.poll(() => page.url()).toContain("#/incidents/declare");
    await page.close();
  });

  test("from a medium that cannot be written no key is shown, because it could not be logged", async () => {
    const page = await open(`${incident}&readOnly`, "/keys");
    await field(page).fill(keyId);
    await page.getByText("Showing a key has to be logged first").waitFor();
    expect(await page.getByRole("button", { name: "Show the key" }).count()).toBe(0);
    await page.close();
  });
});

describe("finding a key", () => {
  test("eight characters of the key ID find one key, marked in its ID; its device is named with room and asset tag", async () => {
    const page = await open(incident, "/keys");
    await field(page).fill(keyId.toLowerCase());
    await page.getByText("Key ID matches", { exact: true }).waitFor();
    expect(await page.locator("mark").first().textContent()).toBe(keyId);
    await page.getByRole("heading", { name: "NW-HH-LT0008" }).waitFor();
    await page.getByText("Room A2.18").waitFor();
    await page.close();
  });

  test("a device with two keys shows both with their days, and asks to compare the ID", async () => {
    const page = await open(incident, "/keys");
    await field(page).fill("NW-HH-LT0012");
    const list = page.getByRole("listbox", { name: "Keys found" });
    await list.getByText("Operating system · 2026-03-12").waitFor();
    await list.getByText("Operating system · 2024-02-11").waitFor();
    await page
      .getByText("Compare first: the machine has to show a key ID that begins with 57BFB5A0")
      .waitFor();
    await page.keyboard.press("ArrowDown");
    await page.getByText("begins with 0A1B2C3D").waitFor();
    await page.getByText("1 newer key").waitFor();
    await page.close();
  });

  test("the older key of a device names the newer one and leads to it", async () => {
    const page = await open(incident, "/keys");
    await field(page).fill("0A1B2C3D");
    await page.getByText("1 newer key").waitFor();
    await page.getByRole("button", { name: /57BFB5A0-9883/ }).click();
    await page.getByText("1 older key").waitFor();
    expect(await field(page).inputValue()).toBe("57BFB5A0");
    await page.close();
  });

  test("a damaged key is warned of before it is shown, with the number of its block", async () => {
    const page = await open(incident, "/keys");
    await field(page).fill("E1B815E8");
    await page.getByText("Block 8 of this key cannot be right").waitFor();
    await page.close();
  });

  test("more keys than can be listed are counted, and more typing is asked for", async () => {
    const page = await open(incident, "/keys");
    await field(page).fill("NW-");
    await page.getByText("The first 50 of 400 keys.").waitFor();
    expect(await page.getByRole("option").count()).toBe(50);
    await page.close();
  });

  test("a scanner that ends with Enter lands on the button, however fast it types", async () => {
    const page = await open(incident, "/keys");
    await show(page);
    await page.keyboard.press("Enter");
    await page.keyboard.type("NW-HH-LT0003\n", { delay: 0 });
    const button = page.getByRole("button", { name: "Show the key" });
    await expect.poll(() => button.evaluate((each) => each === document.activeElement)).toBe(true);
    await page.getByRole("heading", { name: "NW-HH-LT0003" }).waitFor();
    await page.close();
  });

  test("nothing found says which signs are often mistaken", async () => {
    const page = await open(incident, "/keys");
    await field(page).fill("OOPS1234");
    await page.getByText("No key fits “OOPS1234”").waitFor();
    await page.close();
  });

  test("an address can bring the device along", async () => {
    const page = await open(incident, "/keys?text=NW-HH-LT0003");
    await page.getByRole("heading", { name: "NW-HH-LT0003" }).waitFor();
    expect(await field(page).inputValue()).toBe("NW-HH-LT0003");
    await page.close();
  });
});

test.each([
  "theme=light&language=de",
  "theme=dark&language=en",
  "theme=dark&contrast=high&language=de&scale=200",
])("axe finds nothing while a key is found and while it is shown: %s", async (query) => {
  const page = await open(`incident=real&${query}`, "/keys");
  await page.getByRole("textbox").fill("NW-HH-LT0012");
  await page.getByRole("listbox").waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole("radio").first().check();
  await page.keyboard.press("Control+Enter");
  await page
    .getByRole("list")
    .filter({ has: page.getByText(/^Block 1:/) })
    .waitFor();
  expect(await axeFindings(page)).toEqual([]);
  // All eight blocks are in view, nothing is cut off at the side, and the frame of the window has not moved.
  for (const block of await page.locator("ol > li").all())
    expect(await block.evaluate(isInView), await block.innerText()).toBe(true);
  expect(await page.evaluate(() => document.scrollingElement?.scrollTop)).toBe(0);
  await page.close();
});

const isInView = (element: Element): boolean => {
  const view = element.closest("main")?.getBoundingClientRect();
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return (
    view !== undefined &&
    left >= view.left &&
    right <= view.right &&
    top >= view.top &&
    bottom <= view.bottom &&
    element.scrollWidth <= element.clientWidth
  );
};

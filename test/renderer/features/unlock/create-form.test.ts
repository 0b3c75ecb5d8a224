import { expect, test } from "vitest";
import { coreWindows, good } from "../../../support/core-window.ts";
import { tempDir } from "../../../support/temp-dir.ts";
import { allText, isOpen } from "./door.ts";

const windows = coreWindows();
const passphrase = "neun Birnen im Serverraum";

test("whoever makes a vault is told that one way leads into it, until there is a second one", async () => {
  const { page, client } = await windows.open("/", []);
  good(await client.vault.lock({}));
  await page.getByRole("button", { name: "Create a new vault" }).click();
  await page.getByLabel("Where").fill(tempDir("new"));
  await page.getByLabel("Name", { exact: true }).fill("Werk Süd");
  await page.getByLabel("Passphrase", { exact: true }).fill(passphrase);
  await page.getByLabel("Passphrase again").fill(passphrase);
  await page.getByLabel("Your name in the log").fill("Anke");
  await page.keyboard.press("Enter");
  await isOpen(page);
  const call = page.getByRole("heading", { name: "There is only one way into this vault" });
  await call.waitFor();
  expect(await allText(page)).not.toContain(passphrase);

  const secret = { type: "passphrase", passphrase } as const;
  const drawn = good(await client.slots.prepareWords({ secret, label: "safe" }));
  const answers = drawn.ask.map((position) => drawn.words[position - 1] ?? "");
  expect(await call.count()).toBe(1);
  good(await client.slots.confirmWords({ pending: drawn.pending, answers }));
  await call.waitFor({ state: "detached" });
});

test.each([
  { width: 1280, height: 800 },
  { width: 1024, height: 600 },
])("with everything refused the button to create is in view at $width x $height", async (size) => {
  const { page, client } = await windows.open("/", []);
  good(await client.vault.lock({}));
  await page.setViewportSize(size);
  await page.getByRole("button", { name: "Create a new vault" }).click();
  const create = page.getByRole("button", { name: "Create vault" });
  await create.click();
  await page.getByText("Please choose a folder.").waitFor();
  const box = await create.boundingBox();
  expect((box?.y ?? size.height) + (box?.height ?? 0)).toBeLessThanOrEqual(size.height);
});

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { coreWindows, good } from "../../../support/core-window.ts";
import { axeFindings } from "../../../support/preview/axe-findings.ts";
import { allText, isOpen, lockAndChoose, secret, unlock } from "./door.ts";

const windows = coreWindows();

/** A real vault with a backup, closed, with one byte of its first page turned over; the unlock screen before it. */
const beforeDamage = async () => {
  const { page, client } = await windows.open("/", []);
  const status = good(await client.vault.status({}));
  if (status.state !== "open") throw new Error("the window begins with an open vault");
  const { path } = status.vault;
  good(await client.backups.make({}));
  await lockAndChoose(page, client, path);
  const database = join(path, "vault.db");
  const bytes = readFileSync(database);
  bytes[2000] = (bytes[2000] ?? 0) ^ 1;
  writeFileSync(database, bytes);
  await page.getByLabel("Your name in the log").fill("Anke");
  return { page, path, bytes };
};

test("a damaged vault is examined from the door, and its backup restored into a new folder and opened", async () => {
  const { page, path, bytes } = await beforeDamage();
  await page.getByLabel("Passphrase", { exact: true }).fill(secret.passphrase);
  await unlock(page).click();
  await page.getByRole("button", { name: "This vault is damaged? Examine it" }).click();
  await page.getByText("the inside is examined as well").waitFor();
  await page.getByRole("button", { name: "Examine", exact: false }).first().click();
  const findings = page.getByRole("list", { name: "What was examined" });
  await findings.getByText("pages is damaged: 1.").waitFor();
  await page
    .getByText(/^DAMAGED/)
    .first()
    .waitFor();
  expect(await axeFindings(page)).toEqual([]);

  await page.getByRole("button", { name: "Restore into a new folder" }).click();
  await page.getByRole("button", { name: "Unlock the restored vault" }).click();
  expect(await page.getByRole("radio", { name: /Nordwerk restored/ }).isChecked()).toBe(true);
  await page.getByLabel("Passphrase", { exact: true }).fill(secret.passphrase);
  await page.getByLabel("Your name in the log").fill("Anke");
  await unlock(page).click();
  await isOpen(page);
  expect(await allText(page)).not.toContain(secret.passphrase);
  expect(readFileSync(join(path, "vault.db")).equals(bytes)).toBe(true);
});

test("without a secret the outside is examined, and what was not looked at is said", async () => {
  const { page, path } = await beforeDamage();
  for (const file of ["vault.json", "vault.copy.json"]) writeFileSync(join(path, file), "{");
  await page.getByLabel("Passphrase", { exact: true }).fill(secret.passphrase);
  await unlock(page).click();
  await page.getByRole("alert").getByText("The key file of this vault is damaged").waitFor();
  await page.getByRole("button", { name: "This vault is damaged? Examine it" }).click();
  await page.getByRole("button", { name: /^Examine/ }).click();
  const findings = page.getByRole("list", { name: "What was examined" });
  await findings.getByText("vault.json, vault.copy.json cannot be used").waitFor();
  await findings.getByText("Not looked at").first().waitFor();
  await page.getByRole("button", { name: "Back to unlocking" }).click();
  await page.getByRole("heading", { name: "Unlock a vault" }).waitFor();
  expect(await page.getByLabel("Passphrase", { exact: true }).inputValue()).toBe("");
});

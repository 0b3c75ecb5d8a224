import { describe, expect, test } from "vitest";
import { axeFindings } from "../../support/preview/axe-findings.ts";
import { testWindow } from "../../support/preview/test-window.ts";

const window = testWindow();

describe("what the opening found", () => {
  test("a loss is announced with what happened, what is safe and what to do, on every screen until understood", async () => {
    const page = await window.open("language=en&notices=losses", "/");
    const loss = page.getByRole("alert").filter({ hasText: "Confirmed entries are missing" });
    await loss.getByText("112 to 118 of this computer").waitFor();
    await loss.getByText("The entries before 112 are there.").waitFor();
    await loss.getByText("enter again what you still know").waitFor();
    await page.getByRole("navigation").getByRole("link", { name: "Systems" }).click();
    await page.getByRole("heading", { level: 1, name: "Systems" }).waitFor();
    await loss.getByRole("button", { name: "Understood" }).click();
    expect(await loss.count()).toBe(0);
    await page.getByRole("alert").getByText("An older key file").waitFor();
    await page.close();
  });

  test("what is no loss is one quiet line that can be dismissed", async () => {
    const page = await window.open("language=en&notices=calm", "/");
    const line = page.getByText("was not closed properly (NW-HH-LT0412");
    await line.waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
    await page.getByRole("status").filter({ has: line }).getByRole("button", { name: "Dismiss" }).click();
    expect(await line.count()).toBe(0);
    await page.close();
  });

  test.each(["theme=dark", "theme=light&contrast=high"])("passes axe with %s", async (look) => {
    const page = await window.open(`language=de&notices=losses&incident=real&${look}`, "/");
    await page.getByRole("alert").first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.close();
  });
});

describe("a vault with a single way in", () => {
  const call = "There is only one way into this vault";

  test("calls for recovery words on the first screen and leads to the vault", async () => {
    const page = await window.open("language=en&keeping=one", "/");
    await page.getByRole("heading", { name: call }).waitFor();
    await page.getByRole("button", { name: "Make recovery words" }).click();
    await expect.poll(() => new URL(page.url()).hash).toBe("#/vault");
    await expect.poll(() => page.getByRole("button", { name: "Later" }).count()).toBe(0);
    await page.close();
  });

  test("is a line on other screens, and nobody is disturbed by it during an incident", async () => {
    const quiet = await window.open("language=en&keeping=one", "/systems");
    await quiet.getByText("Only one way leads into this vault.").waitFor();
    await quiet.close();
    const incident = await window.open("language=en&keeping=one&incident=real", "/");
    await incident.getByText("Start now").first().waitFor();
    expect(await incident.getByText(call).count()).toBe(0);
    await incident.close();
  });

  test("says nothing once there are several ways", async () => {
    const page = await window.open("language=en", "/");
    await page.getByText("What is in the vault").waitFor();
    expect(await page.getByText(call).count()).toBe(0);
    await page.close();
  });
});

test("nothing of this broke the policy of the page", () => {
  expect(window.complaints).toEqual([]);
});

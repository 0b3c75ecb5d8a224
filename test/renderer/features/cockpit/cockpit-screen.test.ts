import type { Page } from "playwright";
import { expect, test } from "vitest";
import type { Client } from "#shared/contract/contract.ts";
import type { ImportKind } from "#shared/domain/imports/problem.ts";
import type { SystemState } from "#shared/domain/systems/system.ts";
import { minutesToMs, toTimestamp } from "#shared/kernel/time.ts";
import { type CoreWindow, coreWindows, good } from "../../../support/core-window.ts";

const windows = coreWindows();

const minutesAgo = (minutes: number) => toTimestamp(Date.now() - minutesToMs(minutes), 60);

/** An incident on the whole sample company, noticed some minutes ago. */
const declare = async (client: Client, minutes = 10): Promise<string> => {
  const { systems } = good(await client.systems.list({}));
  const { incident } = good(
    await client.incidents.declare({
      title: "Endpoints do not start",
      kind: "emergency",
      noticedAt: minutesAgo(minutes),
      drill: false,
      systems: systems.map(({ id }) => id),
    }),
  );
  return incident;
};

const openCockpit = async (
  kinds?: readonly ImportKind[],
  noticedMinutesAgo?: number,
): Promise<CoreWindow & { readonly incident: string }> => {
  const opened = await windows.open("/", kinds);
  const incident = await declare(opened.client, noticedMinutesAgo);
  await row(opened.page, "PWR-HH").waitFor();
  return { ...opened, incident };
};

const row = (page: Page, system: string) => page.locator(`[data-row="${system}"]`);
const inList = (page: Page, list: "Start now" | "In work") =>
  page.getByRole("region", { name: list }).locator("[data-row]");
const systemsOf = async (page: Page, list: "Start now" | "In work"): Promise<readonly (string | null)[]> =>
  inList(page, list).evaluateAll((rows) => rows.map((each) => each.getAttribute("data-row")));
const focusedRow = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest("[data-row]")?.getAttribute("data-row") ?? null);

const stateOf = async (client: Client, incident: string, system: string) =>
  good(await client.incidents.show({ incident })).systems.find((each) => each.system === system);

const set = async (client: Client, incident: string, state: SystemState, ...systems: string[]) => {
  for (const system of systems)
    good(await client.incidents.setSystemState({ incident, system, state, reason: "test" }));
};

test("the first key leads into the queue, Enter begins, and the focus stays at its place for the next one", async () => {
  const { page, client, incident } = await openCockpit();
  expect(await systemsOf(page, "Start now")).toEqual(["PWR-HH", "PWR-KS", "WEB-1"]);
  await page.keyboard.press("Enter");
  expect(await focusedRow(page)).toBe("PWR-HH");
  expect(await stateOf(client, incident, "PWR-HH")).toMatchObject({ state: "down" });
  await page.keyboard.press("Enter");
  await expect.poll(() => systemsOf(page, "In work")).toEqual(["PWR-HH"]);
  expect(await focusedRow(page)).toBe("PWR-KS");
  await page.keyboard.press("ArrowDown");
  expect(await focusedRow(page)).toBe("WEB-1");
  await page.keyboard.press("End");
  await page.keyboard.press("b");
  await expect.poll(async () => (await stateOf(client, incident, "PWR-HH"))?.state).toBe("booted");
});

test("verified asks nothing, opens the way for what waited, and can be set back; the log holds all of it", async () => {
  const { page, client, incident } = await openCockpit();
  await row(page, "PWR-HH").focus();
  await page.keyboard.press("v");
  await row(page, "NET-CORE-HH").waitFor();
  await page.getByText("PWR-HH is verified. It is in the log as #2.").waitFor();
  await page.keyboard.press("u");
  await expect.poll(async () => (await stateOf(client, incident, "PWR-HH"))?.state).toBe("down");
  await row(page, "NET-CORE-HH").waitFor({ state: "detached" });
  const { entries } = good(await client.journal.entries({ incident, limit: 10 }));
  expect(entries.map(({ seq, body }) => [seq, "reason" in body ? body.reason : ""])).toEqual([
    [3, "Takes back entry #2"],
    [2, ""],
    [1, ""],
  ]);
});

test("deferring asks for a reason and keeps it while the medium does not answer", async () => {
  const { page, client, incident, breakCall, mend } = await openCockpit();
  await row(page, "WEB-1").focus();
  await page.keyboard.press("d");
  const dialog = page.getByRole("dialog", { name: "Defer WEB-1" });
  await page.keyboard.press("Control+Enter");
  await dialog.getByText("A reason is needed").waitFor();
  await dialog.getByLabel("Reason").fill("hosted elsewhere");
  breakCall("incidents.setSystemState");
  await page.keyboard.press("Control+Enter");
  await dialog.getByRole("alert").waitFor();
  expect(await dialog.getByLabel("Reason").inputValue()).toBe("hosted elsewhere");
  mend();
  await page.keyboard.press("Control+Enter");
  await dialog.waitFor({ state: "detached" });
  expect(await stateOf(client, incident, "WEB-1")).toMatchObject({
    state: "deferred",
    reason: "hosted elsewhere",
  });
});

test("a change that could not be written is said, and trying again writes it", async () => {
  const { page, client, incident, breakCall, mend } = await openCockpit();
  breakCall("incidents.setSystemState");
  await row(page, "PWR-HH").getByRole("button", { name: "Begin" }).click();
  const dialog = page.getByRole("dialog", { name: "The state of PWR-HH was not written" });
  await dialog.getByRole("alert").waitFor();
  expect(await stateOf(client, incident, "PWR-HH")).toMatchObject({ state: "down" });
  mend();
  await dialog.getByRole("button", { name: "Try again" }).click();
  await expect.poll(async () => (await stateOf(client, incident, "PWR-HH"))?.state).toBe("in-work");
});

test("every state can be chosen with the mouse from the menu of a row", async () => {
  const { page, client, incident } = await openCockpit();
  await page.getByRole("button", { name: "Set the state of PWR-KS" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Booted" }).click();
  await expect.poll(async () => (await stateOf(client, incident, "PWR-KS"))?.state).toBe("booted");
  await row(page, "PWR-KS").getByRole("button", { name: "Verified" }).click();
  await expect.poll(async () => (await stateOf(client, incident, "PWR-KS"))?.state).toBe("verified");
});

test("what somebody else changes appears without a key being pressed", async () => {
  const { page, client, incident } = await openCockpit();
  await set(client, incident, "verified", "PWR-HH", "PWR-KS");
  await row(page, "NET-CORE-HH").waitFor();
  await page.getByText("2 of 46 verified").waitFor();
  await page.getByRole("log").getByText("PWR-KS").first().waitFor();
});

test("the circle is shown with all its members, what it waits for, and the runbook that breaks in", async () => {
  const { page, client, incident } = await openCockpit(["systems", "runbooks"]);
  const circle = page.getByRole("region", { name: "Systems in a circle" });
  const words = (await circle.innerText()).replace(/\s+/g, " ");
  expect(words).toContain("VIRT-CL1 → AD-DC1 → DNS-1 → VIRT-CL1");
  expect(words).toContain("Waits for STO-SAN, NET-CORE-HH");
  await circle.getByRole("button", { name: "Break in at AD-DC1" }).click();
  await page.waitForURL(/#\/runs\//);
  const { runs } = good(await client.incidents.show({ incident }));
  expect(runs).toMatchObject([{ system: "AD-DC1", status: "open" }]);
  expect(page.url()).toContain(runs[0]?.id);
});

test("breaking in again goes on with the run that is open", async () => {
  const { page, client, incident, go } = await openCockpit(["systems", "runbooks"]);
  const breakIn = page.getByRole("button", { name: "Break in at AD-DC1" });
  await breakIn.click();
  await page.waitForURL(/#\/runs\//);
  await go("/");
  await breakIn.click();
  await page.waitForURL(/#\/runs\//);
  expect(good(await client.incidents.show({ incident })).runs.length).toBe(1);
});

test("a member of the circle can be set to in work, and is then in work like any other", async () => {
  const { page } = await openCockpit();
  await page.getByRole("button", { name: /^AD-DC1: down/ }).click();
  await page.keyboard.press("w");
  await row(page, "AD-DC1").waitFor();
  expect(await systemsOf(page, "In work")).toEqual(["AD-DC1"]);
});

test("a deadline that has passed and one that cannot be kept are told apart, with the cause", async () => {
  const { page } = await openCockpit(["systems"], 35);
  const risk = page.getByRole("region", { name: "At risk" });
  const lines = await risk.getByRole("listitem").allInnerTexts();
  expect(lines[0]).toMatch(/^PWR-HH missed its deadline \d\d:\d\d, \d min ago/);
  expect(lines.join("\n")).toMatch(
    /will miss its deadline \d\d:\d\d by at least .*\n+Cause: PWR-\w+ not begun/,
  );
});

test("an unknown dependency is named", async () => {
  const { page } = await openCockpit();
  await page.getByText("CALL-1 needs GIBTSNICHT-9").waitFor();
});

test("when all is verified or set aside the way out is offered; closing says what is meant and ends at the log", async () => {
  const { page, client, incident } = await openCockpit();
  const { systems } = good(await client.systems.list({}));
  const [first = "", ...others] = systems.map(({ id }) => id);
  await set(client, incident, "verified", ...others);
  expect(await page.getByText("If the work is done").count()).toBe(0);
  await set(client, incident, "given-up", first);
  await page.getByText("If the work is done").waitFor();
  await page.getByRole("button", { name: "Close the incident …" }).click();
  const dialog = page.getByRole("dialog", { name: "Close “Endpoints do not start”?" });
  await dialog.getByText("this cannot be taken back").waitFor();
  await dialog.getByLabel("Summary").fill("All back, one host lost.");
  await dialog.getByRole("button", { name: "Close the incident" }).click();
  await page.getByRole("heading", { level: 1, name: "All quiet" }).waitFor();
  await page.getByRole("link", { name: "Endpoints do not start" }).click();
  await page.getByText("All back, one host lost.").waitFor();
  expect(await page.getByLabel("What happened?").count()).toBe(0);
  expect(good(await client.incidents.list({})).incidents[0]?.summary).toBe("All back, one host lost.");
});

test("closing with work left names what is open, and a summary survives a failure", async () => {
  const { page, breakCall, client } = await openCockpit();
  await page.getByRole("button", { name: "Close the incident …" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("46 systems are neither verified nor set aside").waitFor();
  await dialog.getByLabel("Summary").fill("half done");
  breakCall("incidents.close");
  await page.keyboard.press("Control+Enter");
  await dialog.getByRole("alert").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Close the incident …" }).click();
  expect(await dialog.getByLabel("Summary").inputValue()).toBe("half done");
  expect(good(await client.incidents.list({})).incidents[0]?.closedAt).toBeNull();
});

import { expect, test } from "vitest";
import { minutesToMs, toTimestamp } from "#shared/kernel/time.ts";
import { type CoreWindow, coreWindows, good } from "../../../support/core-window.ts";
import { axeFindings } from "../../../support/preview/axe-findings.ts";

const windows = coreWindows();

const declare = async ({ client }: CoreWindow, systems: readonly string[]): Promise<string> =>
  good(
    await client.incidents.declare({
      title: "Endpoints do not start",
      kind: "emergency",
      noticedAt: toTimestamp(Date.now() - minutesToMs(10), 60),
      drill: false,
      systems: [...systems],
    }),
  ).incident;

const allSystems = async ({ client }: CoreWindow): Promise<readonly string[]> =>
  good(await client.systems.list({})).systems.map(({ id }) => id);

test("without an incident the whole order is planned, the circle has its place and its runbook is named", async () => {
  const { page } = await windows.open("/plan", ["systems", "runbooks"]);
  const waves = page.getByRole("list", { name: "Waves" });
  await waves.getByRole("button", { name: /^Wave 4 circle/ }).waitFor();
  expect(await waves.getByRole("button").count()).toBe(8);
  const snags = page.getByRole("list", { name: "What disturbs the order" });
  await snags.getByText("VIRT-CL1 → AD-DC1 → DNS-1 → VIRT-CL1").waitFor();
  await snags.getByText("CALL-1 needs GIBTSNICHT-9").waitFor();
  expect(await snags.getByRole("link", { name: /^Runbook “/ }).count()).toBe(1);
  expect(await page.getByRole("grid").getAttribute("aria-rowcount")).toBe("47");
  await waves.getByRole("button", { name: /^Wave 1/ }).click();
  await expect.poll(() => page.getByRole("grid").getAttribute("aria-rowcount")).toBe("4");
});

test("the search narrows as it is typed, also by what a system needs", async () => {
  const { page } = await windows.open("/plan");
  await page.getByRole("searchbox").fill("gebaudetechnik kassel");
  await expect.poll(() => page.getByRole("grid").getAttribute("aria-rowcount")).toBe("2");
  await page.getByRole("searchbox").fill("idp-1");
  await page.getByRole("row", { name: /^\S+ CHAT-1/ }).waitFor();
});

test("with an incident it shows what waits for what, and follows what is done elsewhere", async () => {
  const opened = await windows.open("/plan");
  const { page, client } = opened;
  const incident = await declare(opened, await allSystems(opened));
  const netCore = page.getByRole("row", { name: /NET-CORE-HH Core-Switch/ });
  await netCore.getByText("PWR-HH").waitFor();
  await page.getByLabel("Which systems").selectOption({ label: "Can start now (3)" });
  await expect.poll(() => page.getByRole("grid").getAttribute("aria-rowcount")).toBe("4");
  for (const system of ["PWR-HH", "PWR-KS"])
    good(await client.incidents.setSystemState({ incident, system, state: "verified", reason: "" }));
  await netCore.getByText("can start").waitFor();
});

test("a system opened from a link shows its neighbours, and its state can be set by letter", async () => {
  const opened = await windows.open("/plan?system=AD-DC1", ["systems", "runbooks"]);
  const { page, client } = opened;
  const incident = await declare(opened, await allSystems(opened));
  const detail = page.getByRole("region", { name: "Chosen system" });
  await detail.getByRole("button", { name: "In work" }).waitFor();
  expect(await detail.getByRole("link", { name: "DNS-1" }).count()).toBe(1);
  await page.keyboard.press("w");
  await detail.getByText("in work", { exact: true }).waitFor();
  await page.getByText("AD-DC1 is in work. It is in the log as #2.").waitFor();
  const { systems } = good(await client.incidents.show({ incident }));
  expect(systems.find(({ system }) => system === "AD-DC1")?.state).toBe("in-work");
  await detail.getByRole("button", { name: "Start" }).click();
  await page.waitForURL(/#\/runs\//);
});

test("a system that was not named can be added to the incident", async () => {
  const opened = await windows.open("/plan?system=WEB-1");
  const { page, client } = opened;
  const incident = await declare(opened, ["PWR-HH"]);
  await page.getByText("Not affected in this incident").waitFor();
  expect(await page.getByRole("grid").getAttribute("aria-rowcount")).toBe("2");
  await page.getByRole("button", { name: "Add as affected" }).click();
  await expect.poll(() => page.getByRole("grid").getAttribute("aria-rowcount")).toBe("3");
  expect(good(await client.incidents.show({ incident })).systems.length).toBe(2);
});

test("the plan passes axe with an open system and with nothing in the vault", async () => {
  const opened = await windows.open("/plan?system=AD-DC1");
  await declare(opened, await allSystems(opened));
  await opened.page.getByRole("button", { name: "In work" }).waitFor();
  expect(await axeFindings(opened.page)).toEqual([]);
  const empty = await windows.open("/plan", []);
  await empty.page.getByText("No systems in the vault").waitFor();
  expect(await axeFindings(empty.page)).toEqual([]);
});

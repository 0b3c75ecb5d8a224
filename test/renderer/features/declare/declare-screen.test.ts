import { expect, test } from "vitest";
import { epochMsOf } from "#shared/kernel/time.ts";
import { coreWindows, good } from "../../../support/core-window.ts";
import { axeFindings } from "../../../support/preview/axe-findings.ts";

const windows = coreWindows();
const path = "/incidents/declare";

test("the keyboard alone declares an incident on all systems, noticed now, and leads to the cockpit", async () => {
  const { page, client } = await windows.open(path);
  await page.keyboard.type("Endpoints do not start");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("heading", { level: 1, name: "Situation: Endpoints do not start" }).waitFor();
  const [incident] = good(await client.incidents.list({})).incidents;
  expect(incident).toMatchObject({ kind: "emergency", drill: false, declaredBy: "Shift A", closedAt: null });
  expect(Math.abs(Date.now() - epochMsOf(incident?.noticedAt ?? ("" as never)))).toBeLessThan(10_000);
  const { systems } = good(await client.incidents.show({ incident: incident?.id ?? "" }));
  expect(systems.length).toBe(46);
});

test("a drill is declared as one and every screen says so", async () => {
  const { page, client } = await windows.open(path);
  await page.keyboard.type("Autumn drill");
  await page.getByRole("radio", { name: "Drill" }).check({ force: true });
  await page.getByRole("radio", { name: "Crisis" }).check({ force: true });
  await page.getByRole("button", { name: "Begin the drill" }).click();
  await page.getByText("EXERCISE EXERCISE EXERCISE").waitFor();
  expect(good(await client.incidents.list({})).incidents[0]).toMatchObject({ drill: true, kind: "crisis" });
});

test("only the chosen systems are affected, and what needs them is offered", async () => {
  const { page, client } = await windows.open(path);
  await page.keyboard.type("Storage is gone");
  await page.getByRole("button", { name: "None" }).click();
  await page.getByText("0 of 46 systems affected").first().waitFor();
  await page.getByRole("searchbox").fill("san-speicher");
  const list = page.getByRole("listbox", { name: "Affected systems" });
  await expect.poll(() => list.getByRole("option").count()).toBe(1);
  await list.focus();
  await page.keyboard.press("Space");
  await page.getByText("1 of 46 systems affected").first().waitFor();
  await page.getByRole("button", { name: /^Add the \d+ that need them$/ }).click();
  await page.keyboard.press("Control+Enter");
  await page.getByRole("heading", { level: 1, name: /Storage is gone/ }).waitFor();
  const [incident] = good(await client.incidents.list({})).incidents;
  const { systems } = good(await client.incidents.show({ incident: incident?.id ?? "" }));
  const ids = systems.map(({ system }) => system);
  expect(ids).toContain("STO-SAN");
  expect(ids).toContain("FIN-1");
  expect(ids).not.toContain("PWR-HH");
});

test("the moment it was noticed can be minutes ago or a time of day", async () => {
  const { page, client } = await windows.open(path);
  await page.keyboard.type("Noticed before");
  await page.getByRole("radio", { name: "30 min ago" }).check({ force: true });
  await page.getByText(/^= \d{4}-\d\d-\d\d \d\d:\d\d/).waitFor();
  await page.getByRole("radio", { name: "at …" }).check({ force: true });
  await page.getByLabel("Time", { exact: true }).fill("00:01");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("heading", { level: 1, name: /Noticed before/ }).waitFor();
  expect(good(await client.incidents.list({})).incidents[0]?.noticedAt).toContain("T00:01:00.000");
});

test("without a title nothing is sent, and the title takes the focus", async () => {
  const { page, client } = await windows.open(path);
  await page.getByRole("searchbox").focus();
  await page.keyboard.press("Control+Enter");
  await page.getByText("Give it a title").waitFor();
  expect(await page.getByLabel("What is wrong?").evaluate((field) => field === document.activeElement)).toBe(
    true,
  );
  expect(good(await client.incidents.list({})).incidents).toEqual([]);
});

test("nothing that was entered is lost by a failure or by a look at another screen", async () => {
  const { page, go, breakCall, mend } = await windows.open(path);
  await page.keyboard.type("Endpoints do not start");
  await page.getByRole("radio", { name: "Drill" }).check({ force: true });
  await page.getByRole("button", { name: "None" }).click();
  breakCall("incidents.declare");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("alert").waitFor();
  await go("/contacts");
  await page.getByRole("heading", { level: 1, name: "Contacts" }).waitFor();
  await go(path);
  expect(await page.getByLabel("What is wrong?").inputValue()).toBe("Endpoints do not start");
  expect(await page.getByRole("radio", { name: "Drill" }).isChecked()).toBe(true);
  await page.getByText("0 of 46 systems affected").first().waitFor();
  mend();
  await page.keyboard.press("Control+Enter");
  await page.getByRole("heading", { level: 1, name: /Endpoints do not start/ }).waitFor();
  await go(path);
  expect(await page.getByLabel("What is wrong?").inputValue()).toBe("");
});

test("an empty vault says that systems are missing, and an incident can be declared all the same", async () => {
  const { page, client } = await windows.open(path, []);
  await page.getByText("No systems in the vault", { exact: true }).waitFor();
  await page.getByLabel("What is wrong?").fill("All is down");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("heading", { level: 1, name: /All is down/ }).waitFor();
  await page.getByText("No system was named as affected.").waitFor();
  expect(good(await client.incidents.list({})).incidents.length).toBe(1);
});

test("the form passes axe with an error, a wrong time and a narrowed list in it", async () => {
  const { page } = await windows.open(path);
  await page.getByRole("radio", { name: "at …" }).check({ force: true });
  await page.getByLabel("Time", { exact: true }).fill("99");
  await page.getByRole("searchbox").fill("kassel");
  await page.keyboard.press("Control+Enter");
  await page.getByText("Give it a title").waitFor();
  expect(await axeFindings(page)).toEqual([]);
});

import { expect, test } from "vitest";
import type { Client } from "#shared/contract/contract.ts";
import { epochMsOf, minutesToMs, toTimestamp } from "#shared/kernel/time.ts";
import { coreWindows, good } from "../../../support/core-window.ts";

const windows = coreWindows();

const declare = async (client: Client): Promise<string> =>
  good(
    await client.incidents.declare({
      title: "Endpoints do not start",
      kind: "emergency",
      noticedAt: toTimestamp(Date.now() - minutesToMs(30), 60),
      drill: false,
      systems: ["PWR-HH"],
    }),
  ).incident;

const openLog = async (path = "/journal") => {
  const opened = await windows.open(path, ["systems"]);
  return { ...opened, incident: await declare(opened.client) };
};

const newest = async (client: Client, incident: string) =>
  good(await client.journal.entries({ incident, limit: 1 })).entries[0];

test("a half-typed note is there again after another screen, on the page of the log too, and gone once it is written", async () => {
  const { page, client, incident, go } = await openLog("/");
  const field = page.getByLabel("What happened?");
  await field.fill("Power checked,");
  await go("/contacts");
  await page.getByRole("heading", { level: 1, name: "Contacts" }).waitFor();
  await go("/journal");
  expect(await field.inputValue()).toBe("Power checked,");
  await field.press("End");
  await page.keyboard.type(" all good");
  await page.keyboard.press("Control+Enter");
  await page.getByText("Entered as #2.").waitFor();
  expect(await field.inputValue()).toBe("");
  await go("/");
  expect(await field.inputValue()).toBe("");
  expect((await newest(client, incident))?.body).toEqual({ text: "Power checked, all good" });
});

test("a note stays in its field when it cannot be written, and the failure says so", async () => {
  const { page, breakCall, mend, client, incident } = await openLog();
  await page.getByLabel("What happened?").waitFor();
  await page.keyboard.press("n");
  await page.keyboard.type("WAN is up");
  breakCall("journal.note");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("alert").waitFor();
  expect(await page.getByLabel("What happened?").inputValue()).toBe("WAN is up");
  mend();
  await page.keyboard.press("Control+Enter");
  await page.getByText("Entered as #2.").waitFor();
  expect((await newest(client, incident))?.body).toEqual({ text: "WAN is up" });
});

test("locking takes a half-typed note off the page, and it is there again after unlocking", async () => {
  const { page, client } = await openLog();
  await page.getByLabel("What happened?").fill("password is 4711");
  const status = good(await client.vault.status({}));
  await page.getByRole("button", { name: "Lock" }).click();
  await page.getByRole("navigation").waitFor({ state: "detached" });
  expect(await page.content()).not.toContain("password is 4711");
  await expect.poll(async () => good(await client.vault.status({})).state).toBe("locked");
  if (status.state !== "open") throw new Error("the vault was not open");
  good(
    await client.vault.open({
      path: status.vault.path,
      secret: { type: "passphrase", passphrase: "correct horse battery staple" },
      operator: "Shift B",
    }),
  );
  await page.getByRole("navigation").waitFor();
  await expect.poll(() => page.getByLabel("What happened?").inputValue()).toBe("password is 4711");
});

test("a note about an earlier moment and a system says both, and when it was written down", async () => {
  const { page, client, incident } = await openLog();
  await page.getByLabel("What happened?").fill("Breaker was off");
  await page.getByLabel("When it happened").selectOption({ label: "10 min ago" });
  const system = page.getByRole("combobox", { name: "System it is about" });
  await system.fill("usv ham");
  await page.getByRole("option", { name: "PWR-HH · USV und Netzersatz Hamburg" }).click();
  await page.getByRole("button", { name: "Enter" }).click();
  await page.getByText("Entered as #2.").waitFor();
  const written = await newest(client, incident);
  if (!written) throw new Error("nothing was written");
  expect(written.body).toEqual({ text: "Breaker was off", system: "PWR-HH" });
  const lateMs = epochMsOf(written.enteredAt) - epochMsOf(written.occurredAt);
  expect(lateMs / 60_000).toBeCloseTo(10, 0);
  const entry = page.getByRole("article", { name: "Entry 2" });
  await entry.getByText("PWR-HH").waitFor();
  await entry.getByText(`added later, ${written.enteredAt.slice(11, 16)}`).waitFor();
});

test("a time that is none is refused before anything is written, and the text stays", async () => {
  const { page, client, incident } = await openLog();
  await page.getByLabel("What happened?").fill("Breaker was off");
  await page.getByLabel("When it happened").selectOption({ label: "at …" });
  await page.getByLabel("Time", { exact: true }).fill("25:10");
  await page.getByRole("button", { name: "Enter" }).click();
  await page.getByText("Your text is still here.").waitFor();
  expect(await page.getByLabel("What happened?").inputValue()).toBe("Breaker was off");
  expect((await newest(client, incident))?.seq).toBe(1);
  await page.getByLabel("Time", { exact: true }).fill("0:01");
  await page.getByRole("button", { name: "Enter" }).click();
  await page.getByText("Entered as #2.").waitFor();
  expect((await newest(client, incident))?.occurredAt).toContain("T00:01:00.000");
});

test("a log of 700 entries holds a few of them in the page, and a search looks through all of them", {
  timeout: 60_000,
}, async () => {
  const { page, client, incident } = await openLog("/settings");
  for (let number = 1; number <= 700; number += 1)
    good(await client.journal.note({ incident, text: number === 3 ? "the needle" : `note ${number}` }));
  await page.getByRole("link", { name: "Log" }).click();
  await page.getByText("note 700").waitFor();
  expect(await page.getByRole("article", { name: /^Entry/ }).count()).toBeLessThan(60);
  const list = page.getByRole("region", { name: "Entries" });
  expect(await list.getByRole("listitem").first().getAttribute("aria-setsize")).toBe("701");

  await page.getByRole("searchbox", { name: "Search the log" }).fill("needle");
  await page.getByText("the needle").waitFor();
  await page.getByText("1 of 701 entries").waitFor();
  await page.getByRole("searchbox", { name: "Search the log" }).fill("");
  await page.getByRole("radio", { name: "Incident" }).check();
  await page.getByText("1 of 701 entries").waitFor();
});

test("scrolling to the end brings the oldest entry in", { timeout: 60_000 }, async () => {
  const { page, client, incident } = await openLog("/settings");
  for (let number = 1; number <= 450; number += 1)
    good(await client.journal.note({ incident, text: `note ${number}` }));
  await page.getByRole("link", { name: "Log" }).click();
  await page.getByText("note 450").waitFor();
  const list = page.getByRole("region", { name: "Entries" });
  await expect
    .poll(
      async () => {
        await list.evaluate((scroller) => scroller.scrollTo(0, scroller.scrollHeight));
        return page.getByRole("article", { name: "Entry 1", exact: true }).count();
      },
      { timeout: 20_000, interval: 100 },
    )
    .toBe(1);
});

test("hash and chain are shown when they are asked for, and are those of the core", async () => {
  const { page, client, incident } = await openLog();
  good(await client.journal.note({ incident, text: "first note" }));
  const entry = page.getByRole("article", { name: "Entry 2" });
  await entry.waitFor();
  expect(await entry.getByText("Hash of the entry before").count()).toBe(0);
  await entry.getByRole("button").click();
  const shown = (await entry.innerText()).replace(/\s+/g, "");
  const written = await newest(client, incident);
  expect(shown).toContain(written?.hash);
  expect(shown).toContain(written?.prev);
});

test("before the first incident the log says how it begins", async () => {
  const { page } = await windows.open("/journal", []);
  await page.getByText("No log yet").waitFor();
  await page.getByRole("button", { name: "Declare an incident" }).click();
  await page.getByRole("heading", { level: 1, name: "Declare an incident" }).waitFor();
});

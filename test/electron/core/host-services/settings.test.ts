import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Conf from "conf";
import { expect, test } from "vitest";
import { createSettings, type SettingsFile, settingsFileName } from "#core/host-services/settings.ts";
import { defaultSettings } from "#shared/contract/areas/host.ts";
import { tempDir } from "../../../support/temp-dir.ts";

const openIn = (folder: string) => (): SettingsFile =>
  new Conf({ configName: settingsFileName, cwd: folder, clearInvalidConfig: true });
const context = { signal: { aborted: false }, report: () => {} };

test("without a file everything has its default, and reading makes none", () => {
  const folder = tempDir();
  expect(createSettings(openIn(folder)).read()).toEqual(defaultSettings);
  expect(existsSync(join(folder, "settings.json"))).toBe(false);
});

test("two hosts on one file do not undo each other's settings", async () => {
  const folder = tempDir();
  const [desktop, loopback] = [createSettings(openIn(folder)), createSettings(openIn(folder))];
  await desktop.handlers.write({ theme: "dark" }, context);
  await loopback.handlers.write({ scale: 150 }, context);
  expect(desktop.read()).toEqual({ ...defaultSettings, theme: "dark", scale: 150 });
  expect(loopback.read()).toEqual(desktop.read());
});

test("a field that was edited into nonsense has its default, the others keep their values", () => {
  const folder = tempDir();
  writeFileSync(
    join(folder, "settings.json"),
    JSON.stringify({ theme: "neon", scale: 175, recentVaults: "/x", language: "de", extra: 1 }),
  );
  expect(createSettings(openIn(folder)).read()).toEqual({ ...defaultSettings, scale: 175, language: "de" });
});

test("a file that is no JSON does not keep anybody out", () => {
  const folder = tempDir();
  writeFileSync(join(folder, "settings.json"), "{ theme: ");
  expect(createSettings(openIn(folder)).read()).toEqual(defaultSettings);
});

test("a vault that was named comes first among the recent ones, once, and the list stays short", () => {
  const settings = createSettings(openIn(tempDir()));
  for (let n = 0; n < 14; n++) settings.offerVault(`/v/${n}.blackstart`);
  settings.offerVault("/v/9.blackstart");
  const { recentVaults } = settings.read();
  expect(recentVaults).toHaveLength(12);
  expect(recentVaults.slice(0, 2)).toEqual(["/v/9.blackstart", "/v/13.blackstart"]);
  expect(recentVaults.filter((path) => path === "/v/9.blackstart")).toHaveLength(1);
});

test("settings that cannot be written say so with the system's code, and reading goes on", async () => {
  const folder = join(tempDir(), "profile");
  // A file where the folder should be: fails for root too, unlike missing rights.
  writeFileSync(folder, "");
  const settings = createSettings(openIn(folder));
  expect(await settings.handlers.write({ theme: "dark" }, context)).toMatchObject({
    ok: false,
    failure: { kind: "settings.not-saved", code: expect.stringMatching(/^E[A-Z]+$/) },
  });
  expect(settings.read()).toEqual(defaultSettings);
});

test("the file is written so that a person can read it", async () => {
  const folder = join(tempDir(), "profile");
  mkdirSync(folder);
  chmodSync(folder, 0o700);
  await createSettings(openIn(folder)).handlers.write({ theme: "light" }, context);
  expect(JSON.parse(readFileSync(join(folder, "settings.json"), "utf8"))).toEqual({ theme: "light" });
});

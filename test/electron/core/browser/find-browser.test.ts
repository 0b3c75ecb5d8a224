import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { type Computer, findBrowser } from "#core/browser/find-browser.ts";

const computer = (
  platform: string,
  programs: readonly string[],
  env: Record<string, string> = {},
): Computer => ({
  platform,
  env,
  homeFolder: platform === "win32" ? "C:\\Users\\op" : "/home/op",
  isProgram: (path) => programs.includes(path),
});

const windowsEnv = {
  ProgramFiles: "C:\\Program Files",
  "ProgramFiles(x86)": "C:\\Program Files (x86)",
  LOCALAPPDATA: "C:\\Users\\op\\AppData\\Local",
};

test.each([
  ["Google Chrome", "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"],
  ["Google Chrome", "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe"],
  ["Google Chrome", "C:\\Users\\op\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe"],
  ["Chromium", "C:\\Users\\op\\AppData\\Local\\Chromium\\Application\\chrome.exe"],
  ["Microsoft Edge", "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe"],
])("finds %s on Windows at %s", (name, path) => {
  expect(findBrowser(computer("win32", [path], windowsEnv))).toEqual({ name, path });
});

test.each([
  ["Google Chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"],
  ["Chromium", "/home/op/Applications/Chromium.app/Contents/MacOS/Chromium"],
  ["Microsoft Edge", "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"],
])("finds %s on macOS at %s", (name, path) => {
  expect(findBrowser(computer("darwin", [path]))).toEqual({ name, path });
});

test.each([
  ["Google Chrome", "/opt/tools/google-chrome-stable"],
  ["Google Chrome", "/usr/bin/google-chrome"],
  ["Chromium", "/usr/bin/chromium"],
  ["Chromium", "/snap/bin/chromium"],
  ["Microsoft Edge", "/usr/bin/microsoft-edge"],
  ["Chromium", "/var/lib/flatpak/exports/bin/org.chromium.Chromium"],
  ["Google Chrome", "/home/op/.local/share/flatpak/exports/bin/com.google.Chrome"],
])("finds %s on Linux at %s", (name, path) => {
  expect(findBrowser(computer("linux", [path], { PATH: "/opt/tools:/usr/bin" }))).toEqual({ name, path });
});

test("prefers Chrome to Chromium to Edge", () => {
  const all = ["/usr/bin/microsoft-edge", "/usr/bin/chromium", "/usr/bin/google-chrome"];
  expect(findBrowser(computer("linux", all))?.path).toBe("/usr/bin/google-chrome");
  expect(findBrowser(computer("linux", all.slice(0, 2)))?.path).toBe("/usr/bin/chromium");
});

test("answers null on a computer without any browser", () => {
  for (const platform of ["win32", "darwin", "linux"])
    expect(findBrowser(computer(platform, [], windowsEnv))).toBeNull();
});

test("BLACKSTART_BROWSER wins over what is installed, as a path or as a name", () => {
  const programs = ["/usr/bin/google-chrome", "/opt/thorium/thorium"];
  expect(findBrowser(computer("linux", programs, { BLACKSTART_BROWSER: "/opt/thorium/thorium" }))).toEqual({
    name: "thorium",
    path: "/opt/thorium/thorium",
  });
  const env = { BLACKSTART_BROWSER: "thorium", PATH: "/opt/thorium" };
  expect(findBrowser(computer("linux", programs, env))?.path).toBe("/opt/thorium/thorium");
});

test("a BLACKSTART_BROWSER that does not exist is not replaced by another browser", () => {
  const env = { BLACKSTART_BROWSER: "/nowhere/chrome" };
  expect(findBrowser(computer("linux", ["/usr/bin/google-chrome"], env))).toBeNull();
});

test("what it finds on this computer exists", () => {
  const found = findBrowser();
  if (found) expect(existsSync(found.path)).toBe(true);
  else expect(process.env.BLACKSTART_BROWSER ?? "").toBe("");
});

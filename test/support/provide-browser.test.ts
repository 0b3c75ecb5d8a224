import { join } from "node:path";
import { expect, test } from "vitest";
import { runCommand } from "./command.ts";
import { inRepository } from "./repository.ts";
import { tempDir } from "./temp-dir.ts";

/** Evaluates in a process of its own, because Playwright reads its folder once. */
const evaluate = async (expression: string, env: Readonly<Record<string, string>>): Promise<unknown> => {
  const code = `
    import { mkdirSync, writeFileSync } from "node:fs";
    import { dirname } from "node:path";
    import { chromium } from "playwright";
    import { noBrowser, presentBrowser } from "./test/support/provide-browser.ts";
    const download = () => { const path = chromium.executablePath(); mkdirSync(dirname(path), { recursive: true }); writeFileSync(path, ""); };
    process.stdout.write(JSON.stringify(${expression}));`;
  const args = ["--input-type=module", "--eval", code];
  const { stdout, stderr } = await runCommand(process.execPath, args, { cwd: inRepository(), env });
  expect(stderr).toBe("");
  return JSON.parse(stdout);
};

test("a browser that is installed is taken before Playwright's own", async () => {
  const env = { BLACKSTART_BROWSER: "", PLAYWRIGHT_BROWSERS_PATH: tempDir() };
  const find = `() => ({ name: "Chromium", path: "there" })`;
  expect(await evaluate(`(download(), presentBrowser(${find}))`, env)).toEqual({
    name: "Chromium",
    path: "there",
    origin: "installed",
  });
});

test("Playwright's own browser is taken where none is installed, if it was downloaded", async () => {
  const folder = tempDir();
  const env = { BLACKSTART_BROWSER: "", PLAYWRIGHT_BROWSERS_PATH: folder };
  expect(await evaluate("presentBrowser(() => null)", env)).toBeNull();
  expect(await evaluate("(download(), presentBrowser(() => null))", env)).toMatchObject({
    path: expect.stringContaining(join(folder, "chromium")),
    origin: "Playwright's own",
  });
});

test("a browser that was asked for by name and is not there is not replaced by another", async () => {
  const env = { BLACKSTART_BROWSER: "no-such-browser", PLAYWRIGHT_BROWSERS_PATH: tempDir() };
  expect(await evaluate("(download(), presentBrowser())", env)).toBeNull();
  expect(await evaluate("noBrowser()", env)).toContain("no-such-browser");
});

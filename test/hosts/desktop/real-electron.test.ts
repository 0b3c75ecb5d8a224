import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { _electron } from "playwright";
import { expect, onTestFinished } from "vitest";
import { ensureBuilt } from "../../support/built.ts";
import { inRepository, repositoryRoot } from "../../support/repository.ts";
import { testUnless } from "../../support/skip.ts";
import { tempDir } from "../../support/temp-dir.ts";

/** The built desktop host in the real Electron, where one is installed and has a display: what the double stands for. */

ensureBuilt();

const runtime = (): string | null => {
  const folder = inRepository("node_modules", "electron");
  if (!existsSync(join(folder, "path.txt"))) return null;
  const path = join(folder, "dist", readFileSync(join(folder, "path.txt"), "utf8"));
  return existsSync(path) ? path : null;
};

const missing = (): string | null => {
  if (runtime() === null) return "no Electron runtime is installed (node_modules/electron/dist)";
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform === "linux" && !DISPLAY && !WAYLAND_DISPLAY ? "there is no display" : null;
};

testUnless(missing())(
  "the real Electron shows the page, answers its calls and locks on closing",
  async () => {
    const profile = tempDir("profile");
    const folder = tempDir("vaults");
    const electron = await _electron.launch({
      executablePath: runtime() ?? "",
      args: [repositoryRoot, ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
      env: { ...process.env, BLACKSTART_PROFILE: profile },
    });
    onTestFinished(() => electron.close());
    const page = await electron.firstWindow();
    await expect.poll(() => page.url()).toMatch(/^app:\/\/blackstart\/index\.html/);
    const call = (area: string, name: string, input: object) =>
      page.evaluate(
        (asked) =>
          (window as never as { blackstart: { call(...args: unknown[]): Promise<unknown> } }).blackstart.call(
            ...asked,
            {},
          ),
        [area, name, input] as const,
      );
    expect(await call("app", "info", {})).toMatchObject({ ok: true, value: { host: "desktop", pdf: true } });
    const vault = { folder, name: "haus", passphrase: "lang genug für heute", operator: "A" };
    expect(await call("vault", "create", vault)).toMatchObject({ ok: true });
    expect(await page.evaluate("[typeof require, typeof process]")).toEqual(["undefined", "undefined"]);
    await page.close();
    await expect.poll(() => existsSync(join(folder, "haus.blackstart", "vault.db-wal"))).toBe(false);
  },
);

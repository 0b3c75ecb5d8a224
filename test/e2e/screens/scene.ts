import { mkdirSync } from "node:fs";
import { expect, test } from "playwright/test";
import { axeFindings } from "../../support/preview/axe-findings.ts";
import { inRepository } from "../../support/repository.ts";
import type { ConsoleWindow, Look, Size } from "../support/console-window.ts";
import type { StartedConsole } from "../support/started-console.ts";
import { layoutFlaws } from "./flaws.ts";

/** One picture that people see: how to get there from anywhere in the same state. */
export interface Scene {
  readonly name: string;
  readonly show: (window: ConsoleWindow, console: StartedConsole) => Promise<void>;
}

const sizes: readonly Size[] = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];
const folder = inRepository("test-results", "screens");

/** Shows a scene and looks at it in every size: axe, what is cut off, and a picture for people. */
export const lookAt = (
  scene: Scene,
  window: ConsoleWindow,
  console: StartedConsole,
  look: Look,
): Promise<void> =>
  test.step(scene.name, async () => {
    const { page, complaints } = window;
    mkdirSync(folder, { recursive: true });
    await page.setViewportSize(sizes[0] ?? page.viewportSize() ?? { width: 0, height: 0 });
    await scene.show(window, console);
    for (const size of sizes) {
      await page.setViewportSize(size);
      await settled(window);
      const name = `${scene.name}_${look.language}_${look.theme}_${size.width}x${size.height}`;
      await page.screenshot({ path: `${folder}/${name}.png` });
      expect.soft([...complaints.splice(0), ...(await layoutFlaws(page))], name).toEqual([]);
      expect.soft(await axeFindings(page), name).toEqual([]);
      // axe tries to run in the preview of a print too.
      complaints.splice(0);
    }
  });

/** Every answer and font is there, nothing is busy, and what fades in has done so. */
const settled = async ({ page, unanswered }: ConsoleWindow): Promise<void> => {
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await expect.poll(unanswered).toBe(0);
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
  await page.evaluate(async () => {
    await document.fonts.ready;
    const running = document
      .getAnimations()
      .filter((each) => each.effect?.getTiming().iterations !== Infinity);
    await Promise.allSettled(running.map((each) => each.finished));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
};

/** Goes to the screen of a path, with everything on it as it is at first. */
export const at = async ({ page, t }: ConsoleWindow, path: string): Promise<void> => {
  await page.keyboard.press("Escape");
  const goTo = (hash: string): Promise<void> =>
    page.evaluate((to) => {
      location.hash = to;
    }, hash);
  const title = page.getByRole("main").getByRole("heading", { level: 1 }).first();
  // By way of another screen, so that the same path shows anew.
  await goTo("/settings");
  await expect(title).toHaveText(t("settings.title"));
  await goTo(path);
  if (path !== "/settings") await expect(title).not.toHaveText(t("settings.title"));
};

import { door } from "./screens/door.ts";
import { duringExercise } from "./screens/exercise.ts";
import { quiet } from "./screens/quiet.ts";
import { at, lookAt } from "./screens/scene.ts";
import { vault } from "./screens/vault.ts";
import { test } from "./support/console-test.ts";
import type { Look } from "./support/console-window.ts";
import { playExercise } from "./support/exercise.ts";
import { openVault } from "./support/prepared-incident.ts";
import { done, startConsole } from "./support/started-console.ts";
import { operator, passphrase } from "./support/steps.ts";

/**
 * Every screen in both sizes, dark in German and light in English: axe finds nothing, nothing is cut off, nothing complains.
 * The pictures are in test-results/screens for people to look at.
 */

test.describe.configure({ timeout: 240_000 });

const looks: readonly Look[] = [
  { language: "de", theme: "dark" },
  { language: "en", theme: "light" },
];

for (const look of looks)
  test.describe(`${look.theme}, in ${look.language === "de" ? "German" : "English"}`, () => {
    test("every screen before a vault is open, and an empty vault", async ({ browser, filledVault }) => {
      const console = await startConsole({ ...look, vault: filledVault });
      try {
        const window = await console.open(browser);
        for (const scene of door) await lookAt(scene, window, console, look);
        done(await console.client.vault.create({ folder: console.home, name: "Leer", passphrase, operator }));
        await lookAt(
          { name: "start-empty", show: async ({ page }) => void (await page.reload()) },
          window,
          console,
          look,
        );
        for (const path of ["systems", "runbooks", "devices", "keys", "contacts", "plan"])
          await lookAt(
            { name: `${path}-empty`, show: (shown) => at(shown, `/${path}`) },
            window,
            console,
            look,
          );
      } finally {
        await console.stop();
      }
    });

    test("every screen on a good day", async ({ browser, filledVault }) => {
      const console = await startConsole({ ...look, vault: filledVault });
      try {
        await openVault(console);
        const window = await console.open(browser);
        for (const scene of quiet) await lookAt(scene, window, console, look);
      } finally {
        await console.stop();
      }
    });

    test("the screen of the vault with its dialogs", async ({ browser, filledVault }) => {
      const console = await startConsole({ ...look, vault: filledVault });
      try {
        await openVault(console);
        const window = await console.open(browser);
        for (const scene of vault) await lookAt(scene, window, console, look);
      } finally {
        await console.stop();
      }
    });

    test("every screen during an exercise", async ({ browser, filledVault }) => {
      const console = await startConsole({ ...look, vault: filledVault, ownClock: true });
      try {
        await openVault(console);
        const exercise = await playExercise(console, look.language);
        const window = await console.open(browser, { nowMs: exercise.nowMs });
        for (const scene of duringExercise(exercise)) await lookAt(scene, window, console, look);
      } finally {
        await console.stop();
      }
    });
  });

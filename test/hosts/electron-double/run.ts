import { registerHooks } from "node:module";
import { appDouble } from "./app.ts";
import { openWindows } from "./browser-window.ts";
import { forwardPushes, listenToTest, tellTest } from "./control.ts";

/**
 * Runs a built main script (first argument) as Electron would, with the double in Electron's place:
 * `node run.ts out/main/desktop.js [arguments of the program]`.
 */
const doubleUrl = new URL("electron.ts", import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) => next(specifier === "electron" ? doubleUrl : specifier, context),
});

const [node = "", , entry = "", ...args] = process.argv;
process.argv = [node, entry, ...args];
appDouble.closeWindows = () => {
  for (const window of openWindows) window.destroy();
};
process.on("SIGTERM", () => appDouble.quit());
listenToTest();

await import(new URL(entry, `file://${process.cwd()}/`).href);
appDouble.becomeReady();

const [window] = await Promise.race([
  new Promise<readonly []>((resolve) => setTimeout(() => resolve([]), 60_000).unref()),
  firstWindow(),
]);
if (window !== undefined) {
  if (!window.visible) await new Promise((resolve) => window.once("ready-to-show", resolve));
  await forwardPushes();
  tellTest({ loaded: true });
}

async function firstWindow() {
  for (;;) {
    const [first] = openWindows;
    if (first !== undefined) return [first] as const;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

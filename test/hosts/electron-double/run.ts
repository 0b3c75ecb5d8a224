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
Object.defineProperty(process, "versions", { value: { ...process.versions, electron: "45.4.1" } });

const [node = "", , entry = "", ...args] = process.argv;
const itself = process.env["ELECTRON_DOUBLE_PROGRAM"];
if (itself !== undefined) process.execPath = itself;
process.argv = appDouble.isPackaged ? [itself ?? node, ...args] : [node, entry, ...args];
appDouble.closeWindows = () => {
  for (const window of openWindows) window.destroy();
};
// What the program starts is not the test's any more.
const isControlled = process.env["ELECTRON_DOUBLE_CONTROLLED"] === "1";
delete process.env["ELECTRON_DOUBLE_CONTROLLED"];
if (isControlled) {
  listenToTest();
  appDouble.startAgain = (relaunch) => tellTest({ relaunch });
  process.on("SIGTERM", () => appDouble.quit());
}

await import(new URL(entry, `file://${process.cwd()}/`).href);
appDouble.becomeReady();

if (isControlled) {
  const window = await firstWindow();
  if (!window.visible) await new Promise((resolve) => window.once("ready-to-show", resolve));
  await forwardPushes();
  tellTest({ loaded: true });
}

async function firstWindow() {
  for (;;) {
    const [first] = openWindows;
    if (first !== undefined) return first;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

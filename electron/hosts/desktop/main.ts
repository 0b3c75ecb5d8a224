import "#core/process/node-version-guard.mjs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { app } from "electron";
import { coreArgument, hostArgument } from "#core/process/own-process.ts";
import { cliArguments } from "./command-line.ts";

const mainFolder = import.meta.dirname;
const runBuilt = (name: string): Promise<unknown> => import(pathToFileURL(join(mainFolder, name)).href);

const args = cliArguments(process.argv, app.isPackaged);
if (process.argv.includes(coreArgument)) {
  await runBuilt("core.js");
  // Never becomes ready, which would need a window system; the core ends itself when its host is gone.
  await new Promise(() => {});
} else if (process.argv.includes(hostArgument)) {
  await runBuilt("loopback.js");
  await new Promise(() => {});
} else if (args !== null) {
  // The same program as a command-line tool; awaited, so that it needs no window system either.
  process.argv = [process.execPath, "blackstart", ...args];
  await runBuilt("cli.js");
  app.exit(Number(process.exitCode ?? 0));
} else {
  const { startConsole } = await import("./console.ts");
  startConsole(mainFolder);
}

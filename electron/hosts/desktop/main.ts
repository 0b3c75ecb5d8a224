import "#core/process/node-version-guard.mjs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { app } from "electron";
import { cliArguments } from "./command-line.ts";

const mainFolder = import.meta.dirname;
const args = cliArguments(process.argv, app.isPackaged);

if (args === null) {
  const { startConsole } = await import("./console.ts");
  startConsole(mainFolder);
} else {
  // The same program as a command-line tool: its own built script, awaited, so that no window system is needed.
  process.argv = [process.execPath, "blackstart", ...args];
  await import(pathToFileURL(join(mainFolder, "cli.js")).href);
  app.exit(Number(process.exitCode ?? 0));
}

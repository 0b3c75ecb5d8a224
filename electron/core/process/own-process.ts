import { type ChildProcess, fork, spawn } from "node:child_process";
import { join } from "node:path";

/** Tells the desktop program to be nothing but a core process. */
export const coreArgument = "--blackstart-core";
/** Tells the program to be the loopback host that its keeper starts. */
export const hostArgument = "--blackstart-host";

const options = {
  serialization: "advanced",
  stdio: ["ignore", "inherit", "inherit", "ipc"],
} as const;

/**
 * Starts a built script of the product in a process of its own, with a channel between them.
 * Inside Electron no plain Node can be had, its fuses forbid that: there the program starts itself once more, and the
 * argument tells it what to be.
 */
export const startOwnProcess = (scriptPath: string, argument: string): ChildProcess => {
  if (process.versions["electron"] === undefined)
    return fork(scriptPath, [argument], { ...options, stdio: [...options.stdio] });
  const isPackaged = (process as NodeJS.Process & { defaultApp?: boolean }).defaultApp !== true;
  const application = isPackaged ? [] : [join(scriptPath, "../../..")];
  return spawn(process.execPath, [...application, argument], { ...options, stdio: [...options.stdio] });
};

import { type ChildProcess, fork, spawn } from "node:child_process";
import { join } from "node:path";
import type { CoreProcess, FromCore } from "./protocol.ts";

/** Tells the desktop program to be nothing but a core process. */
export const coreArgument = "--blackstart-core";

/**
 * Starts the core as a child process.
 * entryPath: the built core (`out/main/core.js`). The child ends when its parent goes away.
 */
export const forkCore = (entryPath: string): CoreProcess => {
  const child = startChild(entryPath);
  // A message to a child that has just died: its exit answers the pending calls.
  child.on("error", () => {});
  return {
    send: (message) => {
      if (child.connected) child.send(message);
    },
    onMessage: (listener) => {
      child.on("message", (message) => listener(message as FromCore));
    },
    onExit: (listener) => {
      child.once("exit", (code) => listener(code));
    },
    kill: () => {
      child.kill("SIGKILL");
    },
  };
};

const options = {
  serialization: "advanced",
  stdio: ["ignore", "inherit", "inherit", "ipc"],
} as const;

/** Inside Electron no plain Node can be had, its fuses forbid that: there the program starts itself once more. */
const startChild = (entryPath: string): ChildProcess => {
  if (process.versions["electron"] === undefined)
    return fork(entryPath, [], { ...options, stdio: [...options.stdio] });
  const isPackaged = (process as NodeJS.Process & { defaultApp?: boolean }).defaultApp !== true;
  const application = isPackaged ? [] : [join(entryPath, "../../..")];
  return spawn(process.execPath, [...application, coreArgument], { ...options, stdio: [...options.stdio] });
};

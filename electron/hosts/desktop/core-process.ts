import { utilityProcess } from "electron";
import type { CoreProcess, FromCore } from "#core/process/protocol.ts";

/** Starts the core in a process of its own, beside the window. entryPath: the built core (`out/main/core.js`). */
export const startCore = (entryPath: string): CoreProcess => {
  const child = utilityProcess.fork(entryPath, [], { serviceName: "Blackstart core", stdio: "inherit" });
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => {
      child.on("message", (message: FromCore) => listener(message));
    },
    onExit: (listener) => {
      child.once("exit", (code) => listener(code));
    },
    kill: () => {
      child.kill();
    },
  };
};

import { coreArgument, startOwnProcess } from "./own-process.ts";
import type { CoreProcess, FromCore } from "./protocol.ts";

/**
 * Starts the core as a child process.
 * entryPath: the built core (`out/main/core.js`). The child ends when its parent goes away.
 */
export const forkCore = (entryPath: string): CoreProcess => {
  const child = startOwnProcess(entryPath, coreArgument);
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

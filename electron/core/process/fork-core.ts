import { fork } from "node:child_process";
import type { CoreProcess, FromCore } from "./protocol.ts";

/**
 * Starts the core as a child process of Node.
 * entryPath: the built core (`out/main/core.js`). The child ends when its parent goes away.
 */
export const forkCore = (entryPath: string): CoreProcess => {
  const child = fork(entryPath, [], {
    serialization: "advanced",
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
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

import process from "node:process";
import { createCore } from "../core.ts";
import { createLocalLog } from "../host-services/local-log.ts";
import { profileFolder } from "../host-services/profile-folder.ts";
import { systemClock } from "../host-services/system-clock.ts";
import type { FromCore, ToCore } from "./protocol.ts";

/** The main of the core process: the same file under Electron's utilityProcess and under child_process.fork. */

interface ParentPort {
  on(event: "message", listener: (event: { data: ToCore }) => void): void;
  postMessage(message: FromCore): void;
}

const parentPort = (process as NodeJS.Process & { parentPort?: ParentPort }).parentPort;

const post = (message: FromCore): void => {
  if (parentPort !== undefined) parentPort.postMessage(message);
  // The host may end at any moment: nobody is left to be told then.
  else if (process.connected) process.send?.(message, undefined, undefined, () => {});
};

const core = await createCore({
  push: (area, name, payload) => post({ type: "push", area, name, payload }),
  clock: systemClock,
  reportBug: createLocalLog(profileFolder(), systemClock),
});

const answer = async (message: ToCore): Promise<void> => {
  const result = await core.call(message.area, message.name, message.input, message.operation);
  post({ type: "answer", id: message.id, result });
};

if (parentPort !== undefined) {
  parentPort.on("message", (event) => void answer(event.data));
} else {
  process.on("message", (message) => void answer(message as ToCore));
  // Ctrl+C reaches every process of a terminal: the host ends this one in order.
  for (const signal of ["SIGINT", "SIGHUP"] as const) process.on(signal, () => {});
  // The host is gone: close the store cleanly and end.
  process.on("disconnect", () => {
    core.close();
    process.exit(0);
  });
}
post({ type: "ready" });

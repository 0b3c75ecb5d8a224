import { EventEmitter } from "node:events";
import process from "node:process";

/** What a utility process finds instead of Node's channel to its parent. Messages wait until somebody listens for them. */
const send = process.send.bind(process);
const port = new EventEmitter();
const waiting = [];
process.on("message", (data) => {
  if (!port.emit("message", { data, ports: [] })) waiting.push(data);
});
port.on("newListener", (event) => {
  if (event !== "message") return;
  setImmediate(() => {
    for (const data of waiting.splice(0)) port.emit("message", { data, ports: [] });
  });
});
// Electron ends its utility processes when it ends itself.
process.on("disconnect", () => process.exit(0));
Object.defineProperty(process, "parentPort", {
  value: Object.assign(port, { postMessage: (message) => send(message, undefined, undefined, () => {}) }),
});
process.send = undefined;

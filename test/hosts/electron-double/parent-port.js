import { EventEmitter } from "node:events";
import process from "node:process";

/** What a utility process finds instead of Node's channel to its parent. */
const send = process.send.bind(process);
const port = new EventEmitter();
process.on("message", (data) => port.emit("message", { data, ports: [] }));
// Electron ends its utility processes when it ends itself.
process.on("disconnect", () => process.exit(0));
Object.defineProperty(process, "parentPort", {
  value: Object.assign(port, { postMessage: (message) => send(message) }),
});
process.send = undefined;

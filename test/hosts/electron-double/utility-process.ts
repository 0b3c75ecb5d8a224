import { type ChildProcess, fork } from "node:child_process";
import { EventEmitter } from "node:events";
import type { ForkOptions } from "electron";

/** Taken before the double pretends that the program is packaged. */
const node = process.execPath;
const children = new Set<ChildProcess>();

/** A process beside the window: a real one, in which `process.parentPort` is there and `process.send` is not. */
class UtilityProcessDouble extends EventEmitter {
  readonly #child: ChildProcess;

  constructor(entry: string, args: readonly string[], options: ForkOptions) {
    super();
    this.#child = fork(entry, args, {
      execPath: node,
      execArgv: ["--import", new URL("parent-port.js", import.meta.url).href],
      serialization: "advanced",
      stdio:
        options.stdio === "inherit"
          ? ["ignore", "inherit", "inherit", "ipc"]
          : ["ignore", "ignore", "ignore", "ipc"],
    });
    children.add(this.#child);
    this.#child.on("message", (message) => this.emit("message", message));
    this.#child.on("error", () => undefined);
    this.#child.on("exit", (code) => {
      children.delete(this.#child);
      this.emit("exit", code ?? 1);
    });
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }
  postMessage(message: unknown): void {
    if (this.#child.connected) this.#child.send(message as object);
  }
  /** Electron sends SIGTERM. */
  kill(): boolean {
    return this.#child.kill();
  }
}

export const utilityProcessDouble = {
  fork: (entry: string, args: readonly string[] = [], options: ForkOptions = {}) =>
    new UtilityProcessDouble(entry, args, options),
};

/** Process ids of what runs now. */
export const utilityPids = (): number[] =>
  [...children].flatMap(({ pid }) => (pid === undefined ? [] : [pid]));

import { EventEmitter } from "node:events";
import { existsSync, mkdirSync, readFileSync, rmSync, unwatchFile, watchFile, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { App, RelaunchOptions } from "electron";
import { closeEngine, engineSwitches } from "./chromium.ts";

type Members =
  | "name"
  | "isPackaged"
  | "setName"
  | "setPath"
  | "getPath"
  | "getVersion"
  | "getLocale"
  | "getPreferredSystemLanguages"
  | "enableSandbox"
  | "isReady"
  | "whenReady"
  | "requestSingleInstanceLock"
  | "quit"
  | "exit"
  | "relaunch";

/** The application object: life cycle, paths, the lock of the single instance. */
class AppDouble extends EventEmitter implements Pick<App, Members> {
  readonly isPackaged = process.env["ELECTRON_DOUBLE_PACKAGED"] === "1";
  readonly paths = new Map<string, string>();
  sandboxed = false;
  name = "blackstart";
  /** Ends what is open; set by the windows, which know. */
  closeWindows: () => void = () => {};
  /** Told, when the program ends, with which arguments it wants to be started again. */
  startAgain: (args: readonly string[]) => void = () => {};
  #ready = false;
  #locked: string | null = null;
  #relaunchArgs: readonly string[] | null = null;

  readonly commandLine = {
    appendSwitch: (name: string, value?: string): void => {
      if (this.#ready) throw new Error("switches have to be set before the application is ready");
      engineSwitches.push(value === undefined ? `--${name}` : `--${name}=${value}`);
    },
  };

  get engineSwitches(): readonly string[] {
    return engineSwitches;
  }

  setName(name: string): void {
    this.name = name;
  }
  setPath(name: string, path: string): void {
    this.paths.set(name, path);
  }
  getPath(name: string): string {
    const path = this.paths.get(name);
    if (path === undefined) throw new Error(`electron double: the path ${name} was not set`);
    return path;
  }
  getVersion(): string {
    return (JSON.parse(readFileSync("package.json", "utf8")) as { version: string }).version;
  }
  getLocale(): string {
    return "de";
  }
  getPreferredSystemLanguages(): string[] {
    return ["de-DE", "en-US"];
  }
  enableSandbox(): void {
    if (this.#ready) throw new Error("the sandbox has to be enabled before the application is ready");
    this.sandboxed = true;
  }

  isReady(): boolean {
    return this.#ready;
  }
  whenReady(): Promise<void> {
    return this.#ready ? Promise.resolve() : new Promise((resolve) => this.once("ready", () => resolve()));
  }
  /** Called once the program's entry has been evaluated, as Electron does. */
  becomeReady(): void {
    this.#ready = true;
    this.emit("ready");
  }

  requestSingleInstanceLock(): boolean {
    const folder = this.getPath("userData");
    mkdirSync(folder, { recursive: true });
    const lock = join(folder, "double.lock");
    const called = join(folder, "double.called");
    if (existsSync(lock) && isRunning(Number(readFileSync(lock, "utf8")))) {
      writeFileSync(called, String(process.pid));
      return false;
    }
    writeFileSync(lock, String(process.pid));
    this.#locked = folder;
    watchFile(called, { interval: 50 }, (now) => {
      if (now.mtimeMs > 0) this.emit("second-instance", {}, [], folder);
    });
    return true;
  }

  quit(): void {
    let prevented = false;
    this.emit("before-quit", { preventDefault: () => (prevented = true) });
    if (prevented) return;
    this.closeWindows();
    this.exit(0);
  }

  relaunch({ execPath, args }: RelaunchOptions = {}): void {
    if (execPath !== undefined && execPath !== process.execPath)
      throw new Error(`electron double: cannot start ${execPath}`);
    this.#relaunchArgs = args ?? process.argv.slice(1);
  }

  /** At once: nothing of what is open is asked. */
  exit(code = 0): void {
    if (this.#relaunchArgs !== null) this.startAgain(this.#relaunchArgs);
    if (this.#locked !== null) {
      unwatchFile(join(this.#locked, "double.called"));
      rmSync(join(this.#locked, "double.lock"), { force: true });
    }
    void closeEngine().finally(() => process.exit(code));
  }
}

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

export const appDouble = new AppDouble();

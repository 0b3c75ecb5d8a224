import { EventEmitter } from "node:events";
import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle } from "electron";
import { appDouble } from "./app.ts";
import { onlyWhatIsThere } from "./only-what-is-there.ts";
import { recorded } from "./recorded.ts";
import { type SessionDouble, sessionDouble } from "./session.ts";
import { WebContentsDouble } from "./web-contents.ts";

export const openWindows = new Set<BrowserWindowDouble>();

type Methods =
  | "loadURL"
  | "show"
  | "focus"
  | "isMinimized"
  | "restore"
  | "getNormalBounds"
  | "isDestroyed"
  | "close"
  | "destroy";

export class BrowserWindowDouble extends EventEmitter implements Pick<BrowserWindow, Methods> {
  readonly contents: WebContentsDouble;
  visible: boolean;
  minimized = false;
  #bounds: Rectangle;
  #destroyed = false;

  constructor(options: BrowserWindowConstructorOptions) {
    super();
    const session = options.webPreferences?.session as unknown as SessionDouble | undefined;
    this.contents = new WebContentsDouble(session ?? sessionDouble.defaultSession, options);
    this.visible = options.show ?? true;
    this.#bounds = {
      x: options.x ?? 100,
      y: options.y ?? 100,
      width: options.width ?? 800,
      height: options.height ?? 600,
    };
    const { session: _session, ...plain } = options.webPreferences ?? {};
    recorded.windowOptions.push({ ...options, webPreferences: plain });
    openWindows.add(this);
    this.contents.once("did-finish-load", () => this.emit("ready-to-show"));
    appDouble.emit("web-contents-created", {}, this.contents.facade);
    // biome-ignore lint/correctness/noConstructorReturn: callers get the guarded form, as from Electron
    return onlyWhatIsThere("BrowserWindow", this);
  }

  get webContents(): WebContentsDouble {
    return this.contents.facade;
  }
  loadURL(url: string): Promise<void> {
    return this.contents.loadURL(url);
  }
  show(): void {
    this.visible = true;
  }
  focus(): void {
    recorded.focused += 1;
  }
  isMinimized(): boolean {
    return this.minimized;
  }
  restore(): void {
    this.minimized = false;
  }
  getNormalBounds(): Rectangle {
    return this.#bounds;
  }
  setBounds(bounds: Rectangle): void {
    this.#bounds = bounds;
  }
  isDestroyed(): boolean {
    return this.#destroyed;
  }

  /** As the person closes it. */
  close(): void {
    if (this.#destroyed) return;
    this.emit("close", {});
    this.destroy();
  }

  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    openWindows.delete(this);
    void this.contents.destroy().catch(() => undefined);
    this.emit("closed");
    if (openWindows.size === 0) appDouble.emit("window-all-closed");
  }
}

import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";
import type { BrowserWindowConstructorOptions, Input, PrintToPDFOptions, WebContents } from "electron";
import type { Frame, Page } from "playwright";
import { fromChromium, toChromium } from "./addresses.ts";
import { type FrameDouble, handleInvoke } from "./ipc.ts";
import { onlyWhatIsThere } from "./only-what-is-there.ts";
import { recorded } from "./recorded.ts";
import type { SessionDouble } from "./session.ts";

const preloadWorld = readFileSync(new URL("preload-world.js", import.meta.url), "utf8");
const invokeBinding = "electronDoubleInvoke";
let nextId = 1;

class PreventableEvent {
  defaultPrevented = false;
  preventDefault(): void {
    this.defaultPrevented = true;
  }
}

/** What a window shows: a page of the real browser. */
export class WebContentsDouble extends EventEmitter {
  readonly id = nextId++;
  /** The form in which the tested program holds it. */
  readonly facade: WebContentsDouble = onlyWhatIsThere("webContents", this);
  readonly session: SessionDouble;
  #page: Promise<Page>;
  #options: BrowserWindowConstructorOptions;
  /** The same page, once it is there. */
  #shown: Page | null = null;
  #destroyed = false;
  /** The address that the program itself asked for; the page's own wishes are asked about. */
  #asked: string | null = null;
  #address = "about:blank";
  #openHandler: Parameters<WebContents["setWindowOpenHandler"]>[0] | null = null;

  constructor(session: SessionDouble, options: BrowserWindowConstructorOptions) {
    super();
    this.session = session;
    this.#options = options;
    session.filters.add((frame, url) => this.#mayNavigate(frame, url));
    session.windowRequests.add((url) => this.#askForWindow(url));
    this.#page = this.#openPage();
  }

  page(): Promise<Page> {
    return this.#page;
  }

  async #openPage(): Promise<Page> {
    const { preload, javascript = true } = this.#options.webPreferences ?? {};
    const context = await this.session.context(javascript);
    const page = await context.newPage();
    this.#shown = page;
    await page.setViewportSize({ width: this.#options.width ?? 800, height: this.#options.height ?? 600 });
    if (preload !== undefined) {
      await page.exposeBinding(invokeBinding, ({ frame }, channel: string, args: unknown[]) =>
        handleInvoke(channel, { sender: this.facade, senderFrame: frameDouble(frame) }, args),
      );
      const world = { preloadSource: readFileSync(preload, "utf8"), invoke: invokeBinding };
      await page.addInitScript({
        content: `(${preloadWorld.trim().replace(/;$/, "")})(${JSON.stringify(world)})`,
      });
    }
    page.on("crash", () => {
      this.#page = this.#openPage();
      this.emit("render-process-gone", new PreventableEvent(), { reason: "crashed", exitCode: 5 });
    });
    page.on("popup", (popup) => void popup.close());
    page.on("download", (download) => {
      const event = new PreventableEvent();
      this.session.emit("will-download", event, {}, this);
      if (event.defaultPrevented) recorded.downloadsPrevented.push(download.url());
      void download.cancel();
    });
    return page;
  }

  #mayNavigate(frame: Frame, url: string): boolean {
    if (frame.page() !== this.#shown) return true;
    const isMainFrame = frame.parentFrame() === null;
    if (isMainFrame && url === this.#asked) return true;
    const event = Object.assign(new PreventableEvent(), { url, isMainFrame, isSameDocument: false });
    this.emit("will-frame-navigate", event);
    if (isMainFrame) this.emit("will-navigate", event);
    return !event.defaultPrevented;
  }

  /** The double cannot open what the program would allow. */
  #askForWindow(url: string): void {
    const verdict = this.#openHandler?.({ url } as never);
    if (verdict?.action !== "deny") throw new Error(`electron double: cannot open a window for ${url}`);
    recorded.deniedWindows.push(url);
  }

  async loadURL(url: string): Promise<void> {
    this.#asked = url;
    this.#address = url;
    const page = await this.#page;
    await page.goto(toChromium(url));
    this.#asked = null;
    this.emit("did-finish-load");
  }

  reload(): void {
    // A page that is closed meanwhile is no failure of the program.
    this.loadURL(this.#address).catch(() => undefined);
  }

  send(channel: string, ...args: unknown[]): void {
    void this.#page
      .then((page) =>
        page.evaluate(([to, values]) => (window as never as Receiver).electronDoubleReceive?.(to, values), [
          channel,
          args,
        ] as const),
      )
      .catch(() => undefined);
  }

  async printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
    const page = await this.#page;
    return page.pdf({
      preferCSSPageSize: options.preferCSSPageSize ?? false,
      printBackground: options.printBackground ?? false,
    });
  }

  setWindowOpenHandler(handler: Parameters<WebContents["setWindowOpenHandler"]>[0]): void {
    this.#openHandler = handler;
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  /** A key as the keyboard sends it: the program sees it before the page does. */
  async press(key: string): Promise<void> {
    const parts = key.split("+");
    const input = {
      type: "keyDown",
      key: parts.at(-1) ?? "",
      control: parts.includes("Control"),
      meta: parts.includes("Meta"),
      alt: parts.includes("Alt"),
      shift: parts.includes("Shift"),
    } satisfies Partial<Input>;
    const event = new PreventableEvent();
    this.emit("before-input-event", event, input);
    if (!event.defaultPrevented) await (await this.#page).keyboard.press(key);
  }

  async destroy(): Promise<void> {
    this.#destroyed = true;
    await (await this.#page).close();
  }
}

interface Receiver {
  electronDoubleReceive?: (channel: string, args: readonly unknown[]) => void;
}

const frameDouble = (frame: Frame): FrameDouble => {
  const parent = frame.parentFrame();
  return {
    url: fromChromium(frame.url()),
    parent: parent === null ? null : frameDouble(parent),
    detached: frame.isDetached(),
  };
};

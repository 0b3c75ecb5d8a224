import { EventEmitter } from "node:events";
import type { Session } from "electron";
import type { BrowserContext, Frame, Request, Route } from "playwright";
import { fromChromium } from "./addresses.ts";
import { engine } from "./chromium.ts";
import { recorded } from "./recorded.ts";

type Handler = (request: globalThis.Request) => Response | Promise<Response>;
type BeforeRequest = Parameters<Session["webRequest"]["onBeforeRequest"]>[0];

/** Told of navigations in a frame; true lets them pass. */
export type NavigationFilter = (frame: Frame, url: string) => boolean;

/** A session is a context of the real browser: its storage, its requests. */
export class SessionDouble extends EventEmitter {
  readonly handlers = new Map<string, Handler>();
  readonly filters = new Set<NavigationFilter>();
  /** Told of addresses for which a page wants a new window. */
  readonly windowRequests = new Set<(url: string) => void>();
  permissionRequest: Parameters<Session["setPermissionRequestHandler"]>[0] = null;
  permissionCheck: Parameters<Session["setPermissionCheckHandler"]>[0] = null;
  deviceCheck: Parameters<Session["setDevicePermissionHandler"]>[0] = null;
  spellChecker = true;
  #beforeRequest: BeforeRequest = null;
  #context: Promise<BrowserContext> | null = null;

  readonly protocol = {
    handle: (scheme: string, handler: Handler): void => {
      if (this.handlers.has(scheme)) throw new Error(`the scheme ${scheme} is handled already`);
      this.handlers.set(scheme, handler);
    },
    unhandle: (scheme: string): void => {
      this.handlers.delete(scheme);
    },
  } satisfies Partial<Session["protocol"]>;

  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest): void => {
      this.#beforeRequest = listener;
    },
  };

  setPermissionRequestHandler(handler: Parameters<Session["setPermissionRequestHandler"]>[0]): void {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: Parameters<Session["setPermissionCheckHandler"]>[0]): void {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: Parameters<Session["setDevicePermissionHandler"]>[0]): void {
    this.deviceCheck = handler;
  }
  setSpellCheckerEnabled(enabled: boolean): void {
    this.spellChecker = enabled;
  }

  /** scripts: whether the first window of the session runs scripts. */
  context(scripts: boolean): Promise<BrowserContext> {
    this.#context ??= engine().then(async (browser) => {
      const context = await browser.newContext({
        javaScriptEnabled: scripts,
        viewport: null,
        acceptDownloads: false,
      });
      await context.route("**/*", (route) => this.#answer(route));
      return context;
    });
    return this.#context;
  }

  async #answer(route: Route): Promise<void> {
    const request = route.request();
    const url = fromChromium(request.url());
    const frame = request.isNavigationRequest() ? frameOf(request) : undefined;
    if (frame === null) {
      for (const openWindow of this.windowRequests) openWindow(url);
      return route.abort("aborted");
    }
    if (frame !== undefined && ![...this.filters].every((filter) => filter(frame, url))) {
      recorded.preventedNavigations.push(url);
      return route.abort("aborted");
    }
    if (await this.#isCancelled(request, url)) {
      recorded.cancelled.push(url);
      return route.abort("blockedbyclient");
    }
    const handler = this.handlers.get(new URL(url).protocol.slice(0, -1));
    if (handler === undefined) {
      recorded.reachedNetwork.push(url);
      return route.abort("internetdisconnected");
    }
    const answer = await handler(new Request(url, { method: request.method() }));
    await route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: Buffer.from(await answer.arrayBuffer()),
    });
  }

  #isCancelled(request: Request, url: string): Promise<boolean> {
    const listener = this.#beforeRequest;
    if (listener === null) return Promise.resolve(false);
    return new Promise((resolve) => {
      const details = { url, method: request.method(), resourceType: request.resourceType() };
      (listener as (details: unknown, answer: (verdict: { cancel?: boolean }) => void) => void)(
        details,
        (verdict) => resolve(verdict.cancel === true),
      );
    });
  }
}

/** Null while the window that navigates is not there yet. */
const frameOf = (request: Request): Frame | null => {
  try {
    return request.frame();
  } catch {
    return null;
  }
};

const partitions = new Map<string, SessionDouble>();

export const sessionDouble = {
  defaultSession: new SessionDouble(),
  fromPartition: (partition: string): SessionDouble => {
    const found = partitions.get(partition) ?? new SessionDouble();
    partitions.set(partition, found);
    return found;
  },
};

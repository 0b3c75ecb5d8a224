import type { Transport } from "#shared/contract/client.ts";
import { createDesktopTransport, type DesktopBridge } from "./desktop-transport.ts";
import { createLoopbackTransport } from "./loopback-transport.ts";
import { takeToken } from "./token.ts";

declare global {
  interface Window {
    readonly blackstart?: DesktopBridge;
  }
}

/** A way to the host, and news of its end. */
export interface Connection {
  readonly transport: Transport;
  /** Called once when the host is gone; returns the function that stops listening. */
  onLost(listener: () => void): () => void;
  /** Waits for the host that follows a lost one at the same address, which has to prove that it is one. */
  comesBack(withinMs: number): Promise<boolean>;
}

/** The host that this page came from: the desktop preload if there is one, else the server; null when opened on its own. */
export const connect = (window: Window & typeof globalThis): Connection | null => {
  const listeners = new Set<() => void>();
  const onLost = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  if (window.blackstart) {
    const transport = createDesktopTransport(window.blackstart);
    // Its host never goes without the window.
    return { transport, onLost, comesBack: async () => false };
  }
  const token = takeToken({
    location: window.location,
    history: window.history,
    storage: window.sessionStorage,
  });
  if (token === null) return null;
  const transport = createLoopbackTransport({
    token,
    fetch: window.fetch.bind(window),
    host: () => window.location.host,
    onLost: () => {
      for (const each of listeners) each();
    },
  });
  return { transport, onLost, comesBack: transport.comesBack };
};

import type { Transport } from "#shared/contract/client.ts";

/** What the preload of the desktop host puts on `window.blackstart`: a transport of the contract. */
export type DesktopBridge = Transport;

/** Requests through the preload of the desktop window. */
export const createDesktopTransport = (bridge: DesktopBridge): Transport => ({
  call: (area, name, input, options) => bridge.call(area, name, input, options),
  onPush: (listener) => bridge.onPush(listener),
});

import { app, type Session, type WebContents } from "electron";
import { isPageAddress, pageOrigin } from "./page-address.ts";

/** Switches of the browser engine: no names are resolved, and nothing of its own is looked up in the background. */
export const silenceEngine = (): void => {
  const { commandLine } = app;
  commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND");
  commandLine.appendSwitch("disable-background-networking");
  commandLine.appendSwitch("disable-component-update");
  commandLine.appendSwitch("disable-domain-reliability");
  commandLine.appendSwitch("disable-quic");
  commandLine.appendSwitch("no-pings");
};

/** True for what never leaves the process: the product's own files, and data that the page made itself. */
const isInside = (url: string): boolean =>
  url.startsWith(`${pageOrigin}/`) || url.startsWith("data:") || url.startsWith(`blob:${pageOrigin}/`);

/** Every permission denied, every request to a network cancelled, no downloads, no spell-checker dictionaries. */
export const closeSession = (session: Session): void => {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isInside(details.url) }));
  session.on("will-download", (event) => event.preventDefault());
};

/** A window shows its one page: it opens no other, goes nowhere else and holds no foreign content. */
export const confine = (contents: WebContents): void => {
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
  contents.on("will-navigate", (event) => {
    if (!isPageAddress(event.url)) event.preventDefault();
  });
  contents.on("will-frame-navigate", (event) => {
    if (!event.isMainFrame || !isPageAddress(event.url)) event.preventDefault();
  });
  contents.on("will-redirect", (event) => event.preventDefault());
  contents.on("will-attach-webview", (event) => event.preventDefault());
};

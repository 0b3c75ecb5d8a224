import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import process from "node:process";
import { findBrowser } from "#core/browser/find-browser.ts";
import { openBrowserWindow } from "../../electron/hosts/loopback/browser-window.ts";

/** The least that a host of this kind can be: a process, a server on this computer, and a window with an empty page. */
const browser = findBrowser();
if (browser === null) throw new Error("no browser");
const server = createServer((_request, response) => {
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.end('<!doctype html><title>empty</title><body><p id="there">empty</p>');
});
server.listen(0, "127.0.0.1", () => {
  const window = openBrowserWindow(browser, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  process.once("SIGTERM", () => void window.close().then(() => process.exit(0)));
});

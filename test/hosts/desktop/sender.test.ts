import type { WebContents } from "electron";
import { expect, test } from "vitest";
import { isPageAddress } from "../../../electron/hosts/desktop/page-address.ts";
import { isOwnPage } from "../../../electron/hosts/desktop/sender.ts";

const own = { isDestroyed: () => false } as WebContents;
const frame = { url: "app://blackstart/index.html#/keys", parent: null, detached: false };

test("the page itself is the one sender that is answered", () => {
  expect(isOwnPage({ sender: own, senderFrame: frame }, own)).toBe(true);
});

test.each([
  ["a frame inside the page", { sender: own, senderFrame: { ...frame, parent: frame as never } }],
  ["a frame that was removed", { sender: own, senderFrame: { ...frame, detached: true } }],
  ["a frame that has navigated since", { sender: own, senderFrame: null }],
  ["a frame that is not known", { sender: own, senderFrame: undefined }],
  ["another window", { sender: { isDestroyed: () => false } as WebContents, senderFrame: frame }],
])("%s is refused", (_who, sender) => {
  expect(isOwnPage(sender, own)).toBe(false);
});

test("nothing is answered before there is a window, or after it was destroyed", () => {
  expect(isOwnPage({ sender: own, senderFrame: frame }, null)).toBe(false);
  const gone = { isDestroyed: () => true } as WebContents;
  expect(isOwnPage({ sender: gone, senderFrame: frame }, gone)).toBe(false);
});

test.each([
  ["app://blackstart/index.html", true],
  ["app://blackstart/index.html#/incident/1", true],
  ["app://blackstart/index.html?x=1", false],
  ["app://blackstart/index.html/..", false],
  ["app://blackstart/INDEX.html", false],
  ["app://blackstart.evil/index.html", false],
  ["app://blackstart@evil/index.html", false],
  ["https://blackstart/index.html", false],
  ["about:blank", false],
  ["", false],
])("%s is the page: %s", (url, isPage) => {
  expect(isPageAddress(url)).toBe(isPage);
});

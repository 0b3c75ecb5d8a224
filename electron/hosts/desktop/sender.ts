import type { WebContents, WebFrameMain } from "electron";
import { isPageAddress } from "./page-address.ts";

/** What the check needs to know of a request. */
export interface Sender {
  readonly sender: WebContents;
  readonly senderFrame: Pick<WebFrameMain, "url" | "parent" | "detached"> | null | undefined;
}

/**
 * True only for a request of the page itself, in the main frame of the window that Blackstart opened. A frame that has
 * gone away or navigated since (senderFrame is null) is refused, and so is everything that is not known.
 */
export const isOwnPage = ({ sender, senderFrame: frame }: Sender, own: WebContents | null): boolean => {
  if (own === null || own.isDestroyed() || sender !== own) return false;
  if (frame === null || frame === undefined || frame.detached) return false;
  return frame.parent === null && isPageAddress(frame.url);
};

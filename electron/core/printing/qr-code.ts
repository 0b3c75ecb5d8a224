import { Html } from "./html.ts";

/**
 * A QR code as a drawing inside the page, black on white, without its quiet zone: leave four modules free around it.
 * text: printable ASCII. Level M: up to 15 % of it may be unreadable. source: ISO/IEC 18004, drawn by bwip-js, which is loaded
 * when the first code is needed because no start shall wait for it.
 */
export const qrCode = async (text: string): Promise<Html> => {
  const { toSVG } = await import("bwip-js/generic");
  // The package's types name only what all kinds of codes have in common.
  const options = { bcid: "qrcode", text, eclevel: "M" };
  return new Html(toSVG(options));
};

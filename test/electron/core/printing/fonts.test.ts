import { expect, test } from "vitest";
import { printFonts } from "#core/printing/fonts.ts";

test("the fonts are inside the page, nothing is loaded from elsewhere", () => {
  expect(printFonts.match(/url\("data:font\/woff2;base64,[A-Za-z0-9+/=]+"\)/g)).toHaveLength(6);
});

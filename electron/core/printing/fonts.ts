import mono from "@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff2?inline";
import monoBold from "@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-600-normal.woff2?inline";
import sans from "@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2?inline";
import sansBold from "@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff2?inline";
import sansExtra from "@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-ext-400-normal.woff2?inline";
import sansExtraBold from "@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-ext-600-normal.woff2?inline";

/** What each file covers, as @fontsource declares it. */
const latin =
  "U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD";
const latinExtra =
  "U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+0304, U+0308, U+0329, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF";

const face = (family: string, weight: number, source: string, range: string): string =>
  `@font-face{font-family:"${family}";font-weight:${weight};src:url("${source}") format("woff2");unicode-range:${range}}`;

/**
 * IBM Plex as `@font-face` rules with the fonts inside, about 150 kB: regular and semibold, names of central and western
 * Europe in the sans, figures in the mono.
 */
export const printFonts = [
  face("IBM Plex Sans", 400, sans, latin),
  face("IBM Plex Sans", 600, sansBold, latin),
  face("IBM Plex Sans", 400, sansExtra, latinExtra),
  face("IBM Plex Sans", 600, sansExtraBold, latinExtra),
  face("IBM Plex Mono", 400, mono, latin),
  face("IBM Plex Mono", 600, monoBold, latin),
].join("\n");

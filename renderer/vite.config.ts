import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import type { UserConfig } from "vite";

const folder = fileURLToPath(new URL(".", import.meta.url));

/** The page of the window: one HTML file that loads its scripts, styles and fonts from beside it, and nothing else. */
export const rendererConfig: UserConfig = {
  root: folder,
  base: "./",
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL("../out/renderer", import.meta.url)),
    emptyOutDir: true,
    target: "es2024",
    // Data URLs only where a policy must allow them; a preload polyfill only where a browser is old.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
    rolldownOptions: { input: fileURLToPath(new URL("index.html", import.meta.url)) },
  },
};

export default rendererConfig;

import { fileURLToPath } from "node:url";
import type { UserConfig } from "vite";
import { rendererConfig } from "../../../renderer/vite.config.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The same page as the product's, over a core in memory: to look at screens without a host. */
export const previewConfig: UserConfig = {
  ...rendererConfig,
  root: here("."),
  logLevel: "warn",
  build: {
    ...rendererConfig.build,
    rolldownOptions: { input: here("index.html") },
  },
};

export default previewConfig;

import { fileURLToPath } from "node:url";
import { build, preview, type UserConfig } from "vite";
import { previewConfig } from "./vite.config.ts";

export const previewFolder = fileURLToPath(new URL("../../../out/preview", import.meta.url));

/**
 * Builds the page over the core in memory (2 s) and serves it on a free port of 127.0.0.1.
 * folder: where the built page lies; give each user of its own one, a build empties it first. address ends with "/".
 */
export const servePreview = async (options: {
  readonly build: boolean;
  readonly folder: string;
}): Promise<{ readonly address: string; close(): Promise<void> }> => {
  const config: UserConfig = {
    ...previewConfig,
    build: { ...previewConfig.build, outDir: options.folder },
  };
  if (options.build) await build({ ...config, configFile: false });
  const server = await preview({ ...config, configFile: false, preview: { port: 0, host: "127.0.0.1" } });
  return { address: server.resolvedUrls?.local[0] ?? "", close: () => server.close() };
};

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "electron-vite";
import { rendererConfig } from "../renderer/vite.config.ts";
import { contract } from "../shared/contract/contract.ts";

/** `electron-vite build` starts in the top folder of the repository. */
const root = process.cwd();
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };

/** `area.name` of every declared call: the preload gets this list, not the contract with its validators. */
const declaredCalls = Object.entries(contract).flatMap(([area, entries]) =>
  Object.entries(entries).flatMap(([name, entry]) => (entry.type === "call" ? [`${area}.${name}`] : [])),
);

const entries = {
  desktop: "electron/hosts/desktop/main.ts",
  loopback: "electron/hosts/loopback/main.ts",
  cli: "electron/hosts/cli/main.ts",
  core: "electron/core/process/entry.ts",
};

export default defineConfig({
  main: {
    define: { PRODUCT_VERSION: JSON.stringify(version) },
    build: {
      outDir: join(root, "out/main"),
      emptyOutDir: true,
      // Everything is bundled but the addon, whose compiled part lies beside it in its package.
      externalizeDeps: false,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(entries).filter(([, path]) => existsSync(join(root, path)))),
        external: ["better-sqlite3"],
        output: { entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" },
      },
    },
  },
  preload: {
    define: { DECLARED_CALLS: JSON.stringify(declaredCalls) },
    build: {
      outDir: join(root, "out/preload"),
      emptyOutDir: true,
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: "electron/hosts/desktop/preload.ts" },
        // A sandboxed preload is one file and no ES module.
        output: { format: "cjs", entryFileNames: "[name].cjs" },
      },
    },
  },
  renderer: rendererConfig,
});

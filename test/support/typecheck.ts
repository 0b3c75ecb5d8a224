import { spawnSync } from "node:child_process";
import { inRepository, repositoryRoot } from "./repository.ts";

/** Every layer under its own settings, all of them even when one fails: `npm run typecheck`. */
const layers = ["shared", "electron/core", "electron/hosts", "renderer", "test"];

const fails = (layer: string): boolean => {
  const compiler = inRepository("node_modules", "typescript", "bin", "tsc");
  const args = [compiler, "-p", inRepository(layer), "--pretty", String(process.stdout.isTTY === true)];
  const { status } = spawnSync(process.execPath, args, {
    cwd: repositoryRoot,
    stdio: ["ignore", "inherit", "inherit"],
  });
  return status !== 0;
};

const failed = layers.filter(fails);
if (failed.length > 0) {
  process.stderr.write(`Type errors in ${failed.join(", ")}\n`);
  process.exitCode = 1;
}

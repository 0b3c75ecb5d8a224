import "#core/process/node-version-guard.mjs";
import { hostArgument } from "#core/process/own-process.ts";

const mainFolder = import.meta.dirname;
if (process.argv.includes(hostArgument)) {
  const { runKeptHost } = await import("./kept-host.ts");
  runKeptHost(mainFolder);
} else {
  const { serve } = await import("./serve.ts");
  await serve({ mainFolder, args: process.argv.slice(2) });
}

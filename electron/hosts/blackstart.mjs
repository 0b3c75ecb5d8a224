import "../core/process/node-version-guard.mjs";

/** `npm run blackstart -- …` in a source checkout: builds when needed, then runs the same program that is packaged. */
const { buildIfStale, canBuild } = await import("./build.mjs");
if (canBuild()) buildIfStale();
await import("../../out/main/cli.js");

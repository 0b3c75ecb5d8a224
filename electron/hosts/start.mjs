import "../core/process/node-version-guard.mjs";

const { start } = await import("./start-console.mjs");
await start(process.argv.slice(2));

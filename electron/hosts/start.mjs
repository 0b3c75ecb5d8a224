import "../core/process/node-version-guard.mjs";

const { start } = await import("./start-console.mjs");
try {
  await start(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`blackstart: ${error.message}\n`);
  process.exitCode = 1;
}

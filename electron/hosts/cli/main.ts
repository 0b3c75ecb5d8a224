import "#core/process/node-version-guard.mjs";

const { runCli } = await import("./program.ts");
process.exitCode = await runCli(process.argv.slice(2), import.meta.dirname);

import "#core/process/node-version-guard.mjs";

const { serve } = await import("./serve.ts");
await serve({ mainFolder: import.meta.dirname, args: process.argv.slice(2) });

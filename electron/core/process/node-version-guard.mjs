import { writeSync } from "node:fs";

/**
 * The first import of every entry point: below Node 22 the encrypted store's addon crashes the process instead of
 * failing. Plain JavaScript on purpose, so that the old Node can read it; entry points load the rest with `import()`,
 * because static imports would be evaluated before this check.
 */
const needed = 22;

if (Number(process.versions.node.split(".")[0]) < needed) {
  writeSync(
    2,
    `Blackstart needs Node ${needed} or newer, this is Node ${process.versions.node}: ` +
      "start it with npm (npm start, npm run), which uses the Node that comes with the project.\n",
  );
  process.exit(2);
}

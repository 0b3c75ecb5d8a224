import { readFileSync } from "node:fs";

/**
 * Loaded into the host before anything else: the clock by which it tells how long nobody was there is as far ahead as the
 * file says, in ms.
 */
const { IDLE_CLOCK: file } = process.env;
const realNow = performance.now.bind(performance);
if (process.argv[1]?.endsWith("loopback.js"))
  performance.now = () => realNow() + Number(readFileSync(file, "utf8"));

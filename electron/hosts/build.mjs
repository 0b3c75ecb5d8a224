import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Builds the product into out/, always or when a source is newer than the last build. Plain JavaScript: it runs before anything is built. */

const root = fileURLToPath(new URL("../..", import.meta.url));
const lock = join(root, ".cache", "build.lock");
// Not "electron" itself: the builder puts its compiled configuration there for a moment, which makes the folder look new.
const sources = [
  "electron/core",
  "electron/hosts",
  "electron/electron.vite.config.ts",
  "renderer",
  "shared",
  "resources",
  "package.json",
  "package-lock.json",
];
const builder = join(root, "node_modules", "electron-vite", "bin", "electron-vite.js");

/** True where there are sources and the tools to build them; false in a packaged product. */
export const canBuild = () =>
  existsSync(join(root, "electron", "electron.vite.config.ts")) && existsSync(builder);

/** Milliseconds since 1970 of the newest file or folder; folders count, so that a deleted file shows. */
const newestChangeMs = (path) => {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce(
    (newest, name) => Math.max(newest, newestChangeMs(join(path, name))),
    stat.mtimeMs,
  );
};

const stampOf = (top) => join(top, "out", "built");

/** True when nothing was built yet, or a source was changed, added or deleted since. */
export const isStale = (top = root) => {
  const built = statSync(stampOf(top), { throwIfNoEntry: false });
  return built === undefined || sources.some((source) => newestChangeMs(join(top, source)) > built.mtimeMs);
};

/** Throws when the build fails; its own messages are on standard error then. */
export const build = () => {
  const startedAt = new Date();
  const stamp = stampOf(root);
  rmSync(stamp, { force: true });
  const { status } = spawnSync(
    process.execPath,
    [builder, "build", "--config", "electron/electron.vite.config.ts", "--logLevel", "warn"],
    { cwd: root, stdio: ["ignore", 2, 2] },
  );
  if (status !== 0) throw new Error("the build failed: see above");
  // As old as the start of the build: what was saved meanwhile counts as newer.
  writeFileSync(stamp, "");
  utimesSync(stamp, startedAt, startedAt);
};

/** Builds when needed; when another process is building already, waits for it. Returns whether it built. */
export const buildIfStale = () => {
  if (!isStale()) return false;
  mkdirSync(join(root, ".cache"), { recursive: true });
  while (!takeLock()) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  try {
    if (!isStale()) return false;
    process.stderr.write("Building Blackstart from its sources …\n");
    build();
    return true;
  } finally {
    releaseLock();
  }
};

const releaseLock = () => rmSync(lock, { force: true });

/** The lock holds the builder's process id; that of a dead process is taken over. */
const takeLock = () => {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  }
  if (!isRunning(holder())) rmSync(lock, { force: true });
  return false;
};

const holder = () => {
  try {
    return Number(readFileSync(lock, "utf8"));
  } catch {
    return 0;
  }
};

const isRunning = (pid) => {
  // Just created and not written yet, or gone: look again.
  if (pid === 0) return existsSync(lock);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await import("../core/process/node-version-guard.mjs");
  try {
    build();
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildIfStale, canBuild } from "./build.mjs";

/** `npm start`: the desktop console where Electron can be had, else the same console in the installed browser. */

const root = fileURLToPath(new URL("../..", import.meta.url));
const electronPackage = join(root, "node_modules", "electron");

/** Fetching the runtime is worth a moment on a good day, and must not hold anybody up on a bad one: after a failure not again for an hour. */
const fetchWithinMs = 45_000;
const fetchAgainAfterMs = 3_600_000;
const fetchFailed = join(root, ".cache", "electron-not-fetched");

/** A runtime that ends this soon with an error cannot start on this computer (missing libraries, no rights). */
const startsWithinMs = 8000;

/** Exit codes with which the console asks to be started again after a lock: electron/core/host-services/locking.ts. */
const restartReasons = new Map([
  [75, "locked"],
  [76, "core-ended"],
]);

export const start = async (args) => {
  if (canBuild()) buildIfStale();
  const insteadOf = args.length > 0 || !hasDisplay() ? null : await openDesktop();
  if (insteadOf === "opened") return;
  const reason = insteadOf === null ? [] : [`--instead-of-desktop=${insteadOf}`];
  process.argv.splice(2, Number.POSITIVE_INFINITY, ...args, ...reason);
  await import("../../out/main/loopback.js");
};

const hasDisplay = () =>
  process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/**
 * Runs the desktop console to its end, and again after each lock, which ends every process that has seen the vault.
 * Answers why it could not be opened, when it could not.
 */
const openDesktop = async () => {
  const runtime = installedRuntime() ?? fetchedRuntime();
  if (runtime === null) return "no-runtime";
  // Chromium's sandbox does not run as root on Linux.
  const flags = process.platform === "linux" && process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const env = { ...process.env, BLACKSTART_KEPT: "1" };
  let asked = false;
  let child;
  // Before the runtime is there: a signal that comes while it starts must not leave it behind alone.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.on(signal, () => {
      asked = true;
      child.kill(signal);
    });
  let reason = [];
  for (;;) {
    const startedAt = performance.now();
    const code = await new Promise((resolve) => {
      child = spawn(runtime, [root, ...flags, ...reason], { stdio: "inherit", env });
      child.once("error", () => resolve(-1));
      child.once("exit", (exitCode) => resolve(exitCode ?? 1));
    });
    const restart = restartReasons.get(code);
    if (asked || restart === undefined) {
      if (code !== 0 && !asked && reason.length === 0 && performance.now() - startedAt < startsWithinMs)
        return "runtime-failed";
      process.exitCode = asked ? 0 : code;
      return "opened";
    }
    reason = [`--locked-because=${restart}`];
  }
};

/** As the package itself finds it: the name it noted when it was fetched, below its folder or one of the person's own. */
const installedRuntime = () => {
  const noted = join(electronPackage, "path.txt");
  const own = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const name = existsSync(noted) ? readFileSync(noted, "utf8") : own ? "electron" : null;
  if (name === null) return null;
  const path = join(own || join(electronPackage, "dist"), name);
  return existsSync(path) ? path : null;
};

/** The package fetches its program on first use; ELECTRON_SKIP_BINARY_DOWNLOAD turns that off. */
const fetchedRuntime = () => {
  const installer = join(electronPackage, "install.js");
  if (process.env.ELECTRON_SKIP_BINARY_DOWNLOAD || !existsSync(installer)) return null;
  const failedAt = statSync(fetchFailed, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (Date.now() - failedAt < fetchAgainAfterMs) return null;
  process.stderr.write("Fetching the Electron runtime, at most 45 seconds …\n");
  spawnSync(process.execPath, [installer], { stdio: "ignore", timeout: fetchWithinMs });
  const runtime = installedRuntime();
  if (runtime === null) {
    mkdirSync(join(root, ".cache"), { recursive: true });
    writeFileSync(fetchFailed, "");
  }
  return runtime;
};

import { spawnSync } from "node:child_process";
import { test } from "playwright/test";

/**
 * Mounts a file system in memory of that size over a folder; returns how to take it away. Skips the test where that cannot
 * be done.
 */
export const mountedTmpfs = (folder: string, size: string): (() => void) => {
  test.skip(
    process.platform !== "linux" || process.getuid?.() !== 0,
    "mounting a test medium needs root on Linux",
  );
  const { status, stderr } = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "tmpfs", folder], {
    encoding: "utf8",
  });
  test.skip(status !== 0, `this machine does not let tests mount: ${(stderr ?? "").trim()}`);
  return () => {
    spawnSync("umount", ["-l", folder]);
  };
};

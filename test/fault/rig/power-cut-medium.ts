import { cpSync, mkdirSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeDisposableDir } from "../../support/disposable-dir.ts";
import { cannotMount, type Missing, mustRun, runSystemTool } from "../../support/media.ts";
import type { CutMedium } from "./cut-medium.ts";

/** The least that mkfs.xfs takes. */
const megabytes = 300;

/**
 * xfs on a loop device whose power can be cut: a forced shutdown without flushing the log throws away everything that was not
 * synced, data and names alike, and mounting again recovers the log as after a real cut. What it proves: that every
 * acknowledgement was preceded by the syncs it needs. What it does not: media that lie about a sync, or lose what is old.
 */
export const makePowerCutMedium = (): CutMedium | Missing => {
  const missing = cannotMount("mkfs.xfs", "xfs_io", "mount", "umount");
  if (missing !== null) return missing;
  const dir = makeDisposableDir("power");
  const image = join(dir.path, "disk.img");
  const path = join(dir.path, "disk");
  mkdirSync(path);
  writeFileSync(image, "");
  truncateSync(image, megabytes * 1024 * 1024);
  let mounted = false;
  const unmount = (): void => {
    if (!mounted) return;
    mustRun("umount", path);
    mounted = false;
  };
  const mount = (): void => {
    mustRun("mount", "-o", "loop", image, path);
    mounted = true;
  };
  const made = runSystemTool("mkfs.xfs", "-q", "-f", image);
  const tried = made.ok ? runSystemTool("mount", "-o", "loop", image, path) : made;
  if (!tried.ok) {
    dir.remove();
    return { missing: `no xfs on a loop device here: ${tried.out.trim()}` };
  }
  mounted = true;
  return {
    path,
    renew: (content) => {
      unmount();
      mustRun("mkfs.xfs", "-q", "-f", image);
      mount();
      cpSync(content, path, { recursive: true, preserveTimestamps: true });
      mustRun("sync", "-f", path);
    },
    cut: () => {
      mustRun("xfs_io", "-x", "-c", "shutdown", path);
    },
    recover: () => {
      unmount();
      mount();
    },
    remove: () => {
      if (mounted) runSystemTool("umount", "-l", path);
      dir.remove();
    },
  };
};

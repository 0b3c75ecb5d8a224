import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { makeDisposableDir } from "../../support/disposable-dir.ts";
import {
  abortFuse,
  cannotMount,
  isMissing,
  type Missing,
  mustRun,
  runSystemTool,
  writeImage,
} from "../../support/media.ts";
import type { CutMedium } from "./cut-medium.ts";
import { makePowerCutMedium } from "./power-cut-medium.ts";

const megabytes = 24;

/**
 * A stick with exFAT whose image lies on the disk whose power can be cut. Pulling it: the disk below is shut down, so that nothing
 * reaches the image any more and what the driver had not synced is gone, then the FUSE connection is aborted and the driver is
 * killed. What it proves: how the program takes it, and that what it acknowledged was synced through the driver. exFAT has no
 * journal: a change of names that is torn in two stays torn, as on a real stick.
 */
export const makeStick = (): CutMedium | Missing => {
  const missing = cannotMount("mkfs.exfat", "mount.exfat-fuse", "fsck.exfat", "losetup");
  if (missing !== null) return missing;
  const below = makePowerCutMedium();
  if (isMissing(below)) return below;
  const image = join(below.path, "stick.img");
  writeImage(image, megabytes);
  mustRun("mkfs.exfat", image);
  const dir = makeDisposableDir("stick");
  const path = join(dir.path, "stick");
  mkdirSync(path);
  let device: string | null = null;
  const mount = (): void => {
    device = mustRun("losetup", "-f", "--show", image).trim();
    // As the system does when a stick is plugged in that was not taken out in order.
    runSystemTool("fsck.exfat", "-y", device);
    mustRun("mount.exfat-fuse", device, path);
  };
  const unmount = (): void => {
    if (device === null) return;
    runSystemTool("umount", "-l", path);
    waitForDriver(path);
    runSystemTool("losetup", "-d", device);
    device = null;
  };
  const remove = (): void => {
    unmount();
    dir.remove();
    below.remove();
  };
  try {
    mount();
  } catch (error) {
    remove();
    return { missing: `no exFAT on a loop device here: ${String(error)}` };
  }
  return {
    path,
    renew: (content) => {
      unmount();
      const prepared = `${content}.img`;
      if (!existsSync(prepared)) {
        mustRun("mkfs.exfat", image);
        mount();
        cpSync(content, path, { recursive: true });
        unmount();
        copyFileSync(image, prepared);
      } else copyFileSync(prepared, image);
      mustRun("sync", "-f", below.path);
      mount();
    },
    cut: () => {
      below.cut();
      const aborted = abortFuse(path);
      if (aborted !== null) throw new Error(aborted.missing);
      for (const pid of driversOf(path)) process.kill(pid, "SIGKILL");
    },
    recover: () => {
      // Only now: whoever still works must not find an ordinary folder in the place of the stick.
      unmount();
      below.recover();
      mount();
    },
    remove,
  };
};

/** The processes of the driver that serve this mount point: their command line names it. */
const driversOf = (point: string): readonly number[] =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      const words = commandLineOf(pid);
      return words[0]?.endsWith("mount.exfat-fuse") === true && words.includes(point);
    });

const commandLineOf = (pid: number): readonly string[] => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
  } catch {
    // It ended while the list was read.
    return [];
  }
};

/** Until the driver is gone the image is not free. */
const waitForDriver = (point: string): void => {
  const until = performance.now() + 5000;
  while (driversOf(point).length > 0) {
    if (performance.now() > until) throw new Error("the driver of the stick does not end");
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
  }
};

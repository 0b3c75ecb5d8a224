import { truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { onTestFinished, type TestContext } from "vitest";
import {
  abortFuse,
  cannotMount,
  isMissing,
  type Medium,
  type Missing,
  mountBy,
  mountTmpfs,
  mustRun,
  runSystemTool,
} from "./media.ts";
import { skipBecause } from "./skip.ts";
import { tempDir } from "./temp-dir.ts";

/** The medium's path until the test ends; skips the test where it could not be made. */
const forTest = (context: TestContext, made: Medium | Missing): string => {
  if (isMissing(made)) return skipBecause(context, made.missing);
  onTestFinished(made.remove);
  return made.path;
};

const need = (context: TestContext, ...tools: readonly string[]): void => {
  const reason = cannotMount(...tools);
  if (reason !== null) skipBecause(context, reason.missing);
};

/** A real file system in memory of that size: writing more ends in ENOSPC. Skips where nothing can be mounted. */
export const mountSmallDisk = (context: TestContext, bytes: number): string =>
  forTest(context, mountTmpfs(bytes));

/** Makes a mounted medium refuse every write, as a stick with its switch on "lock" does. */
export const makeReadOnly = (point: string): void => {
  mustRun("mount", "-o", "remount,ro", point);
};

const emptyImage = (megabytes: number): string => {
  const image = join(tempDir("stick"), "stick.img");
  writeFileSync(image, "");
  truncateSync(image, megabytes * 1024 * 1024);
  return image;
};

/** A stick with exFAT, through FUSE on a loop device. Skips where a tool or the right is missing. */
export const mountExfat = (context: TestContext, megabytes: number): string => {
  need(context, "mkfs.exfat", "mount.exfat-fuse", "losetup");
  const image = emptyImage(megabytes);
  mustRun("mkfs.exfat", image);
  const loop = runSystemTool("losetup", "-f", "--show", image);
  if (!loop.ok) skipBecause(context, `no loop device here: ${loop.out.trim()}`);
  const device = loop.out.trim();
  onTestFinished(() => {
    runSystemTool("losetup", "-d", device);
  });
  return forTest(context, mountBy("mount.exfat-fuse", device));
};

/** A stick with FAT, through fusefat. Skips where it is missing. */
export const mountFusefat = (context: TestContext): string => {
  need(context, "mkfs.vfat", "fusefat");
  const image = emptyImage(4);
  mustRun("mkfs.vfat", image);
  return forTest(context, mountBy("fusefat", "-o", "rw+", image));
};

/** Pulls the stick: from now on every request to the FUSE file system fails. Skips where the kernel hides the control. */
export const pull = (context: TestContext, point: string): void => {
  const reason = abortFuse(point);
  if (reason !== null) skipBecause(context, reason.missing);
};

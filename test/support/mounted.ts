import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { onTestFinished, type TestContext } from "vitest";
import { isInstalled } from "./command.ts";
import { skipBecause } from "./skip.ts";
import { tempDir } from "./temp-dir.ts";

const run = (program: string, ...args: string[]): { ok: boolean; out: string } => {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: "utf8", timeout: 20_000 });
  return { ok: status === 0, out: (stdout ?? "") + (stderr ?? "") };
};

const needRoot = (context: TestContext): void => {
  if (process.platform !== "linux" || process.getuid?.() !== 0)
    skipBecause(context, "mounting a test medium needs root on Linux");
};

const mountOrSkip = (context: TestContext, ...command: [string, ...string[]]): string => {
  const point = join(tempDir("mount"), "medium");
  mkdirSync(point);
  const done = run(...command, point);
  if (!done.ok) skipBecause(context, `this machine does not let tests mount: ${done.out.trim()}`);
  onTestFinished(() => {
    run("umount", "-l", point);
  });
  return point;
};

/** A real file system in memory of that size: writing more ends in ENOSPC. Skips where nothing can be mounted. */
export const mountSmallDisk = (context: TestContext, bytes: number): string => {
  needRoot(context);
  return mountOrSkip(context, "mount", "-t", "tmpfs", "-o", `size=${bytes}`, "tmpfs");
};

/** Makes a mounted medium refuse every write, as a stick with its switch on "lock" does. */
export const makeReadOnly = (point: string): void => {
  if (!run("mount", "-o", "remount,ro", point).ok) throw new Error("cannot remount");
};

/** A stick with exFAT, through FUSE on a loop device. Skips where a tool or the right is missing. */
export const mountExfat = (context: TestContext, megabytes: number): string => {
  needRoot(context);
  for (const tool of ["mkfs.exfat", "mount.exfat-fuse", "losetup"])
    if (!isInstalled(tool)) skipBecause(context, `${tool} is not installed`);
  const image = join(tempDir("stick"), "stick.img");
  writeFileSync(image, "");
  truncateSync(image, megabytes * 1024 * 1024);
  if (!run("mkfs.exfat", image).ok) throw new Error("mkfs.exfat failed");
  const loop = run("losetup", "-f", "--show", image);
  if (!loop.ok) skipBecause(context, `no loop device here: ${loop.out.trim()}`);
  const device = loop.out.trim();
  onTestFinished(() => {
    run("losetup", "-d", device);
  });
  return mountOrSkip(context, "mount.exfat-fuse", device);
};

/** A stick with FAT, through fusefat. Skips where it is missing. */
export const mountFusefat = (context: TestContext): string => {
  needRoot(context);
  for (const tool of ["mkfs.vfat", "fusefat"])
    if (!isInstalled(tool)) skipBecause(context, `${tool} is not installed`);
  const image = join(tempDir("stick"), "stick.img");
  writeFileSync(image, "");
  truncateSync(image, 4 * 1024 * 1024);
  if (!run("mkfs.vfat", image).ok) throw new Error("mkfs.vfat failed");
  return mountOrSkip(context, "fusefat", "-o", "rw+", image);
};

/** Pulls the stick: from now on every request to the FUSE file system fails. Skips where the kernel hides the control. */
export const pull = (context: TestContext, point: string): void => {
  const { dev } = statSync(point);
  const [major, minor] = [(dev >>> 8) & 0xfff, (dev & 0xff) | ((dev >>> 12) & 0xfff00)];
  const control = `/sys/fs/fuse/connections/${major * 2 ** 20 + minor}/abort`;
  if (!existsSync(control) && run("mount", "-t", "fusectl", "fusectl", "/sys/fs/fuse/connections").ok)
    onTestFinished(() => {
      run("umount", "/sys/fs/fuse/connections");
    });
  if (!existsSync(control)) skipBecause(context, "no FUSE control file system here");
  writeFileSync(control, "1");
};

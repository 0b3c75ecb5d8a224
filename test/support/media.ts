import { spawnSync } from "node:child_process";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { isInstalled } from "./command.ts";
import { makeDisposableDir } from "./disposable-dir.ts";

/** A mounted file system for tests, for any runner; inside Vitest prefer `mounted.ts`, which cleans up on its own. */
export interface Medium {
  /** Where it is mounted. */
  readonly path: string;
  readonly remove: () => void;
}

/** Why this machine cannot make such a medium. */
export interface Missing {
  readonly missing: string;
}

export const isMissing = <T extends object>(made: T | Missing): made is Missing => "missing" in made;

/** Runs a system tool to its end, at most 20 s. */
export const runSystemTool = (program: string, ...args: readonly string[]): { ok: boolean; out: string } => {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: "utf8", timeout: 20_000 });
  return { ok: status === 0, out: (stdout ?? "") + (stderr ?? "") };
};

/** Runs a system tool that has to succeed; throws with what it said. */
export const mustRun = (program: string, ...args: readonly string[]): string => {
  const { ok, out } = runSystemTool(program, ...args);
  if (!ok) throw new Error(`${program} ${args.join(" ")}: ${out.trim()}`);
  return out;
};

/** Null when tests can mount here with these tools, else why not. */
export const cannotMount = (...tools: readonly string[]): Missing | null => {
  if (process.platform !== "linux" || process.getuid?.() !== 0)
    return { missing: "mounting a test medium needs root on Linux" };
  const absent = tools.find((tool) => !isInstalled(tool));
  return absent === undefined ? null : { missing: `${absent} is not installed` };
};

/** Mounts by a command to which the mount point is added. */
export const mountBy = (...command: readonly [string, ...string[]]): Medium | Missing => {
  const dir = makeDisposableDir("mount");
  const path = join(dir.path, "medium");
  mkdirSync(path);
  const [program, ...args] = command;
  const done = runSystemTool(program, ...args, path);
  if (!done.ok) {
    dir.remove();
    return { missing: `this machine does not let tests mount: ${done.out.trim()}` };
  }
  const remove = (): void => {
    runSystemTool("umount", "-l", path);
    dir.remove();
  };
  return { path, remove };
};

/** A real file system in memory of that size: writing more ends in ENOSPC. */
export const mountTmpfs = (bytes: number): Medium | Missing =>
  cannotMount() ?? mountBy("mount", "-t", "tmpfs", "-o", `size=${bytes}`, "tmpfs");

/** A file of that size with every block written, so that a later write to it needs no new one. */
export const writeImage = (path: string, megabytes: number): void => {
  const handle = openSync(path, "w");
  const megabyte = Buffer.alloc(1024 * 1024);
  for (let done = 0; done < megabytes; done += 1) writeSync(handle, megabyte);
  fsyncSync(handle);
  closeSync(handle);
};

/** Aborts the FUSE connection of a mounted medium: from now on every request to it fails. */
export const abortFuse = (point: string): Missing | null => {
  const { dev } = statSync(point);
  const [major, minor] = [(dev >>> 8) & 0xfff, (dev & 0xff) | ((dev >>> 12) & 0xfff00)];
  const connections = "/sys/fs/fuse/connections";
  const control = `${connections}/${major * 2 ** 20 + minor}/abort`;
  if (!existsSync(control)) runSystemTool("mount", "-t", "fusectl", "fusectl", connections);
  if (!existsSync(control)) return { missing: "no FUSE control file system here" };
  writeFileSync(control, "1");
  return null;
};

import { closeSync, cpSync, openSync, readdirSync, rmSync, statfsSync, writeSync } from "node:fs";
import { join } from "node:path";
import { isMissing, type Missing, mountTmpfs } from "../../support/media.ts";

/** A disk that is as full as one likes, to the page: tmpfs gives room out by 4 KiB. */
export interface SmallDisk {
  readonly path: string;
  /** Empties it and puts a copy of a folder's content on it. */
  renew(content: string | null): void;
  /** Leaves that many pages free. */
  leave(pages: number): void;
  /** Takes the ballast away again. */
  makeRoom(): void;
  /** What lies on it besides the ballast. */
  names(): readonly string[];
  remove(): void;
}

const ballastName = "ballast";
const pageBytes = 4096;

export const makeSmallDisk = (megabytes: number): SmallDisk | Missing => {
  const medium = mountTmpfs(megabytes * 1024 * 1024);
  if (isMissing(medium)) return medium;
  const { path, remove } = medium;
  const ballast = join(path, ballastName);
  const names = (): string[] => readdirSync(path).filter((name) => name !== ballastName);
  return {
    path,
    renew: (content) => {
      for (const name of [...names(), ballastName])
        rmSync(join(path, name), { recursive: true, force: true });
      if (content !== null) cpSync(content, path, { recursive: true });
    },
    leave: (pages) => {
      rmSync(ballast, { force: true });
      const handle = openSync(ballast, "w");
      const { bavail } = statfsSync(path);
      if (bavail < pages) throw new Error("the small disk is too small for this");
      const page = Buffer.alloc(pageBytes);
      for (let at = 0; at < bavail - pages; at += 1) writeSync(handle, page);
      closeSync(handle);
    },
    makeRoom: () => rmSync(ballast, { force: true }),
    names,
    remove,
  };
};

import { constants } from "node:fs";
import { type FileHandle, lstat, open, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { LargeReason, UnsafeReason } from "#shared/text/archive-words.ts";
import { broken, type Findings } from "./finding.ts";

/** Bounds on what a check reads: a hostile folder costs little. */
export const limits = {
  files: 10_000,
  depth: 4,
  /** A file; FAT holds no larger one. */
  bytes: 4 * 1024 ** 3,
  /** SHA256SUMS, its signature and VERIFY.txt, which are read into memory. */
  listBytes: 2 * 1024 ** 2,
  lineBytes: 16 * 1024 ** 2,
} as const;

/** What computers leave on media by themselves (macOS, Windows): no one could hide a change in it. */
const leftByComputers = /^(\.DS_Store|\._.*|Thumbs\.db|desktop\.ini)$/i;

export interface ArchiveFolder {
  /** Path below the root with `/` -> size in bytes, sorted by path. */
  readonly files: ReadonlyMap<string, number>;
  /** Files that were left out because a computer made them. */
  readonly ignored: number;
}

/**
 * Lists the files of an archive without following or opening anything: links, pipes and devices become findings.
 * Throws file errors of the root folder itself.
 */
export const listArchive = async (root: string, findings: Findings): Promise<ArchiveFolder> => {
  const files = new Map<string, number>();
  let ignored = 0;
  let seen = 0;
  const walk = async (below: string, depth: number): Promise<void> => {
    for (const entry of await readdir(join(root, below), { withFileTypes: true })) {
      const name = below === "" ? entry.name : `${below}/${entry.name}`;
      seen += 1;
      if (seen > limits.files) return;
      if (entry.isSymbolicLink()) findings.add(broken("unsafe-name", unsafe(name, "link")));
      else if (entry.isDirectory() && depth >= limits.depth)
        findings.add(broken("too-large", { name, reason: "depth" satisfies LargeReason }));
      else if (entry.isDirectory()) await walk(name, depth + 1);
      else if (!entry.isFile()) findings.add(broken("unsafe-name", unsafe(name, "special")));
      else if (leftByComputers.test(entry.name)) ignored += 1;
      else files.set(name, (await lstat(join(root, name))).size);
    }
  };
  await walk("", 1);
  if (seen > limits.files)
    findings.add(broken("too-large", { limit: limits.files, reason: "files" satisfies LargeReason }));
  return { files: new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1))), ignored };
};

const unsafe = (name: string, reason: UnsafeReason) => ({ name, reason });

/**
 * Opens a listed file for reading. Refuses to follow a link that took its place meanwhile, and does not wait for a pipe.
 * The caller closes it.
 */
export const openListed = async (root: string, name: string): Promise<FileHandle> => {
  // Windows has neither flag; there the listing alone keeps links out.
  const noLink = (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
  return open(join(root, ...name.split("/")), constants.O_RDONLY | noLink);
};

/** Content of a small file, or null when it is larger than the limit for lists. */
export const readSmall = async (root: string, name: string): Promise<Buffer | null> => {
  const file = await openListed(root, name);
  try {
    const { size } = await file.stat();
    return size > limits.listBytes ? null : await file.readFile();
  } finally {
    await file.close();
  }
};

/** True for a relative path of plain names: it cannot lead out of the archive on any system. */
export const isSafePath = (path: string): boolean =>
  path.length <= 500 &&
  path.split("/").every(
    (part) =>
      part !== "" &&
      part.length <= 255 &&
      !/^\.{1,2}$|[. ]$/.test(part) &&
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
      !/[\u0000-\u001f\u007f\\:*?"<>|]/.test(part),
  );

import { createHash } from "node:crypto";
import { open, stat } from "node:fs/promises";

const blockBytes = 1 << 19;

/** SHA-256 of a file that nobody writes to, 64 hex digits. goOn: asked after each half megabyte; null when it said no. */
export const checksumOf = async (path: string, goOn: () => boolean = () => true): Promise<string | null> => {
  const file = await open(path, "r");
  try {
    const hash = createHash("sha256");
    const block = Buffer.allocUnsafe(blockBytes);
    for (let at = 0; ; ) {
      if (!goOn()) return null;
      const { bytesRead } = await file.read(block, 0, block.length, at);
      if (bytesRead === 0) return hash.digest("hex");
      hash.update(block.subarray(0, bytesRead));
      at += bytesRead;
    }
  } finally {
    await file.close();
  }
};

/** Checksums of files that were read once in this process and have not been touched since. */
export interface KnownChecksums {
  /** Reads the file, unless its size and times are those of the last reading. */
  of(path: string): Promise<string>;
}

/**
 * For lists: a backup is read whole when it is first looked at, and not again until something touches it or the vault is opened anew. What
 * decays on the medium in between shows at the next opening, or at once in a check.
 */
export const createKnownChecksums = (): KnownChecksums => {
  const known = new Map<string, { readonly identity: string; readonly sha256: string }>();
  return {
    of: async (path) => {
      const { ino, size, mtimeNs, ctimeNs } = await stat(path, { bigint: true });
      const identity = `${ino} ${size} ${mtimeNs} ${ctimeNs}`;
      const before = known.get(path);
      if (before?.identity === identity) return before.sha256;
      const sha256 = (await checksumOf(path)) ?? "";
      known.set(path, { identity, sha256 });
      return sha256;
    },
  };
};

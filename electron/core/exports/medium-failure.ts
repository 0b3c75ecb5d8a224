import type { AbortSignalLike } from "#shared/contract/define.ts";
import type { Refused } from "#shared/kernel/result.ts";
import { refuse } from "#shared/kernel/result.ts";

/** Why nothing new is on the medium. What was there before is untouched in every case. */
export type NotWritten =
  | { readonly kind: "files.not-found"; readonly path: string }
  | { readonly kind: "files.no-permission"; readonly path: string }
  | { readonly kind: "files.exists"; readonly path: string }
  /** code: the system's error code (ENOSPC, EROFS, EIO …). */
  | { readonly kind: "files.not-written"; readonly path: string; readonly code: string }
  | { readonly kind: "files.readback-differs"; readonly path: string }
  | { readonly kind: "boundary.cancelled" };

/** Carries a failure out of nested writes; `notWrittenOf` turns it into a value again. */
export class MediumError extends Error {
  readonly failure: NotWritten;
  constructor(failure: NotWritten) {
    super(failure.kind);
    this.failure = failure;
  }
}

export const stopIfCancelled = (signal: AbortSignalLike | undefined): void => {
  if (signal?.aborted === true) throw new MediumError({ kind: "boundary.cancelled" });
};

/**
 * The failure that an error of the file system stands for.
 * path: what the person asked to write. Throws everything that is no error of the file system: that is a bug.
 */
export const notWrittenOf = (error: unknown, path: string): Refused<NotWritten> => {
  if (error instanceof MediumError) return refuse(error.failure);
  const code = codeOf(error);
  if (code === null) throw error;
  if (code === "EEXIST" || code === "ENOTEMPTY") return refuse({ kind: "files.exists", path });
  if (code === "EACCES" || code === "EPERM") return refuse({ kind: "files.no-permission", path });
  return refuse({ kind: "files.not-written", path, code });
};

/** The system's code of a file error, null for any other error. */
export const codeOf = (error: unknown): string | null =>
  error instanceof Error && "syscall" in error && "code" in error && typeof error.code === "string"
    ? error.code
    : null;

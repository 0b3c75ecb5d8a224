import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder that goes away with everything in it when its owner says so. */
export interface DisposableDir {
  /** Absolute, with symbolic links resolved. */
  readonly path: string;
  /** Removes the folder; harmless when it is gone already. */
  readonly remove: () => void;
}

/**
 * Makes an empty folder under the system's temporary folder. For any runner; inside Vitest prefer `tempDir`,
 * which cleans up on its own.
 */
export const makeDisposableDir = (label = "test"): DisposableDir => {
  const path = realpathSync(mkdtempSync(join(tmpdir(), `blackstart-${label}-`)));
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 3 }) };
};

import { afterAll, onTestFinished } from "vitest";
import { makeDisposableDir } from "./disposable-dir.ts";

/** Absolute path of an empty folder that belongs to the running test and is removed when that test ends. */
export const tempDir = (label?: string): string => {
  const dir = makeDisposableDir(label);
  onTestFinished(dir.remove);
  return dir.path;
};

/** The same for a whole test file or `describe` block: call it outside of the tests; removed after the last of them. */
export const tempDirForAll = (label?: string): string => {
  const dir = makeDisposableDir(label);
  afterAll(dir.remove);
  return dir.path;
};

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { tempDir } from "./temp-dir.ts";

/** Writes small files into a folder of the running test; answers with their absolute paths, in order. */
export const writeFiles = (files: Readonly<Record<string, string | Buffer>>): string[] => {
  const folder = tempDir();
  return Object.entries(files).map(([name, content]) => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  });
};

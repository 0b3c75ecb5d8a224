import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inRepository } from "../../support/repository.ts";

/**
 * Writes a program into the folder that starts as the packaged desktop product would: the built main script on the double,
 * which can start itself again by its own path. Returns its path.
 */
export const writePackedProgram = (folder: string): string => {
  const path = join(folder, "blackstart");
  const run = inRepository("test/hosts/electron-double/run.ts");
  const main = inRepository("out/main/desktop.js");
  writeFileSync(
    path,
    `#!/bin/sh\nexport ELECTRON_DOUBLE_PACKAGED=1 ELECTRON_DOUBLE_PROGRAM="${path}"\nexec "${process.execPath}" "${run}" "${main}" "$@"\n`,
  );
  chmodSync(path, 0o755);
  return path;
};

import { cpSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { makeDisposableDir } from "../../support/disposable-dir.ts";
import { isMissing, type Missing } from "../../support/media.ts";
import type { CutMedium } from "./cut-medium.ts";
import { makeStick } from "./stick.ts";

/** The vault lies on the disk, and its second medium, the folder `second` beside it, is a stick that can be pulled. */
export const makeStickBeside = (): CutMedium | Missing => {
  const stick = makeStick();
  if (isMissing(stick)) return stick;
  const dir = makeDisposableDir("beside");
  const [path, empty] = [join(dir.path, "disk"), join(dir.path, "empty")];
  mkdirSync(path);
  mkdirSync(empty);
  return {
    ...stick,
    path,
    renew: (content) => {
      stick.renew(empty);
      rmSync(path, { recursive: true });
      cpSync(content, path, { recursive: true, filter: (name) => name !== join(content, "second") });
      symlinkSync(stick.path, join(path, "second"));
    },
    remove: () => {
      stick.remove();
      dir.remove();
    },
  };
};

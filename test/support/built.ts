import { beforeAll } from "vitest";
import { buildIfStale } from "../../electron/hosts/build.mjs";

/** For test files that run the built hosts: builds before their tests when a source is newer than the last build. */
export const ensureBuilt = (): void => {
  beforeAll(() => {
    buildIfStale();
  }, 120_000);
};

import { beforeAll, vi } from "vitest";
import { buildIfStale } from "../../electron/hosts/build.mjs";

/**
 * For test files that run the built hosts: builds before their tests when a source is newer than the last build, and gives
 * them the time that real processes, browsers and passphrases take on a busy machine.
 */
export const ensureBuilt = (): void => {
  vi.setConfig({ testTimeout: 120_000 });
  beforeAll(() => {
    buildIfStale();
  }, 120_000);
};

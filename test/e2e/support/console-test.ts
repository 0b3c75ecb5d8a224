import { test as base } from "playwright/test";
import { makeDisposableDir } from "../../support/disposable-dir.ts";
import { fillVault } from "./filled-vault.ts";

interface Shared {
  /** A closed vault with everything the sample company exported: consoles work on copies of it. */
  readonly filledVault: string;
}

/** `test` with a vault that was filled once for all files. */
export const test = base.extend<object, Shared>({
  filledVault: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are needed from this pattern
    async ({}, use) => {
      const folder = makeDisposableDir("filled");
      await use(await fillVault(folder.path));
      folder.remove();
    },
    { scope: "worker" },
  ],
});

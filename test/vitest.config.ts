import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Unit and acceptance tests; the browser walk-through has its own runner in test/e2e. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL("..", import.meta.url)),
    include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
    exclude: ["test/e2e/**", "test/fault/**", "node_modules/**"],
    // A test that was singled out while writing it must not hide the others.
    allowOnly: false,
    testTimeout: 60_000,
    // What other processes do is waited for; on a busy machine a second is nothing.
    expect: { poll: { timeout: 20_000 } },
    hookTimeout: 120_000,
    // One more than the two cores of a small machine: browsers and hosts are waited for.
    maxWorkers: 3,
  },
});

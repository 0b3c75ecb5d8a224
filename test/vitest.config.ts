import { defineConfig } from "vitest/config";

/** Unit and acceptance tests; the browser walk-through has its own runner in test/e2e. */
export default defineConfig({
  test: {
    root: new URL("..", import.meta.url).pathname,
    include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
    exclude: ["test/e2e/**", "test/fault/**", "test/bench/**", "node_modules/**"],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});

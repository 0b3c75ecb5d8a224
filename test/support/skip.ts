import { type TestContext, test } from "vitest";
import { isInstalled } from "./command.ts";

declare module "vitest" {
  interface TaskMeta {
    /** Why this check did not run; the summary of `npm test` prints it. */
    skipReason?: string;
  }
}

/** Ends the running test as skipped and records why. A skip without a reason fails `npm test`. */
export const skipBecause = (context: TestContext, reason: string): never => {
  context.task.meta.skipReason = reason;
  return context.skip(reason);
};

/**
 * `test`, but skipped with the reason given; null runs it:
 * `testUnless(missingProgram("minisign"))("the stock tool accepts the signature", async () => …)`.
 */
export const testUnless =
  (reason: string | null) =>
  (name: string, run: (context: TestContext) => void | Promise<void>, timeoutMs?: number): void =>
    test(
      name,
      (context) => {
        if (reason !== null) skipBecause(context, reason);
        return run(context);
      },
      timeoutMs,
    );

/** Null when the program is on the PATH, else the reason to print. */
export const missingProgram = (program: string): string | null =>
  isInstalled(program) ? null : `${program} is not installed`;

import type { CallContext } from "#shared/contract/define.ts";
import type { Push } from "./session.ts";

export interface Operations {
  /** Runs work under a name: its progress is pushed and it can be cancelled. Without a name: neither. */
  run<T>(operation: string | undefined, work: (context: CallContext) => Promise<T>): Promise<T>;
  cancel(operation: string): void;
}

/** Often enough to look alive, rarely enough not to cost anything. */
const reportEveryMs = 100;

export const createOperations = (push: Push): Operations => {
  const running = new Map<string, AbortController>();
  return {
    run: async (operation, work) => {
      const controller = new AbortController();
      if (operation === undefined) return await work({ signal: controller.signal, report: () => {} });
      running.set(operation, controller);
      let reportedAt = 0;
      try {
        return await work({
          signal: controller.signal,
          report: (done, total, label) => {
            const now = Date.now();
            if (done !== total && now - reportedAt < reportEveryMs) return;
            reportedAt = now;
            push("progress", "changed", { operation, done, total, label });
          },
        });
      } finally {
        running.delete(operation);
      }
    },
    cancel: (operation) => running.get(operation)?.abort(),
  };
};

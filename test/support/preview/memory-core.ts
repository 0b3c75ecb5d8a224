import type { PushMessage, Transport } from "#shared/contract/client.ts";
import { contract } from "#shared/contract/contract.ts";
import { ok, refuse } from "#shared/kernel/result.ts";
import type { Connection } from "../../../renderer/client/connection.ts";
import { createHandlers, type Push } from "./memory-handlers.ts";
import type { PreviewOptions } from "./options.ts";

type AnyHandler = (input: unknown, context: unknown) => unknown;

/** A connection whose other end is a few objects in this page. Answers are cloned, as they would be on their way. */
export const createMemoryCore = (options: PreviewOptions): Connection => {
  const listeners = new Set<(message: PushMessage) => void>();
  const push: Push = (area, name, payload) => {
    for (const listener of listeners) listener({ area, name, payload });
  };
  const handlers = createHandlers(options, push) as unknown as Record<string, Record<string, AnyHandler>>;
  const transport: Transport = {
    call: async (area, name, input, { operation }) => {
      await new Promise((resolve) => setTimeout(resolve, 15));
      const host = area === "app" || area === "settings" || area === "vault" || area === "files";
      if (options.broken && !host) return refuse({ kind: "store.io", code: "EIO" });
      const entry = (contract as Record<string, Record<string, { type: string }>>)[area]?.[name];
      const handler = handlers[area]?.[name];
      if (entry?.type !== "call" || !handler) throw new Error(`the contract has no ${area}.${name}`);
      const report = (done: number, total: number | null, label: string): void => {
        if (operation !== undefined) push("progress", "changed", { operation, done, total, label });
      };
      const answer = await handler(structuredClone(input), { signal: { aborted: false }, report });
      return structuredClone(answer ?? ok({}));
    },
    onPush: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const lost = new Set<() => void>();
  setTimeout(() => {
    if (options.afterwards === "core-ended")
      push("vault", "changed", { status: { state: "locked" }, reason: "core-ended" });
    if (options.afterwards === "lock-requested") push("window", "lockRequested", {});
    if (options.afterwards === "host-lost") for (const listener of lost) listener();
  }, 500);
  return {
    transport,
    onLost: (listener) => {
      lost.add(listener);
      return () => lost.delete(listener);
    },
    comesBack: async () => false,
  };
};

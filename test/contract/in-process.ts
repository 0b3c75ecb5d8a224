import { readFileSync } from "node:fs";
import { createCore } from "#core/core.ts";
import { createHostCalls } from "#core/host-services/host-calls.ts";
import { createSettings } from "#core/host-services/settings.ts";
import type { PushMessage } from "#shared/contract/client.ts";
import { ok, refuse } from "#shared/kernel/result.ts";
import { inRepository } from "../support/repository.ts";
import { testComputer } from "../support/test-computer.ts";
import { cheapKdf } from "../support/test-vault.ts";
import type { StartedHost } from "./working-day.ts";

/** The core without a process and without a window: the contract's router and nothing around it. */
export const startInProcess = async (): Promise<StartedHost> => {
  const listeners = new Set<(push: PushMessage) => void>();
  const core = await createCore({
    push: (area, name, payload) => {
      for (const listener of listeners) listener({ area, name, payload });
    },
    computer: testComputer,
    kdfCost: cheapKdf,
  });
  const stored: Record<string, unknown> = {};
  const settings = createSettings(() => ({ store: stored, set: (values) => Object.assign(stored, values) }));
  const { version } = JSON.parse(readFileSync(inRepository("package.json"), "utf8")) as { version: string };
  const calls = createHostCalls({
    supervisor: core,
    handlers: {
      app: {
        info: () => ok({ version, host: "in-process", locale: "de-DE", nativeDialogs: false, pdf: false }),
      },
      settings: settings.handlers,
      dialogs: { pickPaths: () => refuse({ kind: "dialogs.unavailable" }) },
      printouts: { pdf: () => refuse({ kind: "printouts.no-printer", reason: "no-browser" }) },
      window: { active: () => ok({}) },
    },
    reportBug: (reference, where) => {
      throw new Error(`bug ${reference} in ${where}`);
    },
  });
  return {
    transport: {
      call: (area, name, input, { operation }) => calls.call(area, name, input, operation),
      onPush: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    core: null,
    stop: async () => core.close(),
  };
};

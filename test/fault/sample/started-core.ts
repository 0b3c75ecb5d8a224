import { createCore } from "#core/core.ts";
import { createClient } from "#shared/contract/client.ts";
import { type CoreClient, coreContract } from "#shared/contract/contract.ts";
import type { Failure, Result } from "#shared/kernel/result.ts";
import { cheapKdf } from "../../support/test-vault.ts";

/** The product's core in this process, without a window: every command runs as it does for people. */
export interface StartedCore {
  readonly client: CoreClient;
  /** Bugs since the last time that it was asked: an exception nobody expected, or an answer that breaks the contract. */
  bugs(): readonly string[];
  close(): void;
}

/** Not this one's id: the profile of whoever runs the suite is left alone. */
export const computer = { id: "fa".repeat(16), name: "fault-suite" };

export const startCore = async (): Promise<StartedCore> => {
  let bugs: string[] = [];
  const core = await createCore({
    push: () => {},
    kdfCost: cheapKdf,
    computer,
    reportBug: (_, where, error) => {
      bugs.push(`bug in ${where}: ${error instanceof Error ? error.message : String(error)}`);
    },
  });
  const client = createClient(coreContract, {
    call: (area, name, input, { operation }) => core.call(area, name, input, operation),
    onPush: () => () => {},
  });
  return {
    client,
    bugs: () => {
      const found = bugs;
      bugs = [];
      return found;
    },
    close: () => core.close(),
  };
};

/** The value of a call that has to succeed. */
export const done = <T, F extends Failure>(result: Result<T, F>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
};

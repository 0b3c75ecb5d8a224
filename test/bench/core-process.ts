import { forkCore } from "#core/process/fork-core.ts";
import { createCoreSupervisor } from "#core/process/supervisor.ts";
import { createClient } from "#shared/contract/client.ts";
import { type CoreClient, coreContract } from "#shared/contract/contract.ts";
import { inRepository } from "../support/repository.ts";

/** Runs work with the core as it ships: built, in a process of its own, ready before the work begins. */
export const withCore = async <T>(work: (client: CoreClient) => Promise<T>): Promise<T> => {
  const supervisor = createCoreSupervisor({
    spawn: () => forkCore(inRepository("out", "main", "core.js")),
    onPush: () => {},
  });
  try {
    const client = createClient(coreContract, {
      call: (area, name, input, { operation }) => supervisor.call(area, name, input, operation),
      onPush: () => () => {},
    });
    await answered(client.vault.status({}));
    return await work(client);
  } finally {
    await supervisor.end();
  }
};

/** The value of an answer; what fails in a bench is a bug of the bench. */
export const answered = async <T>(
  answer: Promise<
    { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: unknown }
  >,
): Promise<T> => {
  const result = await answer;
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
};

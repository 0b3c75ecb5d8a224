import { join } from "node:path";
import { createCore } from "#core/core.ts";
import { forkCore } from "#core/process/fork-core.ts";
import { createCoreSupervisor } from "#core/process/supervisor.ts";
import { createClient, type Transport } from "#shared/contract/client.ts";
import { coreContract } from "#shared/contract/contract.ts";
import type { CliCore } from "./console.ts";

/**
 * Starts the core beside the command: in a process of its own under Node; in this process inside the packaged
 * desktop program, where no second Node can be started.
 */
export const connectCore = async (
  mainFolder: string,
  onPush: (area: string, name: string, payload: unknown) => void = () => {},
): Promise<CliCore> => {
  if (process.versions.electron !== undefined) {
    const core = await createCore({ push: onPush });
    return {
      client: clientOver((area, name, input, operation) => core.call(area, name, input, operation)),
      end: async () => core.close(),
    };
  }
  const supervisor = createCoreSupervisor({ spawn: () => forkCore(join(mainFolder, "core.js")), onPush });
  return { client: clientOver(supervisor.call), end: supervisor.end };
};

const clientOver = (
  call: (area: string, name: string, input: unknown, operation?: string) => Promise<unknown>,
): CliCore["client"] => {
  const transport: Transport = {
    call: (area, name, input, options) => call(area, name, input, options.operation),
    onPush: () => () => {},
  };
  return createClient(coreContract, transport);
};

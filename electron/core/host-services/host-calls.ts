import { type HostHandlers, hostContract } from "#shared/contract/contract.ts";
import type { CallContext } from "#shared/contract/define.ts";
import type { Failure, Result } from "#shared/kernel/result.ts";
import { createRouter, type ReportBug } from "../process/router.ts";
import type { CoreSupervisor } from "../process/supervisor.ts";

/** Everything the contract declares, answered by the host itself or by its core process. */
export interface HostCalls {
  call(area: string, name: string, input: unknown, operation?: string): Promise<Result<unknown, Failure>>;
}

export interface HostCallsDeps {
  readonly supervisor: Pick<CoreSupervisor, "call">;
  readonly handlers: HostHandlers;
  readonly reportBug: ReportBug;
}

/** Host calls are short: nothing to cancel, nothing to report. */
const context: CallContext = { signal: { aborted: false }, report: () => {} };

export const createHostCalls = ({ supervisor, handlers, reportBug }: HostCallsDeps): HostCalls => {
  const host = createRouter(hostContract, handlers, { failureOf: () => null, reportBug });
  return {
    call: (area, name, input, operation) =>
      Object.hasOwn(hostContract, area)
        ? host.call(area, name, input, context)
        : supervisor.call(area, name, input, operation),
  };
};

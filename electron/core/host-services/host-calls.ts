import { type HostHandlers, hostContract } from "#shared/contract/contract.ts";
import type { CallContext } from "#shared/contract/define.ts";
import { type Failure, ok, type Result } from "#shared/kernel/result.ts";
import { createRouter, type ReportBug } from "../process/router.ts";
import type { CoreSupervisor } from "../process/supervisor.ts";
import type { Locking } from "./locking.ts";

/** Everything the contract declares, answered by the host itself or by its core process. */
export interface HostCalls {
  call(area: string, name: string, input: unknown, operation?: string): Promise<Result<unknown, Failure>>;
  /** True while something runs that takes its time and that nobody wants to see cut off. */
  isWorking(): boolean;
}

export interface HostCallsDeps {
  readonly supervisor: Pick<CoreSupervisor, "call">;
  readonly handlers: HostHandlers;
  readonly reportBug: ReportBug;
  /** Does what `vault.lock` asks for; without it the call goes to the supervisor. */
  readonly locking?: Pick<Locking, "now" | "notOpened">;
}

/** Areas whose calls may run for minutes. */
const longAreas: ReadonlySet<string> = new Set([
  "imports",
  "exports",
  "backups",
  "doctor",
  "slots",
  "printing",
  "printouts",
]);

/** Host calls are short: nothing to cancel, nothing to report. */
const context: CallContext = { signal: { aborted: false }, report: () => {} };

export const createHostCalls = ({ supervisor, handlers, reportBug, locking }: HostCallsDeps): HostCalls => {
  const host = createRouter(hostContract, handlers, { failureOf: () => null, reportBug });
  let working = 0;
  const answer: HostCalls["call"] = async (area, name, input, operation) => {
    if (Object.hasOwn(hostContract, area)) return await host.call(area, name, input, context);
    if (locking === undefined || area !== "vault") return await supervisor.call(area, name, input, operation);
    if (name === "lock") {
      await locking.now();
      return ok({});
    }
    const result = await supervisor.call(area, name, input, operation);
    if (!result.ok && (name === "open" || name === "create")) locking.notOpened();
    return result;
  };
  return {
    call: async (area, name, input, operation) => {
      const long = longAreas.has(area) ? 1 : 0;
      working += long;
      try {
        return await answer(area, name, input, operation);
      } finally {
        working -= long;
      }
    },
    isWorking: () => working > 0,
  };
};

import { useCallback } from "react";
import { useNavigate } from "react-router";
import type { AnyFailure } from "#shared/contract/failures.ts";
import { useIncident } from "./incident.tsx";
import { paths } from "./paths.ts";
import { useCommand } from "./use-command.ts";

export interface StartRun {
  /** Goes to the run of this runbook on this system: the one that is open already, else a new one. */
  readonly start: (runbook: string, system: string | undefined) => Promise<void>;
  readonly busy: boolean;
  readonly failure: AnyFailure | undefined;
  readonly clear: () => void;
}

/** Begins a runbook in the open incident, or goes on with it. */
export const useStartRun = (): StartRun => {
  const navigate = useNavigate();
  const { incident, detail } = useIncident();
  const { run, busy, failure, clear } = useCommand("runs", "start");
  const start = useCallback(
    async (runbook: string, system: string | undefined) => {
      if (incident === null) return;
      const open = detail?.runs.find(
        (each) => each.status === "open" && each.runbook === runbook && each.system === system,
      );
      if (open) return void navigate(paths.run(open.id));
      const result = await run({ incident: incident.id, runbook, ...(system !== undefined && { system }) });
      if (result.ok) void navigate(paths.run(result.value.run));
    },
    [incident, detail, run, navigate],
  );
  return { start, busy, failure, clear };
};

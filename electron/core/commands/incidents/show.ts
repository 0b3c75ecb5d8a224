import type { CoreHandlers } from "#shared/contract/contract.ts";
import type { Run } from "#shared/domain/incident/state.ts";
import { ok } from "#shared/kernel/result.ts";
import { epochMsOf } from "#shared/kernel/time.ts";
import { type JournalDep, knownIncident } from "./known-incident.ts";

const byStart = (a: Run, b: Run): number => epochMsOf(a.startedAt) - epochMsOf(b.startedAt);

/** An incident with the state of every affected system and all its runs. */
export const showIncident =
  ({ journal }: JournalDep): CoreHandlers["incidents"]["show"] =>
  (input) => {
    const known = knownIncident(journal, input.incident);
    if (!known.ok) return known;
    const { head, systems, runs } = known.value.state;
    return ok({
      incident: head,
      systems: [...systems.values()],
      runs: [...runs.values()].sort(byStart).map((run) => ({ ...run, answers: [...run.answers] })),
    });
  };

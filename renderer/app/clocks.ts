import { epochMsOf, type Timestamp } from "#shared/kernel/time.ts";
import type { StartNow } from "../client/incident.tsx";

/** One deadline that runs: the system that has to be up by then. */
export interface RunningClock {
  readonly system: string;
  readonly deadline: Timestamp;
  /** act: amber, do something now. late: the deadline has passed. */
  readonly urgency: "quiet" | "act" | "late";
}

const actWithinMs = 30 * 60_000;
/** From this share of the time on a clock asks for action, however long is left. */
const actFromShare = 0.85;

/** The deadlines of everything begun or startable, each system once, earliest first. */
export const clocksOf = (
  startNow: Pick<StartNow, "queue" | "inWork">,
  nowMs: number,
): readonly RunningClock[] => {
  const clocks = new Map<string, RunningClock>();
  for (const { deadline, deadlineOf, used } of [...startNow.inWork, ...startNow.queue]) {
    if (deadline === null || deadlineOf === null) continue;
    const left = epochMsOf(deadline) - nowMs;
    const pressing = left <= actWithinMs || (used ?? 0) >= actFromShare;
    clocks.set(deadlineOf, {
      system: deadlineOf,
      deadline,
      urgency: left < 0 ? "late" : pressing ? "act" : "quiet",
    });
  }
  return [...clocks.values()].sort((a, b) => epochMsOf(a.deadline) - epochMsOf(b.deadline));
};

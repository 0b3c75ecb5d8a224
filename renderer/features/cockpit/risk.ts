import type { Outlook } from "#shared/domain/systems/outlook.ts";
import { minutesToMs } from "#shared/kernel/time.ts";

/** Less room than this is worth saying. */
const tightMs = minutesToMs(30);

/**
 * over: the deadline has passed. stuck: it waits for something deferred or given up. late: even if all goes well it comes too late.
 * tight: it can still be kept, with less than 30 min to spare.
 */
export type RiskKind = "over" | "stuck" | "late" | "tight";

export interface Risk extends Outlook {
  readonly kind: RiskKind;
  /** over: since the deadline. late: after the deadline, at least. tight: what is left to spare. stuck: until the deadline. */
  readonly spanMs: number;
}

const riskOf = (outlook: Outlook, nowMs: number): Risk | null => {
  const { deadlineMs, readyMs } = outlook;
  if (deadlineMs < nowMs) return { ...outlook, kind: "over", spanMs: nowMs - deadlineMs };
  if (readyMs === null) return { ...outlook, kind: "stuck", spanMs: deadlineMs - nowMs };
  if (readyMs > deadlineMs) return { ...outlook, kind: "late", spanMs: readyMs - deadlineMs };
  if (deadlineMs - readyMs < tightMs) return { ...outlook, kind: "tight", spanMs: deadlineMs - readyMs };
  return null;
};

export interface Risks {
  /** Passed already, the oldest first. */
  readonly over: readonly Risk[];
  /** Still to come, by deadline. */
  readonly ahead: readonly Risk[];
}

/** What is at risk. A system that was itself deferred or given up is not: that was decided. */
export const risksOf = (outlook: readonly Outlook[], nowMs: number): Risks => {
  const risks = outlook
    .filter((each) => each.readyMs !== null || each.cause !== each.system)
    .flatMap((each) => riskOf(each, nowMs) ?? []);
  return {
    over: risks.filter((risk) => risk.kind === "over"),
    ahead: risks.filter((risk) => risk.kind !== "over"),
  };
};

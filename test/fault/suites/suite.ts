import type { StartedCore } from "../sample/started-core.ts";
import type { FaultResult } from "../verdict.ts";

/** How much is done, and what can be repeated. */
export interface Plan {
  readonly seed: number;
  /** Of the full number of cases: 1 is all of them. */
  readonly share: number;
  readonly core: StartedCore;
  /** Shows that something is going on. */
  readonly say: (line: string) => void;
}

/** Some faults of one sort; wanted: whether a line of that name is to be run. */
export type Suite = (plan: Plan, wanted: (fault: string) => boolean) => Promise<readonly FaultResult[]>;

/** The share of a full number, at least one. */
export const casesOf = (plan: Plan, full: number): number => Math.max(1, Math.round(full * plan.share));

import type { Timestamp } from "../../kernel/time.ts";
import type { HashHex, StreamId } from "../journal/entry.ts";
import type { IncidentKind, StepResult } from "../journal/kinds.ts";
import type { SystemState } from "../systems/system.ts";

/** What has become of one affected system. */
export interface SystemStatus {
  readonly system: string;
  readonly state: SystemState;
  readonly since: Timestamp;
  readonly author: string;
  readonly reason: string;
}

export interface StepAnswer {
  readonly step: string;
  readonly number: string;
  readonly result: StepResult;
  readonly reason: string;
  readonly choice?: string | undefined;
  /** What the chosen branch says. */
  readonly branch?: string | undefined;
  readonly confirmedBy?: readonly string[] | undefined;
  readonly at: Timestamp;
  readonly author: string;
}

/** A runbook being worked through, with every answer in order; where it stands is computed from them. */
export interface Run {
  readonly id: string;
  readonly runbook: string;
  readonly title: string;
  /** SHA-256 of the Markdown the run was started with: later edits do not move its steps. */
  readonly source: string;
  readonly system?: string | undefined;
  readonly startedAt: Timestamp;
  readonly startedBy: string;
  readonly status: "open" | "abandoned";
  readonly answers: readonly StepAnswer[];
}

export interface IncidentHead {
  readonly id: StreamId;
  readonly title: string;
  readonly kind: IncidentKind;
  readonly drill: boolean;
  readonly noticedAt: Timestamp;
  readonly declaredAt: Timestamp;
  readonly declaredBy: string;
  readonly closedAt: Timestamp | null;
  readonly summary: string;
  readonly entryCount: number;
  /** Hash of the newest entry in journal order. */
  readonly head: HashHex;
}

/** An incident as its journal tells it. */
export interface IncidentState {
  readonly head: IncidentHead;
  readonly systems: ReadonlyMap<string, SystemStatus>;
  readonly runs: ReadonlyMap<string, Run>;
}

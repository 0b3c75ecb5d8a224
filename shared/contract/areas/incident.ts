import { z } from "zod";
import { incidentKinds, stepResults } from "../../domain/journal/kinds.ts";
import { systemStates } from "../../domain/systems/system.ts";
import { call, failure, nothing, push } from "../define.ts";
import { count, incidentSummary, journalEntry, name, run, systemStatus, text, timestamp } from "../shapes.ts";

const unknownIncident = failure("incidents.unknown");
const closed = failure("incidents.closed");
/** The moment lies in the future, or before 1970: names how far ahead, in minutes. */
const badTime = failure("incidents.bad-time", { aheadMinutes: z.number() });

const recorded = z.strictObject({ seq: count, hash: z.string() });

const queued = z.strictObject({
  system: name,
  name: z.string(),
  location: z.string(),
  owner: z.string(),
  tier: z.number().int().nullable(),
  state: z.enum(systemStates),
  /** How many affected systems wait for it, directly or not. */
  blocks: count,
  effortMinutes: z.number().nullable(),
  /** The earliest moment by which it, or something waiting for it, has to run; null when nothing has an RTO. */
  deadline: timestamp.nullable(),
  /** Whose deadline that is; the system itself or one that waits for it. */
  deadlineOf: z.string().nullable(),
  /** Share of the time until the deadline that has passed: 0 at the start, 1 at the breach, more after it. */
  used: z.number().nullable(),
  runbooks: z.array(z.strictObject({ id: name, title: z.string() })),
});

const cycle = z.strictObject({
  /** In dependency order: each needs the next, the last needs the first. */
  members: z.array(name),
  /** Affected systems outside the circle that must be up before a break-in makes sense. */
  waitsFor: z.array(name),
  /** Runbooks for one of its members: where people would break in. */
  breakIn: z.array(z.strictObject({ system: name, id: name, title: z.string() })),
});

const startOrder = z.strictObject({
  queue: z.array(queued),
  cycles: z.array(cycle),
  /** In work or booted: begun, not yet verified. */
  inWork: z.array(queued),
  waiting: z.array(z.strictObject({ system: name, name: z.string(), waitsFor: z.array(name) })),
  /** Dependencies that name a system nobody knows. */
  unknown: z.array(z.strictObject({ system: name, dependency: z.string() })),
});

export type StartOrderShape = z.infer<typeof startOrder>;

export const incidentsArea = {
  declare: call({
    input: z.strictObject({
      title: name,
      kind: z.enum(incidentKinds),
      noticedAt: timestamp,
      drill: z.boolean(),
      /** Ids of the affected systems. */
      systems: z.array(name).max(50_000),
    }),
    output: z.strictObject({ incident: z.uuid() }),
    error: [failure("systems.unknown", { ids: z.array(z.string()) }), badTime],
  }),
  list: call({ input: nothing, output: z.strictObject({ incidents: z.array(incidentSummary) }) }),
  show: call({
    input: z.strictObject({ incident: z.uuid() }),
    output: z.strictObject({
      incident: incidentSummary,
      systems: z.array(systemStatus),
      runs: z.array(run),
    }),
    error: [unknownIncident],
  }),
  /** What to start now, over the affected systems of an incident. */
  startNow: call({
    input: z.strictObject({ incident: z.uuid() }),
    output: startOrder,
    error: [unknownIncident],
  }),
  /** The same without an incident: as if everything were down from now on. For planning. */
  startOrder: call({
    input: nothing,
    output: z.strictObject({
      waves: z.array(z.array(name)),
      cycles: z.array(cycle),
      unknown: z.array(z.strictObject({ system: name, dependency: z.string() })),
    }),
  }),
  setSystemState: call({
    input: z.strictObject({
      incident: z.uuid(),
      system: name,
      state: z.enum(systemStates),
      reason: text,
    }),
    output: recorded,
    error: [
      unknownIncident,
      closed,
      failure("systems.unknown", { ids: z.array(z.string()) }),
      /** Deferring and giving up need a reason. */
      failure("incidents.reason-missing"),
    ],
  }),
  close: call({
    input: z.strictObject({ incident: z.uuid(), summary: text }),
    output: recorded,
    error: [unknownIncident, closed],
  }),
} as const;

export const journalArea = {
  note: call({
    input: z.strictObject({
      incident: z.uuid(),
      text: text.min(1),
      /** When it happened; absent: now. */
      occurredAt: timestamp.optional(),
      system: name.optional(),
    }),
    output: recorded,
    error: [unknownIncident, closed, badTime],
  }),
  /** Newest first, at most `limit`, older than the entry `before` when given. */
  entries: call({
    input: z.strictObject({
      incident: z.uuid(),
      before: z.strictObject({ device: name, seq: z.number().int().positive() }).optional(),
      limit: z.number().int().min(1).max(500),
    }),
    output: z.strictObject({ entries: z.array(journalEntry), total: count }),
    error: [unknownIncident],
  }),
  appended: push(z.strictObject({ incident: z.uuid(), seq: count })),
} as const;

const runRefusals = [
  unknownIncident,
  closed,
  failure("runs.unknown"),
  failure("runs.abandoned"),
  failure("runbooks.unknown"),
  /** The step is not the one the run stands at. */
  failure("runs.not-current", { current: z.string().nullable() }),
  failure("runs.reason-missing"),
  failure("runs.choice-missing"),
  /** A verify gate can only be passed by "done", or left by stopping the run. */
  failure("runs.gate-closed"),
  /** A hold needs this many different people. */
  failure("runs.people-missing", { needed: z.number().int(), named: z.number().int() }),
] as const;

export const runsArea = {
  start: call({
    input: z.strictObject({ incident: z.uuid(), runbook: name, system: name.optional() }),
    output: z.strictObject({ run: z.uuid() }),
    error: [unknownIncident, closed, failure("runbooks.unknown")],
  }),
  show: call({
    input: z.strictObject({ incident: z.uuid(), run: z.uuid() }),
    output: z.strictObject({ run, markdown: z.string() }),
    error: [unknownIncident, failure("runs.unknown")],
  }),
  answer: call({
    input: z.strictObject({
      incident: z.uuid(),
      run: z.uuid(),
      step: name,
      result: z.enum(stepResults),
      reason: text,
      choice: name.optional(),
      confirmedBy: z.array(name).max(10).optional(),
    }),
    output: recorded,
    error: runRefusals,
  }),
  abandon: call({
    input: z.strictObject({ incident: z.uuid(), run: z.uuid(), reason: text.min(1) }),
    output: recorded,
    error: runRefusals,
  }),
} as const;

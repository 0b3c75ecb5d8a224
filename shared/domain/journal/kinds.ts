import { z } from "zod";
import { systemStates } from "../systems/system.ts";

export const incidentKinds = ["disruption", "emergency", "crisis"] as const;
export type IncidentKind = (typeof incidentKinds)[number];

export const stepResults = ["done", "failed", "skipped", "deferred", "needs-part"] as const;
export type StepResult = (typeof stepResults)[number];

/** Longer titles are cut in the log; the whole text lies with the run's version of the runbook. */
export const stepTitleLength = 300;

const text = z.string().max(20_000);
const name = z.string().min(1).max(200);
const time = z.string().min(29).max(29);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * Every kind of journal entry with the shape of its body. The number in a name is the version of that shape:
 * a kind once written is never changed, a new shape is a new name [J9].
 */
export const entryBodies = {
  "incident.declared/1": z.strictObject({
    title: name,
    kind: z.enum(incidentKinds),
    noticedAt: time,
    drill: z.boolean(),
    systems: z.array(name).max(50_000),
  }),
  "incident.closed/1": z.strictObject({ summary: text }),
  "note.recorded/1": z.strictObject({ text: text.min(1), system: name.optional() }),
  "system.state-set/1": z.strictObject({
    system: name,
    state: z.enum(systemStates),
    reason: text,
  }),
  "run.started/1": z.strictObject({
    run: z.uuid(),
    runbook: name,
    title: text,
    source: sha256,
    system: name.optional(),
  }),
  "run.step-answered/1": z.strictObject({
    run: z.uuid(),
    /** The system that the run is for, so that the entry says by itself what was done where. */
    system: name.optional(),
    step: name,
    /** The step's number on paper, e.g. "4". */
    number: z.string().max(20),
    /** What the step says, in plain words, shortened. */
    title: z.string().max(stepTitleLength),
    result: z.enum(stepResults),
    reason: text,
    /** Id of the step that the chosen branch leads to, at a decision. */
    choice: name.optional(),
    /** What the chosen branch says. */
    branch: z.string().max(stepTitleLength).optional(),
    /** Names of those who confirmed a hold. */
    confirmedBy: z.array(name).max(10).optional(),
  }),
  "run.abandoned/1": z.strictObject({ run: z.uuid(), system: name.optional(), reason: text }),
  /** Written before the digits are shown; names the record, never the key. */
  "key.revealed/1": z.strictObject({
    record: z.uuid(),
    keyId: name,
    device: z.string().max(200),
    purpose: text,
  }),
  "export.made/1": z.strictObject({ what: z.enum(["archive", "contact-tree"]), target: text }),
} as const;

export type EntryKind = keyof typeof entryBodies;
export type EntryBody<K extends EntryKind> = z.infer<(typeof entryBodies)[K]>;
export const isEntryKind = (kind: string): kind is EntryKind => Object.hasOwn(entryBodies, kind);

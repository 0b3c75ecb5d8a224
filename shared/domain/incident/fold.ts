import type { JournalEntry, SealedEntry } from "../journal/entry.ts";
import type { IncidentState, Run, StepAnswer, SystemStatus } from "./state.ts";

type EntryOfKind<K extends JournalEntry["kind"]> = Extract<JournalEntry, { kind: K }>;

const withItem = <T>(map: ReadonlyMap<string, T>, id: string, item: T): ReadonlyMap<string, T> =>
  new Map(map).set(id, item);

const begin = (sealed: SealedEntry, entry: EntryOfKind<"incident.declared/1">): IncidentState => ({
  head: {
    id: entry.stream,
    title: entry.body.title,
    kind: entry.body.kind,
    drill: entry.body.drill,
    noticedAt: entry.body.noticedAt as IncidentState["head"]["noticedAt"],
    declaredAt: entry.enteredAt,
    declaredBy: entry.author,
    closedAt: null,
    summary: "",
    entryCount: 1,
    head: sealed.hash,
  },
  systems: new Map(
    entry.body.systems.map((system): [string, SystemStatus] => [
      system,
      { system, state: "down", since: entry.occurredAt, author: entry.author, reason: "" },
    ]),
  ),
  runs: new Map(),
});

const startedRun = (entry: EntryOfKind<"run.started/1">): Run => ({
  id: entry.body.run,
  runbook: entry.body.runbook,
  title: entry.body.title,
  source: entry.body.source,
  ...(entry.body.system === undefined ? {} : { system: entry.body.system }),
  startedAt: entry.occurredAt,
  startedBy: entry.author,
  status: "open",
  answers: [],
});

const stepAnswer = ({ body, occurredAt, author }: EntryOfKind<"run.step-answered/1">): StepAnswer => ({
  step: body.step,
  number: body.number,
  result: body.result,
  reason: body.reason,
  ...(body.choice === undefined ? {} : { choice: body.choice }),
  ...(body.branch === undefined ? {} : { branch: body.branch }),
  ...(body.confirmedBy === undefined ? {} : { confirmedBy: body.confirmedBy }),
  at: occurredAt,
  author,
});

const changeRun = (state: IncidentState, id: string, change: (run: Run) => Run): IncidentState => {
  const run = state.runs.get(id);
  // An answer to a run whose start has not arrived changes nothing; it takes effect when the journal is folded whole.
  return run === undefined ? state : { ...state, runs: withItem(state.runs, id, change(run)) };
};

const applyBody = (state: IncidentState, entry: JournalEntry): IncidentState => {
  switch (entry.kind) {
    case "incident.closed/1":
      return {
        ...state,
        head: { ...state.head, closedAt: entry.enteredAt, summary: entry.body.summary },
      };
    case "system.state-set/1":
      return {
        ...state,
        systems: withItem(state.systems, entry.body.system, {
          system: entry.body.system,
          state: entry.body.state,
          since: entry.occurredAt,
          author: entry.author,
          reason: entry.body.reason,
        }),
      };
    case "run.started/1":
      return { ...state, runs: withItem(state.runs, entry.body.run, startedRun(entry)) };
    case "run.step-answered/1":
      return changeRun(state, entry.body.run, (run) => ({
        ...run,
        answers: [...run.answers, stepAnswer(entry)],
      }));
    case "run.abandoned/1":
      return changeRun(state, entry.body.run, (run) => ({ ...run, status: "abandoned" }));
    case "incident.declared/1":
    case "note.recorded/1":
    case "key.revealed/1":
    case "export.made/1":
      return state;
  }
};

/**
 * One step of the fold: the state before (null at the start) and the next entry in journal order -> the state after [J8].
 * Entries before the declaration leave null. Untouched parts are the same objects, so that a writer can see what changed.
 */
export const foldEntry = (state: IncidentState | null, sealed: SealedEntry): IncidentState | null => {
  const { entry } = sealed;
  if (state === null) return entry.kind === "incident.declared/1" ? begin(sealed, entry) : null;
  const next = applyBody(state, entry);
  return { ...next, head: { ...next.head, entryCount: state.head.entryCount + 1, head: sealed.hash } };
};

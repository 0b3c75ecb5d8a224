import type { z } from "zod";
import type { StartOrderShape } from "#shared/contract/areas/incident.ts";
import type { incidentSummary, LoggedEntry, run, systemStatus } from "#shared/contract/shapes.ts";
import type { EntryBody, EntryKind } from "#shared/domain/journal/kinds.ts";
import { cyclesOf } from "#shared/domain/systems/graph.ts";
import { type QueuedSystem, startOrder } from "#shared/domain/systems/start-order.ts";
import type { System, SystemState } from "#shared/domain/systems/system.ts";
import { epochMsOf, type Timestamp, toTimestamp } from "#shared/kernel/time.ts";
import { runbooks, systems } from "./sample-company.ts";

type Summary = z.infer<typeof incidentSummary>;

export interface MemoryIncident {
  summary: Summary;
  readonly states: Map<string, z.infer<typeof systemStatus>>;
  readonly runs: z.infer<typeof run>[];
  readonly entries: LoggedEntry[];
}

export const hash = "0".repeat(64);
export const at = (msAgo: number): Timestamp => toTimestamp(Date.now() - msAgo, 60);
const minutes = 60_000;

export const declared = (
  id: string,
  from: Pick<Summary, "title" | "kind" | "drill" | "noticedAt" | "declaredBy">,
  affected: readonly string[],
): MemoryIncident => ({
  summary: {
    ...from,
    id,
    declaredAt: at(0),
    closedAt: null,
    summary: "",
    entryCount: 0,
    head: hash,
  },
  states: new Map(
    affected.map((system) => [
      system,
      { system, state: "down", since: from.noticedAt, author: from.declaredBy, reason: "" },
    ]),
  ),
  runs: [],
  entries: [],
});

export const append = <K extends EntryKind>(
  incident: MemoryIncident,
  kind: K,
  author: string,
  body: EntryBody<K>,
  occurredAt: Timestamp = at(0),
  enteredAt: Timestamp = occurredAt,
): { readonly seq: number; readonly hash: string } => {
  const seq = incident.entries.length + 1;
  incident.entries.push({
    stream: incident.summary.id,
    device: "preview",
    seq,
    prev: hash,
    hash,
    occurredAt,
    enteredAt,
    author,
    kind,
    body,
  } as unknown as LoggedEntry);
  incident.summary = { ...incident.summary, entryCount: seq };
  return { seq, hash };
};

/** The story of the pictures: power and network are back, storage is next, and the clock of the plant runs. */
export const sampleIncident = (drill: boolean): MemoryIncident => {
  const incident = declared(
    "00000000-0000-4000-8000-0000000000aa",
    {
      title: "Endpunkte starten nicht",
      kind: "emergency",
      drill,
      noticedAt: at(52 * minutes),
      declaredBy: "Schicht A",
    },
    systems.map((system) => system.id),
  );
  incident.summary = { ...incident.summary, declaredAt: at(50 * minutes) };
  const { title, kind, noticedAt } = incident.summary;
  const everything = [...incident.states.keys()];
  append(
    incident,
    "incident.declared/1",
    "Schicht A",
    { title, kind, noticedAt, drill, systems: everything },
    at(50 * minutes),
  );
  const set = (system: string, state: SystemState, ago: number, reason = ""): void => {
    incident.states.set(system, { system, state, since: at(ago * minutes), author: "Schicht A", reason });
    append(incident, "system.state-set/1", "Schicht A", { system, state, reason }, at(ago * minutes));
  };
  const note = (text: string, ago: number, author = "Schicht A", lateBy = 0): void => {
    append(incident, "note.recorded/1", author, { text }, at(ago * minutes), at((ago - lateBy) * minutes));
  };
  set("PWR-HH", "verified", 46);
  set("PWR-KS", "verified", 45);
  note("Notfallbeauftragte erreicht, Leitung informiert", 41);
  set("NET-CORE-HH", "verified", 36);
  note("Hypothese „Kabelbruch WAN“ ausgeschlossen", 31);
  set("WEB-1", "given-up", 28, "läuft beim Dienstleister, dort kein Ausfall");
  set("HR-1", "deferred", 27, "erst nach der Produktion");
  set("NET-CORE-KS", "booted", 20);
  note("Leitstand erreichbar, Netz stabil.", 12, "Team Kassel", 4);
  set("NET-FW", "in-work", 8);
  const [book] = runbooks;
  if (book) {
    const started = {
      runbook: book.id,
      title: "Bring the first domain controller back",
      source: hash,
      system: "AD-DC1",
    };
    const id = "00000000-0000-4000-8000-0000000000bb";
    incident.runs.push({
      ...started,
      id,
      startedAt: at(7 * minutes),
      startedBy: "Schicht A",
      status: "open",
      answers: [],
    });
    append(incident, "run.started/1", "Schicht A", { ...started, run: id }, at(7 * minutes));
  }
  note("STO-SAN: Strom und Netz geprüft, bereit", 2);
  return incident;
};

const shown = ({
  system,
  state,
  blocks,
  deadline,
  used,
}: QueuedSystem): StartOrderShape["queue"][number] => ({
  system: system.id,
  name: system.name,
  location: system.location,
  owner: system.owner,
  tier: system.tier,
  state,
  blocks,
  effortMinutes: system.effortMinutes,
  deadline: deadline && toTimestamp(deadline.atMs, 60),
  deadlineOf: deadline?.of ?? null,
  used,
  runbooks:
    system.id === "AD-DC1"
      ? [{ id: "domain-controller-first", title: "Bring the first domain controller back" }]
      : [],
});

const unknownOf = (all: readonly System[]): StartOrderShape["unknown"] =>
  all.flatMap((system) =>
    system.dependsOn
      .filter((dependency) => !all.some((other) => other.id === dependency))
      .map((dependency) => ({ system: system.id, dependency })),
  );

export const startNowOf = (incident: MemoryIncident): StartOrderShape => {
  const states = new Map([...incident.states].map(([id, status]) => [id, status.state] as const));
  const noticedAtMs = epochMsOf(incident.summary.noticedAt);
  const order = startOrder({ systems, states, noticedAtMs, nowMs: Date.now() });
  return {
    queue: order.queue.map(shown),
    inWork: order.inWork.map(shown),
    cycles: order.cycles.map((cycle) => ({
      members: [...cycle.members],
      waitsFor: [...cycle.waitsFor],
      breakIn: cycle.members.includes("AD-DC1")
        ? [
            {
              system: "AD-DC1",
              id: "domain-controller-first",
              title: "Bring the first domain controller back",
            },
          ]
        : [],
    })),
    waiting: order.waiting.map(({ system, waitsFor }) => ({
      system: system.id,
      name: system.name,
      waitsFor: [...waitsFor],
    })),
    unknown: unknownOf(systems),
  };
};

export const cycles = () =>
  cyclesOf(systems).map(({ members }) => ({ members: [...members], waitsFor: [], breakIn: [] }));
export const unknown = () => unknownOf(systems);

import type { IncidentHead, IncidentState, Run, SystemStatus } from "#shared/domain/incident/state.ts";
import type { Db, ReadableDb } from "../db.ts";

/** What the fold made of the journal, kept part by part, so that an append writes only what it changed [J8]. */

interface ProjectionRow {
  readonly part: string;
  readonly id: string;
  readonly value: string;
}

const write = (db: Db, stream: string, part: string, id: string, value: object): void => {
  db.prepare<[string, string, string, string]>(
    `insert into projection (stream, part, id, value) values (?, ?, ?, ?)
     on conflict (stream, part, id) do update set value = excluded.value`,
  ).run(stream, part, id, JSON.stringify(value));
};

const writeChanged = <T extends object>(
  db: Db,
  stream: string,
  part: string,
  before: ReadonlyMap<string, T> | undefined,
  after: ReadonlyMap<string, T>,
): void => {
  if (before === after) return;
  for (const [id, value] of after) if (before?.get(id) !== value) write(db, stream, part, id, value);
};

/** Stores what differs between two states of an incident; before null: everything. */
export const writeProjection = (db: Db, before: IncidentState | null, after: IncidentState): void => {
  const stream = after.head.id;
  write(db, stream, "head", "", after.head);
  writeChanged(db, stream, "system", before?.systems, after.systems);
  writeChanged(db, stream, "run", before?.runs, after.runs);
};

/** Null when the incident is unknown. */
export const readProjection = (db: ReadableDb, stream: string): IncidentState | null => {
  const rows = db
    .prepare<[string], ProjectionRow>("select part, id, value from projection where stream = ?")
    .all(stream);
  const part = <T>(name: string): [string, T][] =>
    rows.filter((row) => row.part === name).map((row) => [row.id, JSON.parse(row.value) as T]);
  const head = part<IncidentHead>("head")[0]?.[1];
  if (head === undefined) return null;
  return { head, systems: new Map(part<SystemStatus>("system")), runs: new Map(part<Run>("run")) };
};

/** Heads of all incidents, newest declaration first. */
export const incidentHeads = (db: ReadableDb): IncidentHead[] =>
  db
    .prepare<[], ProjectionRow>("select part, id, value from projection where part = 'head'")
    .all()
    .map((row) => JSON.parse(row.value) as IncidentHead)
    .sort((a, b) => Date.parse(b.declaredAt) - Date.parse(a.declaredAt));

export const dropProjections = (db: Db): void => {
  db.exec("delete from projection");
};

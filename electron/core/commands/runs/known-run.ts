import type { Run } from "#shared/domain/incident/state.ts";
import { parseRunbook } from "#shared/domain/runbooks/parse.ts";
import type { Runbook } from "#shared/domain/runbooks/runbook.ts";
import { ok, type Result, refuse } from "#shared/kernel/result.ts";
import type { ReadableDb } from "../../store/db.ts";
import { runbookSource } from "../../store/queries/runbooks.ts";
import type { KnownIncident } from "../incidents/known-incident.ts";

export interface KnownRun {
  readonly run: Run;
  /** The Markdown the run was started with, whatever the runbook says today. */
  readonly markdown: string;
}

export const knownRun = (
  db: ReadableDb,
  incident: KnownIncident,
  id: string,
): Result<KnownRun, { readonly kind: "runs.unknown" }> => {
  const run = incident.state.runs.get(id);
  const source = run === undefined ? null : runbookSource(db, run.source);
  return run === undefined || source === null
    ? refuse({ kind: "runs.unknown" })
    : ok({ run, markdown: source.markdown });
};

/** What was imported was parsed before; that it no longer parses is a bug, not a finding. */
export const runbookOf = ({ run, markdown }: KnownRun): Runbook => {
  const parsed = parseRunbook(markdown, { fallbackId: run.runbook, fallbackTitle: run.title });
  if (!parsed.ok) throw new Error(parsed.failure.kind);
  return parsed.value;
};

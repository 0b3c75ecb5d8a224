import { createHash } from "node:crypto";
import { parseRunbook } from "#shared/domain/runbooks/parse.ts";
import { itemsOf, type Runbook } from "#shared/domain/runbooks/runbook.ts";
import { ok, type Result, refuse } from "#shared/kernel/result.ts";
import { type ClockDep, nowTimestamp, type Timestamp } from "#shared/kernel/time.ts";
import type { Db } from "../../store/db.ts";
import { createRunbookWriter, type RunbookSummary, runbookSummaries } from "../../store/queries/runbooks.ts";
import { allSystems } from "../../store/queries/systems.ts";
import { compareWithVault } from "../compare.ts";
import { type KindContext, type KindPlan, kindPlan } from "./kind-plan.ts";

export type CannotPlanRunbooks =
  | {
      readonly kind: "imports.too-large";
      readonly file: string;
      readonly bytes: number;
      readonly limit: number;
    }
  | { readonly kind: "imports.too-deep"; readonly file: string; readonly limit: number };

interface MarkdownFile {
  readonly file: string;
  readonly text: string;
}

interface Wanted extends MarkdownFile {
  readonly runbook: Runbook;
  readonly summary: RunbookSummary;
}

/** The journal names runbooks by id, in at most this many signs. */
const longestId = 200;

/**
 * Reads runbooks, one per file. The Markdown is kept as it is; a runbook counts as changed when a letter of it changed.
 * null: cancelled. fails: a file that is too large or nested too deeply refuses the whole import.
 */
export const planRunbooks = async (
  files: readonly MarkdownFile[],
  context: KindContext & ClockDep,
): Promise<Result<KindPlan, CannotPlanRunbooks> | null> => {
  const { problems, pace } = context;
  const known = new Map(runbookSummaries(context.db).map((summary) => [summary.id, summary]));
  const wanted = new Map<string, Wanted>();
  for (const [index, { file, text }] of files.entries()) {
    if (!(await pace.pause(index, files.length, file))) return null;
    const parsed = parseRunbook(text, fallbacksOf(file));
    if (!parsed.ok) return refuse(failureOf(file, parsed.failure));
    const runbook = parsed.value;
    const { id } = runbook;
    for (const { row, column, severity, code, facts } of runbook.problems)
      problems.add(severity, code, { file, row, ...(column === null ? {} : { column }) }, facts);
    const earlier = wanted.get(id);
    if (id.length > longestId) {
      problems.add("refused", "too-long", { file, row: 1 }, { column: "id", limit: longestId });
    } else if (earlier) {
      problems.add("refused", "duplicate-id", { file, row: 1 }, { id, firstRow: 1, firstFile: earlier.file });
    } else {
      wanted.set(id, { file, text, runbook, summary: summaryOf(runbook, text) });
    }
  }
  checkReferences([...wanted.values()], known, context);
  const summaries = [...wanted.values()].map(({ summary }) => summary);
  const comparison = compareWithVault(summaries, known, { title: ({ title }) => title, fields });
  const createWriter = (db: Db, changedAt: Timestamp) => {
    const write = createRunbookWriter(db, changedAt);
    return (summary: RunbookSummary) => {
      const { file, text } = wanted.get(summary.id) ?? { file: "", text: "" };
      write({ ...summary, file, markdown: text });
    };
  };
  return ok(kindPlan(files.length, comparison, createWriter));
};

/** A file without front matter goes by its name. */
const fallbacksOf = (file: string): { readonly fallbackId: string; readonly fallbackTitle: string } => {
  const name = file.replace(/^.*[\\/]/, "").replace(/\.[^.]*$/, "");
  return { fallbackId: name, fallbackTitle: name };
};

const failureOf = (
  file: string,
  failure: { readonly kind: string; readonly bytes?: number; readonly limit: number },
): CannotPlanRunbooks =>
  failure.kind === "runbooks.too-large"
    ? { kind: "imports.too-large", file, bytes: failure.bytes ?? 0, limit: failure.limit }
    : { kind: "imports.too-deep", file, limit: failure.limit };

const summaryOf = (runbook: Runbook, text: string): RunbookSummary => ({
  id: runbook.id,
  title: runbook.title,
  language: runbook.language,
  appliesTo: runbook.appliesTo,
  roles: runbook.roles,
  reviewed: runbook.reviewed,
  reviewDue: runbook.reviewDue,
  steps: itemsOf(runbook).length,
  source: createHash("sha256").update(text, "utf8").digest("hex"),
});

/** Names what the runbooks speak of and nobody knows, and the reviews that are due. */
const checkReferences = (
  wanted: readonly Wanted[],
  known: ReadonlyMap<string, RunbookSummary>,
  { db, clock, problems }: KindContext & ClockDep,
): void => {
  const systems = allSystems(db);
  const places = new Set(["endpoint", "endpoints"]);
  for (const { id, type } of systems) places.add(id).add(type.toLowerCase());
  const runbooks = new Set([...known.keys(), ...wanted.map(({ summary }) => summary.id)]);
  const today = nowTimestamp(clock).slice(0, 10);
  for (const { file, text, runbook } of wanted) {
    const lineOf = (key: string) => lineOfKey(text, key);
    for (const system of runbook.appliesTo)
      if (!places.has(system) && !places.has(system.toLowerCase()))
        problems.add("notice", "unknown-system", { file, row: lineOf("applies-to") }, { system });
    for (const { to, id, line } of runbook.references) {
      if (to === "runbook" && !runbooks.has(id))
        problems.add("notice", "unknown-runbook", { file, row: line }, { runbook: id });
      if (to === "system" && !places.has(id))
        problems.add("notice", "unknown-system", { file, row: line }, { system: id });
    }
    if (runbook.reviewDue !== "" && runbook.reviewDue < today)
      problems.add("notice", "review-due", { file, row: lineOf("reviewed") }, { due: runbook.reviewDue });
  }
};

const lineOfKey = (text: string, key: string): number | null => {
  const index = text.split(/\r\n|\n|\r/, 200).findIndex((line) => line.startsWith(`${key}:`));
  return index < 0 ? null : index + 1;
};

const fields = (summary: RunbookSummary) => ({
  title: summary.title,
  language: summary.language,
  appliesTo: summary.appliesTo.join(", "),
  roles: summary.roles.join(", "),
  reviewed: summary.reviewed,
  reviewDue: summary.reviewDue,
  steps: String(summary.steps),
  source: summary.source.slice(0, 12),
});

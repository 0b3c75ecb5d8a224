import type { ImportReport } from "#shared/contract/areas/reference.ts";
import { tableFields } from "#shared/domain/imports/fields.ts";
import { headerShape } from "#shared/domain/imports/mapping.ts";
import type { ImportKind } from "#shared/domain/imports/problem.ts";
import { ok, type Result } from "#shared/kernel/result.ts";
import type { ClockDep } from "#shared/kernel/time.ts";
import type { RandomDep, RecordSealDep } from "../deps.ts";
import type { ReadableDb } from "../store/db.ts";
import { uuidOf } from "./contact-id.ts";
import { planContacts } from "./kinds/contacts.ts";
import { planEndpoints } from "./kinds/endpoints.ts";
import { planKeys } from "./kinds/keys.ts";
import type { KindContext, KindPlan } from "./kinds/kind-plan.ts";
import { type CannotPlanRunbooks, planRunbooks } from "./kinds/runbooks.ts";
import { planSystems } from "./kinds/systems.ts";
import { type Cancelled, cancelled, type Pace } from "./pace.ts";
import type { ImportPlan } from "./plans.ts";
import { createProblemList } from "./problem-list.ts";
import { type CannotImport, readSources, type Source, type Wish } from "./sources.ts";

export interface DryRun {
  readonly report: ImportReport;
  readonly plan: ImportPlan;
}

/**
 * The dry run of an import: reads, checks and compares; writes nothing.
 * cost: linear in the size of the files and in the number of records of that kind in the vault.
 */
export const dryRun = async (
  deps: { readonly db: ReadableDb } & ClockDep & RandomDep & RecordSealDep,
  wish: Wish,
  pace: Pace,
): Promise<Result<DryRun, CannotImport | CannotPlanRunbooks> | Cancelled> => {
  const read = await readSources(deps.db, wish, pace);
  if (!read.ok) return read;
  const { kind, sources } = read.value;
  const problems = createProblemList(sources.map(({ name }) => name));
  for (const { name, encoding, damaged } of sources)
    if (damaged) problems.add("notice", "bad-encoding", { file: name, row: null }, { encoding });
  const planned = await planKind(kind, sources, { ...deps, problems, pace });
  if (planned === null) return cancelled;
  if (!planned.ok) return planned;

  const id = uuidOf(deps.randomBytes(16), 4);
  const counts = countsOf(planned.value, problems.refusedRows(), problems.count());
  const mapped = sources.flatMap((source) => source.mapped ?? []);
  return ok({
    report: {
      plan: id,
      kind,
      files: sources.map(describeSource),
      counts,
      problems: problems.inOrder(),
      changes: planned.value.changes.map((change) => ({ ...change })),
    },
    plan: {
      id,
      kind,
      files: sources.map(({ name }) => name),
      counts,
      mappings: mapped.map(({ shape, table, mapping }) => ({
        shape: headerShape(shape, table.columns),
        mapping,
      })),
      write: planned.value.write,
    },
  });
};

const planKind = async (
  kind: ImportKind,
  sources: readonly Source[],
  context: KindContext & ClockDep,
): Promise<Result<KindPlan, CannotPlanRunbooks> | null> => {
  const tables = sources.flatMap((source) => source.mapped ?? []);
  const texts = sources
    .filter((source) => source.mapped === null)
    .map(({ name, text }) => ({ file: name, text }));
  if (kind === "runbooks") return planRunbooks(texts, context);
  const planned =
    kind === "systems"
      ? await planSystems(tables, context)
      : kind === "endpoints"
        ? await planEndpoints(tables, context)
        : kind === "contacts"
          ? await planContacts({ tables, cards: texts }, context)
          : await planKeys({ tables, texts }, context);
  return planned === null ? null : ok(planned);
};

const countsOf = (plan: KindPlan, refused: number, problems: number): ImportReport["counts"] => ({
  rows: plan.rows,
  new: plan.added,
  changed: plan.changed,
  unchanged: plan.unchanged,
  refused,
  absent: plan.absent,
  problems,
});

const describeSource = ({ name, bytes, form, encoding, mapped }: Source): ImportReport["files"][number] => ({
  name,
  bytes,
  shape: form,
  encoding,
  delimiter: mapped?.table.delimiter ?? "",
  columns: [...(mapped?.table.columns ?? [])],
  mapping: { ...mapped?.mapping },
  fields: mapped ? tableFields[mapped.shape].map(({ field }) => field) : [],
});

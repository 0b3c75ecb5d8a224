import { minutesPerUnit, readMinutes, readTier } from "#shared/domain/imports/cells.ts";
import { cyclesOf } from "#shared/domain/systems/graph.ts";
import type { System } from "#shared/domain/systems/system.ts";
import { allSystems, createSystemWriter } from "../../store/queries/systems.ts";
import { compareWithVault } from "../compare.ts";
import { type MappedTable, mentions, type TableRow, visitRows } from "../table-rows.ts";
import { type KindContext, type KindPlan, kindPlan } from "./kind-plan.ts";

interface Origin {
  readonly file: string;
  readonly row: number;
  readonly dependsOnColumn: string;
}

/** The journal names systems by id, in at most this many signs. */
const longestId = 200;

const blank: Omit<System, "id"> = {
  name: "",
  type: "",
  tier: null,
  rtoMinutes: null,
  mtpdMinutes: null,
  effortMinutes: null,
  location: "",
  owner: "",
  dependsOn: [],
  remarks: "",
};

/** Reads tables of systems. What a table has no column for stays as it is in the vault. null: cancelled. */
export const planSystems = async (
  tables: readonly MappedTable[],
  context: KindContext,
): Promise<KindPlan | null> => {
  const known = new Map(allSystems(context.db).map((system) => [system.id, system]));
  const wanted = new Map<string, System>();
  const origins = new Map<string, Origin>();
  let rows = 0;
  for (const table of tables) {
    const whole = await visitRows(table, context.problems, context.pace, (row) => {
      const id = row.text("id");
      const earlier = origins.get(id);
      const values = readSystem(table, row, context);
      if (id === "") context.problems.add("refused", "missing-id", row);
      else if (id.length > longestId) {
        const facts = { column: row.heading("id"), limit: longestId };
        context.problems.add("refused", "too-long", { ...row, column: row.heading("id") }, facts);
      } else if (earlier) {
        const facts = { id, firstRow: earlier.row, firstFile: earlier.file };
        context.problems.add("refused", "duplicate-id", { ...row, column: row.heading("id") }, facts);
      } else {
        wanted.set(id, { ...(known.get(id) ?? { ...blank, id }), ...values });
        origins.set(id, { file: row.file, row: row.row, dependsOnColumn: row.heading("dependsOn") });
      }
    });
    if (!whole) return null;
    rows += table.table.records.length + (table.table.unclosedAt === null ? 0 : 1);
  }
  const all = new Map([...known, ...wanted]);
  for (const [id, origin] of origins) {
    const system = wanted.get(id);
    if (system) wanted.set(id, checkDependencies(system, origin, all, context));
  }
  reportCycles([...known, ...wanted], origins, context);
  const comparison = compareWithVault(wanted.values(), known, { title: (system) => system.name, fields });
  return kindPlan(rows, comparison, createSystemWriter);
};

/** The fields that the table has a column for; numbers that are none are named and left as they were. */
const readSystem = (table: MappedTable, row: TableRow, { problems }: KindContext): Partial<System> => {
  const values: { -readonly [K in keyof System]?: System[K] } = {};
  for (const field of ["name", "type", "location", "owner", "remarks"] as const)
    if (mentions(table, field)) values[field] = row.text(field);
  if (mentions(table, "dependsOn")) values.dependsOn = listOf(row.text("dependsOn"));
  for (const field of ["tier", "rtoMinutes", "mtpdMinutes", "effortMinutes"] as const) {
    if (!mentions(table, field)) continue;
    const column = row.heading(field);
    const value = row.text(field);
    const number =
      value === "" ? null : field === "tier" ? readTier(value) : readMinutes(value, minutesPerUnit(column));
    if (value !== "" && number === null)
      problems.add("repaired", "not-a-number", { ...row, column }, { column, value });
    else values[field] = number;
  }
  return values;
};

const listOf = (cell: string): readonly string[] => [
  ...new Set(
    cell
      .split(/[|;,\n]/)
      .map((id) => id.trim())
      .filter((id) => id !== ""),
  ),
];

const checkDependencies = (
  system: System,
  { file, row, dependsOnColumn: column }: Origin,
  all: ReadonlyMap<string, System>,
  { problems }: KindContext,
): System => {
  const place = { file, row, ...(column === "" ? {} : { column }) };
  if (system.tier === null) problems.add("notice", "missing-tier", { file, row }, { id: system.id });
  for (const dependency of system.dependsOn)
    if (!all.has(dependency))
      problems.add("notice", "unknown-dependency", place, { id: system.id, dependency });
  if (!system.dependsOn.includes(system.id)) return system;
  problems.add("repaired", "self-dependency", place, { id: system.id });
  return { ...system, dependsOn: system.dependsOn.filter((dependency) => dependency !== system.id) };
};

/** Names every circle once, at the first of its members that these files list. */
const reportCycles = (
  systems: readonly (readonly [string, System])[],
  origins: ReadonlyMap<string, Origin>,
  { problems }: KindContext,
): void => {
  for (const { members } of cyclesOf([...new Map(systems).values()])) {
    const origin = [...origins].find(([id]) => members.includes(id))?.[1];
    if (!origin) continue;
    const place = { file: origin.file, row: origin.row, column: origin.dependsOnColumn };
    problems.add("notice", "dependency-cycle", place, {
      members: [...members, members[0] ?? ""].join(" → "),
    });
  }
};

const number = (value: number | null): string => (value === null ? "" : String(value));

const fields = (system: System) => ({
  name: system.name,
  type: system.type,
  tier: number(system.tier),
  rtoMinutes: number(system.rtoMinutes),
  mtpdMinutes: number(system.mtpdMinutes),
  effortMinutes: number(system.effortMinutes),
  location: system.location,
  owner: system.owner,
  dependsOn: system.dependsOn.join(", "),
  remarks: system.remarks,
});

import type { System } from "#shared/domain/systems/system.ts";
import type { Timestamp } from "#shared/kernel/time.ts";
import type { Db, ReadableDb } from "../db.ts";
import { rowCount } from "./row-counts.ts";

interface SystemRow {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly tier: number | null;
  readonly rto_minutes: number | null;
  readonly mtpd_minutes: number | null;
  readonly effort_minutes: number | null;
  readonly location: string;
  readonly owner: string;
  readonly remarks: string;
}

const systemFromRow = (row: SystemRow, dependsOn: readonly string[]): System => ({
  id: row.id,
  name: row.name,
  type: row.type,
  tier: row.tier,
  rtoMinutes: row.rto_minutes,
  mtpdMinutes: row.mtpd_minutes,
  effortMinutes: row.effort_minutes,
  location: row.location,
  owner: row.owner,
  dependsOn,
  remarks: row.remarks,
});

/** Every system with its dependencies, by id. */
export const allSystems = (db: ReadableDb): readonly System[] => {
  const dependencies = new Map<string, string[]>();
  const pairs = db
    .prepare<[], { system: string; depends_on: string }>(
      "select system, depends_on from dependency order by system, position",
    )
    .all();
  for (const { system, depends_on } of pairs) {
    const known = dependencies.get(system);
    if (known) known.push(depends_on);
    else dependencies.set(system, [depends_on]);
  }
  return db
    .prepare<[], SystemRow>(`
      select id, name, type, tier, rto_minutes, mtpd_minutes, effort_minutes, location, owner, remarks
        from system order by id`)
    .all()
    .map((row) => systemFromRow(row, dependencies.get(row.id) ?? []));
};

export const countSystems = (db: ReadableDb): number => rowCount(db, "system");

/** Writes systems: the new ones as version 1, the others as the next version. Call it inside a transaction. */
export const createSystemWriter = (db: Db, changedAt: Timestamp): ((system: System) => void) => {
  const upsert = db.prepare<
    [
      string,
      string,
      string,
      number | null,
      number | null,
      number | null,
      number | null,
      string,
      string,
      string,
      string,
    ]
  >(`
    insert into system (id, name, type, tier, rto_minutes, mtpd_minutes, effort_minutes, location, owner, remarks,
                        version, changed_at)
    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?)
    on conflict (id) do update set name = excluded.name, type = excluded.type, tier = excluded.tier,
      rto_minutes = excluded.rto_minutes, mtpd_minutes = excluded.mtpd_minutes,
      effort_minutes = excluded.effort_minutes, location = excluded.location, owner = excluded.owner,
      remarks = excluded.remarks, version = version + 1, changed_at = excluded.changed_at`);
  const forget = db.prepare<[string]>("delete from dependency where system = ?");
  const depend = db.prepare<[string, number, string]>(
    "insert into dependency (system, position, depends_on) values (?, ?, ?)",
  );
  return (system) => {
    upsert.run(
      system.id,
      system.name,
      system.type,
      system.tier,
      system.rtoMinutes,
      system.mtpdMinutes,
      system.effortMinutes,
      system.location,
      system.owner,
      system.remarks,
      changedAt,
    );
    forget.run(system.id);
    for (const [position, dependency] of system.dependsOn.entries())
      depend.run(system.id, position, dependency);
  };
};

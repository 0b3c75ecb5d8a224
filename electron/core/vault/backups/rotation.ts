import type { BackupReason } from "./manifest.ts";

/** What the rotation goes by. */
export interface Rotated {
  readonly sequence: number;
  /** As the wall clock showed it, e.g. `2026-11-23T05:12:00.000+01:00`: only its date counts, and only to tell days apart. */
  readonly madeAt: string;
  readonly reason: BackupReason;
}

export const rotation = {
  /** Days of which the newest daily backup is kept. */
  days: 7,
  /** Weeks before them of which the newest daily backup is kept. */
  weeks: 4,
  /** Of each occasion: before a migration, an import, a change of the master key. */
  beforeEach: 5,
  byHand: 10,
} as const;

/**
 * Which backups make room. Nothing ever goes because of its age, only because enough newer ones are there, in the order in which they
 * were made (`sequence`). A clock that jumps years ahead or back and is set right takes nothing away: the newest daily is kept besides
 * the seven days, because no later one has confirmed its date, and each time the clock was set back one more day or week is kept, up to
 * twice as many: one of the two dates is wrong, and nobody can tell which.
 */
export const makingRoom = <T extends Rotated>(backups: readonly T[]): readonly T[] => {
  const newestFirst = [...backups].sort((a, b) => b.sequence - a.sequence);
  const kept = new Set<T>();
  const keep = (some: readonly T[]): void => {
    for (const each of some) kept.add(each);
  };
  const of = (reason: BackupReason): readonly T[] => newestFirst.filter((each) => each.reason === reason);
  keep(keptDailies(of("daily")));
  keep(of("by-hand").slice(0, rotation.byHand));
  for (const reason of ["before-migration", "before-import", "before-rekey"] as const)
    keep(of(reason).slice(0, rotation.beforeEach));
  return newestFirst.filter((each) => !kept.has(each));
};

/** newestFirst: dailies alone. */
const keptDailies = <T extends Rotated>(newestFirst: readonly T[]): readonly T[] => {
  const [newest] = newestFirst;
  if (newest === undefined) return [];
  const days = newestOfEach(newestFirst, 1, dayOf, rotation.days, new Set([dayOf(newest)]));
  const oldest = days.at(-1) ?? newest;
  const kept = [newest, ...days];
  const weeks = newestOfEach(
    newestFirst,
    newestFirst.indexOf(oldest) + 1,
    weekOf,
    rotation.weeks,
    new Set(kept.map(weekOf)),
  );
  return [...kept, ...weeks];
};

/** From one position on, the newest of each part (day or week) that is not there yet; more of them where the clock was set back. */
const newestOfEach = <T extends Rotated, P>(
  newestFirst: readonly T[],
  from: number,
  partOf: (each: T) => P,
  most: number,
  there: Set<P>,
): readonly T[] => {
  const found: T[] = [];
  let room = most;
  for (const [at, each] of newestFirst.entries()) {
    if (at < from) continue;
    const madeAfter = newestFirst[at - 1];
    if (madeAfter !== undefined && dayOf(each) > dayOf(madeAfter)) room = Math.min(room + 1, 2 * most);
    if (there.has(partOf(each))) continue;
    if (found.length === room) break;
    there.add(partOf(each));
    found.push(each);
  }
  return found;
};

/** `2026-11-23`. */
export const dayOf = ({ madeAt }: Pick<Rotated, "madeAt">): string => madeAt.slice(0, 10);

const dayMs = 86_400_000;

/** Weeks since 1970, beginning on Mondays: 1 January 1970 was a Thursday. */
const weekOf = (each: Rotated): number =>
  Math.floor((Date.parse(`${dayOf(each)}T00:00:00Z`) / dayMs + 3) / 7);

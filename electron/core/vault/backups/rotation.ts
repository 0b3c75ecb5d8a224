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
  /** Dailies whose date was disproved by a later one. */
  misdated: 2,
} as const;

/**
 * Which backups make room. Nothing ever goes because of its age, only because enough newer ones are there, in the order in which they
 * were made (`sequence`): a clock that jumps years ahead and back takes nothing away. The newest daily is kept besides the seven days,
 * because no later one has confirmed its date; dailies dated later than a daily made after them say nothing about days and are
 * counted apart.
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
  const [newest, ...others] = newestFirst;
  if (newest === undefined) return [];
  const dated: T[] = [];
  const misdated: T[] = [];
  let latestAllowed = dayOf(newest);
  for (const each of others) {
    if (dayOf(each) > latestAllowed) misdated.push(each);
    else {
      latestAllowed = dayOf(each);
      dated.push(each);
    }
  }
  const days = newestOfEach(
    dated.filter((each) => dayOf(each) !== dayOf(newest)),
    dayOf,
    rotation.days,
  );
  const oldestDay = days.at(-1);
  const before = oldestDay === undefined ? [] : dated.filter((each) => dayOf(each) < dayOf(oldestDay));
  return [
    newest,
    ...days,
    ...newestOfEach(before, (each) => weekOf(dayOf(each)), rotation.weeks),
    ...misdated.slice(0, rotation.misdated),
  ];
};

const newestOfEach = <T>(
  newestFirst: readonly T[],
  partOf: (each: T) => string | number,
  most: number,
): readonly T[] => {
  const found = new Map<string | number, T>();
  for (const each of newestFirst) if (!found.has(partOf(each))) found.set(partOf(each), each);
  return [...found.values()].slice(0, most);
};

/** `2026-11-23`. */
export const dayOf = ({ madeAt }: Pick<Rotated, "madeAt">): string => madeAt.slice(0, 10);

const dayMs = 86_400_000;

/** Weeks since 1970, beginning on Mondays: 1 January 1970 was a Thursday. */
const weekOf = (day: string): number => Math.floor((Date.parse(`${day}T00:00:00Z`) / dayMs + 3) / 7);

import type { DoctorReport, Examined } from "../contract/areas/keeping.ts";
import { displayTime, isTimestamp } from "../kernel/time.ts";
import type { Translate } from "./translator.ts";

/** What an examination can find, with the verdict that it carries; the checks use these codes. */
export const doctorFindings = {
  // slot-files
  "slot-files-alike": "whole",
  "slot-file-damaged": "damaged",
  "slot-file-older": "notice",
  "slot-files-missing": "damaged",
  "rekey-unfinished": "notice",
  // slots
  "slots-genuine": "whole",
  "slot-file-not-genuine": "damaged",
  "slots-damaged": "damaged",
  "slots-older": "damaged",
  // backups
  "backups-whole": "whole",
  "backup-damaged": "damaged",
  "backup-other-key": "notice",
  "no-backups": "notice",
  // header
  "header-whole": "whole",
  "size-whole": "whole",
  "database-missing": "damaged",
  "database-empty": "damaged",
  "database-uneven": "damaged",
  "salt-differs": "damaged",
  // pages
  "pages-whole": "whole",
  "pages-damaged": "damaged",
  "pages-cut-off": "damaged",
  "pages-mended": "notice",
  // wal
  "wal-none": "whole",
  "wal-whole": "whole",
  "wal-tail": "notice",
  "wal-damaged": "damaged",
  "not-closed": "notice",
  // integrity, foreign-keys
  "integrity-whole": "whole",
  "integrity-broken": "damaged",
  "store-unreadable": "damaged",
  "store-from-future": "notice",
  "foreign-keys-whole": "whole",
  "foreign-keys-broken": "damaged",
  // chains
  "chains-whole": "whole",
  "chain-broken": "damaged",
  "chains-more": "damaged",
  // high-water
  "mark-holds": "whole",
  "mark-none": "notice",
  "entries-missing": "damaged",
  "import-missing": "damaged",
  "mark-missing": "damaged",
  // seals
  "seals-whole": "whole",
  "seals-broken": "damaged",
  "seals-differ": "damaged",
  // any part
  "not-checked": "not-checked",
} as const satisfies Readonly<Record<string, Examined["verdict"]>>;

export type DoctorFinding = keyof typeof doctorFindings;

/** The values of `facts.reason` of `not-checked`. */
export const notCheckedReasons = [
  "no-secret",
  "in-use",
  "no-database",
  "unreadable",
  "no-room",
  "medium",
] as const;
export type NotCheckedReason = (typeof notCheckedReasons)[number];

/** The values of `facts.reason` of `chain-broken`. */
export const chainBreaks = [
  "gap",
  "prev-differs",
  "hash-differs",
  "moved",
  "unreadable",
  "unknown-kind",
] as const;
export type ChainBreak = (typeof chainBreaks)[number];

export interface DoctorText {
  /** Name of the part that was looked at. */
  readonly part: string;
  /** What was found. */
  readonly finding: string;
  /** What to do about it, "" when there is nothing to do. */
  readonly todo: string;
}

/** One line of an examination in words, for screens and the command line. Times are shown as everywhere, unknown names in words. */
export const doctorText = (t: Translate, examined: Examined): DoctorText => {
  const { finding, facts } = examined;
  const known = isFinding(finding) ? finding : "not-checked";
  const count = Number(facts.count ?? 0);
  const words = { count, replace: { ...shown(t, facts), ...reasonOf(t, known, facts) } };
  return {
    part: t(`doctor.part.${examined.part}`),
    finding: t(`doctor.finding.${known}`, words),
    todo: hasTodo(known) ? t(`doctor.todo.${known}`, words) : "",
  };
};

const shown = (t: Translate, facts: Examined["facts"]): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      value === ""
        ? t("general.unknown")
        : typeof value === "string" && isTimestamp(value)
          ? displayTime(value)
          : value,
    ]),
  );

const isFinding = (finding: string): finding is DoctorFinding => Object.hasOwn(doctorFindings, finding);

const todos = [
  "slot-file-damaged",
  "slot-file-older",
  "slot-files-missing",
  "rekey-unfinished",
  "slot-file-not-genuine",
  "slots-damaged",
  "slots-older",
  "backup-damaged",
  "no-backups",
  "database-missing",
  "database-empty",
  "database-uneven",
  "salt-differs",
  "pages-damaged",
  "pages-cut-off",
  "wal-damaged",
  "not-closed",
  "integrity-broken",
  "store-unreadable",
  "store-from-future",
  "foreign-keys-broken",
  "chain-broken",
  "entries-missing",
  "import-missing",
  "mark-missing",
  "seals-broken",
  "seals-differ",
] as const satisfies readonly DoctorFinding[];

type WithTodo = (typeof todos)[number];

const hasTodo = (finding: DoctorFinding): finding is WithTodo =>
  (todos as readonly string[]).includes(finding);

/** Reasons are codes with words of their own. */
const reasonOf = (
  t: Translate,
  finding: DoctorFinding,
  facts: Examined["facts"],
): { readonly reason?: string } => {
  const { reason } = facts;
  if (finding === "not-checked") {
    const known = notCheckedReasons.find((each) => each === reason) ?? "unreadable";
    return { reason: t(`doctor.reason.${known}`, { replace: facts }) };
  }
  if (finding === "chain-broken")
    return { reason: t(`doctor.chainBreak.${chainBreaks.find((each) => each === reason) ?? "unreadable"}`) };
  return {};
};

/** The verdict in one line. */
export const doctorSummary = (
  t: Translate,
  { whole, examined }: Pick<DoctorReport, "whole" | "examined">,
): string => {
  if (!whole) return t("doctor.summary.damaged", { count: examined.filter(isDamage).length });
  return examined.some(({ verdict }) => verdict === "not-checked")
    ? t("doctor.summary.wholeSoFar")
    : t("doctor.summary.whole");
};

const isDamage = ({ verdict }: Examined): boolean => verdict === "damaged";

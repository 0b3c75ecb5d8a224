import { copyFileSync, existsSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { marksOf } from "#core/vault/marks-file.ts";
import type { DoctorReport, Examined } from "#shared/contract/areas/keeping.ts";
import type { SecretInput } from "#shared/contract/areas/secret.ts";
import { displayTime } from "#shared/kernel/time.ts";
import { doctorSummary, doctorText } from "#shared/text/doctor-words.ts";
import type { Translate } from "#shared/text/translator.ts";
import type { CliConsole, CliCore, ExitCode } from "../console.ts";
import { readSecret, type SecretOptions } from "../secret.ts";
import { withCore } from "../with-vault.ts";

export interface DoctorOptions extends SecretOptions {
  /** True: the newest whole backup. */
  readonly repairFromBackup?: string | true;
  readonly to?: string;
}

/**
 * `doctor VAULT`: examines a vault and changes nothing. Exit code 0 whole, 1 damage found, 2 not understood. Without a secret only what
 * can be seen from outside. With --repair-from-backup a backup becomes a new vault beside it; then 0 says that the new one is whole.
 */
export const doctor = (
  console: CliConsole,
  mainFolder: string,
  vault: string,
  options: DoctorOptions,
): Promise<ExitCode> =>
  withCore(mainFolder, async ({ client }) => {
    const { repairFromBackup: from, to } = options;
    if ((from === undefined) !== (to === undefined))
      return console.misuse(console.t("cli.doctor.repairNeedsTo"));
    const secret = hasSecret(options) ? await readSecret(console, options) : null;
    if (secret === null && hasSecret(options)) return 2;
    const path = resolve(vault);
    const examined = await client.doctor.examine({ path, secret });
    if (!examined.ok) return console.fail(examined.failure);
    const report = examined.value;
    if (from === undefined || to === undefined) {
      console.answer(report, linesOf(console.t, report, secret !== null));
      return report.whole ? 0 : 1;
    }
    for (const line of linesOf(console.t, report, secret !== null)) console.say(line);
    const backup = from === true ? report.restoreFrom : resolve(from);
    if (backup === null) {
      console.answer({ report, restored: null }, [console.t("cli.doctor.noBackup")]);
      return 1;
    }
    return await repair(console, client, { report, secret, backup, to: resolve(to) });
  });

const hasSecret = ({ passphraseFile, wordsFile, sharesFile }: SecretOptions): boolean =>
  [passphraseFile, wordsFile, sharesFile].some((file) => file !== undefined);

const signs = { whole: "✓", damaged: "✗", notice: "!", "not-checked": "–" } as const;

const linesOf = (t: Translate, report: DoctorReport, withSecret: boolean): readonly string[] => [
  doctorSummary(t, report),
  ...report.examined.map((each) => lineOf(t, each)),
  ...(report.whole || report.restoreFrom === null
    ? []
    : [t("doctor.summary.restoreFrom", { path: report.restoreFrom }), t("cli.doctor.howToRepair")]),
  ...(withSecret ? [] : [t("cli.doctor.fromOutside")]),
];

const lineOf = (t: Translate, examined: Examined): string => {
  const { part, finding, todo } = doctorText(t, examined);
  return `  ${signs[examined.verdict]} ${part}: ${finding}${todo === "" ? "" : ` ${todo}`}`;
};

/**
 * A backup becomes a new vault. The damaged one's mark of what was confirmed goes along: by it the new vault tells, now and at its first
 * opening, which entries are newer than the backup.
 */
const repair = async (
  console: CliConsole,
  client: CliCore["client"],
  wish: {
    readonly report: DoctorReport;
    readonly secret: SecretInput | null;
    readonly backup: string;
    readonly to: string;
  },
): Promise<ExitCode> => {
  const { report, secret, backup, to } = wish;
  const { t } = console;
  const name = basename(to).replace(/\.blackstart$/, "");
  const restored = await client.doctor.restore({ backup, parent: dirname(to), name });
  if (!restored.ok) return console.fail(restored.failure);
  const { path, madeAt } = restored.value;
  if (existsSync(marksOf(report.path))) copyFileSync(marksOf(report.path), marksOf(path));
  const checked = await client.doctor.examine({ path, secret });
  if (!checked.ok) return console.fail(checked.failure);
  const isNewer = ({ finding }: Examined): boolean =>
    finding === "entries-missing" || finding === "import-missing";
  const missing = checked.value.examined.filter(isNewer);
  const damaged = checked.value.examined.filter((each) => each.verdict === "damaged" && !isNewer(each));
  const answer = { report, restored: { path, madeAt, whole: damaged.length === 0, missing } };
  console.answer(answer, [
    t("cli.doctor.restored", { path, madeAt: displayTime(madeAt) }),
    ...damaged.map((each) => lineOf(t, each)),
    secret === null
      ? t("cli.doctor.newerUnknown", { madeAt: displayTime(madeAt) })
      : missing.length === 0
        ? t("cli.doctor.nothingNewer")
        : t("cli.doctor.newer"),
    ...missing.map((each) => `  ! ${doctorText(t, each).finding}`),
  ]);
  return damaged.length === 0 ? 0 : 1;
};

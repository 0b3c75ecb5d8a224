import { resolve } from "node:path";
import type { ImportReport } from "#shared/contract/areas/reference.ts";
import type { CoreClient } from "#shared/contract/contract.ts";
import type { ImportKind } from "#shared/domain/imports/problem.ts";
import { problemText } from "#shared/text/import-problem.ts";
import type { CliConsole, ExitCode } from "../console.ts";
import { type VaultOptions, withVault } from "../with-vault.ts";

interface ImportOptions extends VaultOptions {
  readonly kind: ImportKind;
  readonly dryRun?: boolean;
}

/** As many as one screen holds; all of them are in --json. */
const mostProblemLines = 60;

const reportLines = ({ t, language }: CliConsole, report: ImportReport): string[] => [
  ...report.files.map((file) => t("cli.importFile", file)),
  t("cli.importCounts", report.counts),
  ...(report.problems.length === 0 ? [] : [t("cli.importProblems", { count: report.problems.length })]),
  ...report.problems.slice(0, mostProblemLines).map((problem) => `  ${problemText(t, language, problem)}`),
  ...(report.problems.length > mostProblemLines
    ? [t("cli.importMore", { count: report.problems.length - mostProblemLines })]
    : []),
];

/** `import VAULT --kind K FILE… [--dry-run]`. */
export const importFiles = (
  console: CliConsole,
  mainFolder: string,
  vault: string,
  files: readonly string[],
  options: ImportOptions,
): Promise<ExitCode> =>
  withVault(console, mainFolder, vault, options, ({ client }) => runImport(console, client, files, options));

const runImport = async (
  console: CliConsole,
  client: CoreClient,
  files: readonly string[],
  options: ImportOptions,
): Promise<ExitCode> => {
  const { t } = console;
  const preview = await client.imports.preview({
    kind: options.kind,
    paths: files.map((file) => resolve(file)),
  });
  if (!preview.ok) return console.fail(preview.failure);
  const lines = reportLines(console, preview.value);
  if (options.dryRun === true)
    return console.answer({ report: preview.value, applied: null }, [...lines, t("cli.importDry")]);
  const applied = await client.imports.apply({ plan: preview.value.plan });
  if (!applied.ok) return console.fail(applied.failure);
  return console.answer({ report: preview.value, applied: applied.value }, [
    ...lines,
    t("cli.importApplied", applied.value),
  ]);
};

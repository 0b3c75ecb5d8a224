import { randomBytes } from "node:crypto";
import { applyImport } from "#core/commands/imports/apply.ts";
import { discardImport } from "#core/commands/imports/discard.ts";
import { previewImport } from "#core/commands/imports/preview.ts";
import { createImportPlans } from "#core/imports/plans.ts";
import type { Db } from "#core/store/db.ts";
import { cryptoReady } from "#core/vault/crypto.ts";
import { createRecordSeal } from "#core/vault/record-seal.ts";
import type { ImportReport } from "#shared/contract/areas/reference.ts";
import { coreContract } from "#shared/contract/contract.ts";
import type { CallContext } from "#shared/contract/define.ts";
import type { ImportKind } from "#shared/domain/imports/problem.ts";
import { ok } from "#shared/kernel/result.ts";
import { fixedClock } from "./fixed-clock.ts";
import { openTestStore } from "./open-test-store.ts";

/** The import commands on a store of the test's, with everything real but the clock. */
export const createImportDesk = async (db: Db = openTestStore()) => {
  await cryptoReady();
  const told: ImportKind[] = [];
  const backedUp: string[] = [];
  const deps = {
    db,
    clock: fixedClock(),
    randomBytes,
    operator: { name: "Anke Ahrens" },
    // A store in memory has no file that could be copied; what backups are like is tested with vaults.
    backups: {
      make: async (reason: string) => {
        backedUp.push(reason);
        return ok(null);
      },
    },
    recordSeal: createRecordSeal({ randomBytes }, randomBytes(32)),
    importPlans: createImportPlans(),
    referenceChanged: (kind: ImportKind) => {
      told.push(kind);
    },
  };
  const commands = {
    preview: previewImport(deps),
    apply: applyImport(deps),
    discard: discardImport(deps),
  };

  /** A dry run that has to succeed; its report is checked against the contract. */
  const preview = async (kind: ImportKind | null, ...paths: string[]): Promise<ImportReport> => {
    const run = await commands.preview({ kind, paths }, callContext());
    if (!run.ok) throw new Error(`${run.failure.kind} ${JSON.stringify(run.failure)}`);
    coreContract.imports.preview.output.parse(run.value);
    return run.value;
  };

  /** Dry run and apply, both of which have to succeed. */
  const take = async (kind: ImportKind | null, ...paths: string[]): Promise<ImportReport> => {
    const report = await preview(kind, ...paths);
    const applied = await commands.apply({ plan: report.plan }, callContext());
    if (!applied.ok) throw new Error(applied.failure.kind);
    return report;
  };
  return { ...deps, ...commands, told, backedUp, previewOk: preview, take };
};

/** A call nobody cancels. */
export const callContext = (signal: { readonly aborted: boolean } = { aborted: false }): CallContext => ({
  signal,
  report: () => undefined,
});

/** Problems as `row code` with the facts worth reading, short enough to compare at a glance. */
export const problemLines = (report: ImportReport): string[] =>
  report.problems.map(
    ({ row, severity, code, facts }) =>
      `${row ?? "-"} ${severity} ${code} ${Object.values(facts).join(" | ")}`,
  );

import type { CoreHandlers } from "#shared/contract/contract.ts";
import { ok, refuse } from "#shared/kernel/result.ts";
import type { DbDep } from "../../store/db.ts";
import { runbookById, runbookSource } from "../../store/queries/runbooks.ts";

/** The Markdown of a runbook as it is now, or of the version that a run was started with. */
export const readRunbook =
  ({ db }: DbDep): CoreHandlers["runbooks"]["read"] =>
  (input) => {
    if ("source" in input) {
      const version = runbookSource(db, input.source);
      return version === null ? refuse({ kind: "runbooks.unknown" }) : ok(version);
    }
    const current = runbookById(db, input.runbook);
    return current === null
      ? refuse({ kind: "runbooks.unknown" })
      : ok({ id: input.runbook, markdown: current.markdown });
  };

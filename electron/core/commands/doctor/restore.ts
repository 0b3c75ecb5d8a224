import type { CoreHandlers } from "#shared/contract/contract.ts";
import type { ClockDep } from "#shared/kernel/time.ts";
import { restoreBackup } from "../../vault/backups/restore.ts";
import type { ComputerDep } from "../../vault/place.ts";

/** Copies a backup into a new vault folder. Needs no open vault and no secret. */
export const restoreCommand =
  (deps: ClockDep & ComputerDep): CoreHandlers["doctor"]["restore"] =>
  (input, { signal, report }) =>
    restoreBackup(deps, input, { signal, report: (done, total) => report(done, total, "") });

import type { CoreHandlers } from "#shared/contract/contract.ts";
import type { BackupsDep } from "../../vault/backups/keeper.ts";

/** Opens a backup and reads every page and chain; one that was made under another master key is compared with its checksum alone. */
export const checkBackupCommand =
  ({ backups }: BackupsDep): CoreHandlers["backups"]["check"] =>
  ({ path }, { signal, report }) =>
    backups.check(path, { signal, report: (done, total) => report(done, total, "") });

import type { CoreHandlers } from "#shared/contract/contract.ts";
import { ok } from "#shared/kernel/result.ts";
import type { BackupsDep } from "../../vault/backups/keeper.ts";

/** Every backup in the vault and on the second medium, if it is plugged in. The first time each of them is read whole. */
export const listBackupsCommand =
  ({ backups }: BackupsDep): CoreHandlers["backups"]["list"] =>
  async () => {
    const listed = await backups.list();
    return ok({ backups: listed, secondMedium: backups.secondMedium(), problem: backups.problem() });
  };

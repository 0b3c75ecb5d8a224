import type { CoreHandlers } from "#shared/contract/contract.ts";
import type { BackupsDep } from "../../vault/backups/keeper.ts";
import { checkBackupCommand } from "./check.ts";
import { listBackupsCommand } from "./list.ts";
import { makeBackupCommand } from "./make.ts";
import { setSecondMediumCommand } from "./set-second-medium.ts";

export const backupHandlers = (deps: BackupsDep): CoreHandlers["backups"] => ({
  list: listBackupsCommand(deps),
  make: makeBackupCommand(deps),
  check: checkBackupCommand(deps),
  setSecondMedium: setSecondMediumCommand(deps),
});

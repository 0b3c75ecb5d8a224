import { accessSync, constants } from "node:fs";
import type { CoreHandlers } from "#shared/contract/contract.ts";
import { ok, refuse } from "#shared/kernel/result.ts";
import type { BackupsDep } from "../../vault/backups/keeper.ts";
import { isFolder } from "../../vault/folder.ts";

/** Names the folder in which every backup is made too, and brings the newest one there. Named for this computer alone. */
export const setSecondMediumCommand =
  ({ backups }: BackupsDep): CoreHandlers["backups"]["setSecondMedium"] =>
  ({ path }) => {
    if (path !== null && !isFolder(path)) return refuse({ kind: "files.not-found", path });
    if (path !== null && !isWritableFolder(path)) return refuse({ kind: "files.no-permission", path });
    backups.setSecondMedium(path);
    return ok({});
  };

const isWritableFolder = (path: string): boolean => {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

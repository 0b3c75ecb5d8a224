import type { CoreHandlers } from "#shared/contract/contract.ts";
import { ok } from "#shared/kernel/result.ts";
import type { BackupsDep } from "../../vault/backups/keeper.ts";

/** Makes a backup now; progress counts bytes, each once written and once read back. */
export const makeBackupCommand =
  ({ backups }: BackupsDep): CoreHandlers["backups"]["make"] =>
  async (_input, { signal, report }) => {
    const made = await backups.make("by-hand", {
      signal,
      report: (done, total) => report(done, total, ""),
    });
    if (!made.ok) return made;
    const { folder: path, manifest } = made.value;
    const { madeAt, reason, bytes, storeVersion, contents } = manifest;
    return ok({
      path,
      madeAt,
      reason,
      bytes,
      medium: "vault" as const,
      verdict: "whole" as const,
      storeVersion,
      sameKey: true,
      contents,
    });
  };

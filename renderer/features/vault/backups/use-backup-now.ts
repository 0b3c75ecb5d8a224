import { useState } from "react";
import type { Backup } from "#shared/contract/areas/keeping.ts";
import { useCommand } from "../../../client/use-command.ts";

/** A backup by hand; held above the tabs, so that its progress is there again after a look at another part. */
export const useBackupNow = () => {
  const command = useCommand("backups", "make");
  const [made, setMade] = useState<Backup | null>(null);
  return {
    command,
    /** The one that was made last, until the next begins. */
    made,
    start: async (): Promise<void> => {
      setMade(null);
      const answer = await command.run({});
      if (answer.ok) setMade(answer.value);
    },
  };
};

export type BackupNow = ReturnType<typeof useBackupNow>;

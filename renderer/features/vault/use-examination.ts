import { useState } from "react";
import type { DoctorReport } from "#shared/contract/areas/keeping.ts";
import { useCommand } from "../../client/use-command.ts";

/** An examination of the vault that is open; held above the tabs, so that its report outlives a look at another part. */
export const useExamination = () => {
  const command = useCommand("doctor", "examineOpen");
  const [report, setReport] = useState<DoctorReport | null>(null);
  return {
    command,
    report,
    start: async (): Promise<void> => {
      setReport(null);
      const answer = await command.run({});
      if (answer.ok) setReport(answer.value);
    },
  };
};

export type Examination = ReturnType<typeof useExamination>;

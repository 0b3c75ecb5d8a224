import { type DoctorReport, type Examined, examinedParts } from "#shared/contract/areas/keeping.ts";

/** Puts the findings in the order of the parts. restoreFrom: folder of the newest whole backup. */
export const reportOf = (
  path: string,
  findings: readonly Examined[],
  restoreFrom: string | null,
): DoctorReport => ({
  path,
  whole: findings.every(({ verdict }) => verdict !== "damaged"),
  examined: examinedParts.flatMap((part) => findings.filter((each) => each.part === part)),
  restoreFrom,
});

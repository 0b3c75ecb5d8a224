import type { ImportProblemShape, ImportReport } from "#shared/contract/areas/reference.ts";

/** A report of a table of systems; what a test is about goes into `part`. */
export const someReport = (part: Partial<ImportReport> = {}): ImportReport => ({
  plan: "5a0c9a5e-57a9-4a53-8b4a-0d9f7d3c1a11",
  kind: "systems",
  files: [],
  counts: { rows: 3, new: 2, changed: 1, unchanged: 0, refused: 0, absent: 0, problems: 0 },
  problems: [],
  changes: [],
  ...part,
});

export const someProblem = (part: Partial<ImportProblemShape>): ImportProblemShape => ({
  file: "systems.csv",
  row: 2,
  column: null,
  severity: "notice",
  code: "missing-tier",
  facts: { id: "ERP-1" },
  ...part,
});

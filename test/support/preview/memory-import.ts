import type { ImportReport } from "#shared/contract/areas/reference.ts";

/** What a dry run of the sample systems might say. */
export const importReport = (
  plan: string,
  kind: ImportReport["kind"],
  paths: readonly string[],
): ImportReport => ({
  plan,
  kind,
  files: paths.map((path) => ({
    name: path.slice(path.lastIndexOf("/") + 1),
    bytes: 3897,
    shape: "csv",
    encoding: "UTF-8 (BOM)",
    delimiter: ";",
    columns: ["CI-Nummer", "Bezeichnung", "Typ", "Schutzstufe", "Wiederanlaufzeit (min)", "Abhängig von"],
    mapping: {
      id: "CI-Nummer",
      name: "Bezeichnung",
      type: "Typ",
      tier: "Schutzstufe",
      dependsOn: "Abhängig von",
    },
    fields: ["id", "name", "type", "tier", "rtoMinutes", "dependsOn"],
  })),
  counts: { rows: 46, new: 44, changed: 1, unchanged: 0, refused: 1, absent: 0, problems: 4 },
  problems: [
    {
      file: "systems.csv",
      row: 47,
      column: "CI-Nummer",
      severity: "refused",
      code: "duplicate-id",
      facts: { id: "MON-1", firstRow: 43 },
    },
    {
      file: "systems.csv",
      row: 46,
      column: "Abhängig von",
      severity: "notice",
      code: "unknown-dependency",
      facts: { id: "CALL-1", dependency: "GIBTSNICHT-9" },
    },
    {
      file: "systems.csv",
      row: 21,
      column: "Bemerkung",
      severity: "notice",
      code: "formula-cell",
      facts: { column: "Bemerkung" },
    },
    {
      file: "systems.csv",
      row: null,
      column: "Abhängig von",
      severity: "notice",
      code: "dependency-cycle",
      facts: { members: "VIRT-CL1, AD-DC1, DNS-1" },
    },
  ],
  changes: [
    {
      change: "new",
      id: "STO-SAN",
      title: "SAN-Speicher",
      fields: [{ field: "rtoMinutes", before: "", after: "90" }],
    },
    {
      change: "changed",
      id: "TEL-1",
      title: "Telefonanlage",
      fields: [{ field: "tier", before: "1", after: "0" }],
    },
  ],
});

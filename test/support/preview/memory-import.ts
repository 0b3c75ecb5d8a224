import type { ImportReport } from "#shared/contract/areas/reference.ts";
import type { System } from "#shared/domain/systems/system.ts";
import { systems } from "./sample-company.ts";

const file = "systems.csv";
const columns = {
  id: "CI-Nummer",
  name: "Bezeichnung",
  type: "Typ",
  tier: "Schutzstufe",
  rtoMinutes: "Wiederanlaufzeit (min)",
  mtpdMinutes: "MTPD (min)",
  effortMinutes: "Aufwand (min)",
  location: "Standort",
  owner: "Verantwortlich",
  dependsOn: "Abhängig von",
  remarks: "Bemerkung",
};

/** The problems that the core reports for the sample company's systems, word for word. */
const problems: ImportReport["problems"] = [
  {
    file,
    row: 9,
    column: columns.dependsOn,
    severity: "notice",
    code: "dependency-cycle",
    facts: { members: "VIRT-CL1 → AD-DC1 → DNS-1 → VIRT-CL1" },
  },
  {
    file,
    row: 21,
    column: columns.remarks,
    severity: "notice",
    code: "formula-cell",
    facts: { column: columns.remarks, value: '=HYPERLINK("http://wiki.nordwerk.example/erp")' },
  },
  {
    file,
    row: 47,
    column: columns.dependsOn,
    severity: "notice",
    code: "unknown-dependency",
    facts: { id: "CALL-1", dependency: "GIBTSNICHT-9" },
  },
  {
    file,
    row: 48,
    column: columns.rtoMinutes,
    severity: "repaired",
    code: "not-a-number",
    facts: { column: columns.rtoMinutes, value: "abc" },
  },
  {
    file,
    row: 48,
    column: columns.id,
    severity: "refused",
    code: "duplicate-id",
    facts: { id: "MON-1", firstRow: 44, firstFile: file },
  },
];

const fieldsOf = (system: System): ImportReport["changes"][number]["fields"] =>
  (Object.keys(columns) as (keyof typeof columns)[])
    .filter((field) => field !== "id")
    .map((field) => ({ field, before: "", after: String(system[field] ?? "").replaceAll(",", ", ") }));

/** The dry run of the sample company's systems, as the core answers it for an empty vault; two systems are there already. */
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
    columns: Object.values(columns),
    mapping: { ...columns },
    fields: Object.keys(columns),
  })),
  counts: { rows: 47, new: 44, changed: 2, unchanged: 0, refused: 1, absent: 0, problems: problems.length },
  problems,
  changes: systems.map((system, index) => ({
    change: index < 2 ? "changed" : "new",
    id: system.id,
    title: system.name,
    fields: index < 2 ? [{ field: "owner", before: "Haustechnik", after: system.owner }] : fieldsOf(system),
  })),
});

import { expect, test } from "vitest";
import { rememberedMapping } from "#core/store/queries/import-runs.ts";
import { allSystems } from "#core/store/queries/systems.ts";
import { headerShape } from "#shared/domain/imports/mapping.ts";
import { callContext, createImportDesk, problemLines } from "../../../../support/import-desk.ts";
import { writeFiles } from "../../../../support/write-files.ts";

const systemsOf = async (...texts: string[]) => {
  const desk = await createImportDesk();
  for (const text of texts) await desk.take("systems", ...writeFiles({ "systems.csv": text }));
  return new Map(allSystems(desk.db).map((system) => [system.id, system]));
};

test("hours and days become minutes, whether the heading or the cell says so", async () => {
  const systems = await systemsOf("ID;RTO (h);MTPD;Aufwand (min)\nA;1,5;2 Tage;30\n");
  expect(systems.get("A")).toMatchObject({ rtoMinutes: 90, mtpdMinutes: 2880, effortMinutes: 30 });
});

test("what a file has no column for stays as it was", async () => {
  const systems = await systemsOf(
    "ID;Name;Tier;RTO;Depends on;Remarks\nA;Alpha;1;60;B;keep\nB;Beta;0;30;;\n",
    "ID;Name\nA;Alpha 2\n",
  );
  expect(systems.get("A")).toMatchObject({
    name: "Alpha 2",
    tier: 1,
    rtoMinutes: 60,
    dependsOn: ["B"],
    remarks: "keep",
  });
});

test("an empty cell empties the field, a broken number does not", async () => {
  const systems = await systemsOf("ID;RTO;Owner\nA;60;Server\n", "ID;RTO;Owner\nA;abc;\n");
  expect(systems.get("A")).toMatchObject({ rtoMinutes: 60, owner: "" });
});

test("a system that depends on itself, one without a tier and one without an id are named", async () => {
  const desk = await createImportDesk();
  const report = await desk.take(
    "systems",
    ...writeFiles({ "s.csv": "ID;Name;Tier;Depends on\nA;Alpha;;A|B\nB;Beta;1;\n;Nobody;1;\n" }),
  );
  expect(problemLines(report)).toEqual([
    "2 repaired self-dependency A",
    "2 notice missing-tier A",
    "4 refused missing-id ",
  ]);
  expect(report.counts).toMatchObject({ rows: 3, new: 2, refused: 1 });
  expect(allSystems(desk.db)[0]?.dependsOn).toEqual(["B"]);
});

test("a cycle that closes through the vault is named, once", async () => {
  const desk = await createImportDesk();
  await desk.take("systems", ...writeFiles({ "a.csv": "ID;Tier;Depends on\nA;1;\nB;1;A\n" }));
  const report = await desk.previewOk("systems", ...writeFiles({ "b.csv": "ID;Tier;Depends on\nA;1;B\n" }));
  expect(problemLines(report)).toEqual(["2 notice dependency-cycle A → B → A"]);
});

test("a dependency is known when another file or the vault holds it", async () => {
  const desk = await createImportDesk();
  await desk.take("systems", ...writeFiles({ "a.csv": "ID;Tier\nVAULT;1\n" }));
  const report = await desk.previewOk(
    "systems",
    ...writeFiles({
      "b.csv": "ID;Tier;Depends on\nB;1;VAULT|OTHER|NOBODY\n",
      "c.csv": "ID;Tier\nOTHER;1\n",
    }),
  );
  expect(problemLines(report)).toEqual(["2 notice unknown-dependency B | NOBODY"]);
});

test("the same id in two files is refused in the second, which names the first", async () => {
  const desk = await createImportDesk();
  const report = await desk.previewOk(
    "systems",
    ...writeFiles({ "a.csv": "ID;Tier\nX;1\nA;1\n", "b.csv": "ID;Tier\nA;2\n" }),
  );
  expect(report.problems).toEqual([
    {
      file: "b.csv",
      row: 2,
      column: "ID",
      severity: "refused",
      code: "duplicate-id",
      facts: { id: "A", firstRow: 3, firstFile: "a.csv" },
    },
  ]);
});

test("ids are compared exactly, and those too long for the log are left out", async () => {
  const desk = await createImportDesk();
  const report = await desk.previewOk(
    "systems",
    ...writeFiles({ "a.csv": `ID;Tier\nAD-DC1;1\nad-dc1;1\n${"x".repeat(201)};1\n` }),
  );
  expect(report.counts).toMatchObject({ new: 2, refused: 1 });
  expect(problemLines(report)).toEqual(["4 refused too-long ID | 200"]);
});

test("the difference to the vault is shown field by field", async () => {
  const desk = await createImportDesk();
  await desk.take("systems", ...writeFiles({ "a.csv": "ID;Name;Tier;Depends on\nA;Alpha;1;\nB;Beta;1;A\n" }));
  const report = await desk.previewOk(
    "systems",
    ...writeFiles({ "b.csv": "ID;Name;Tier;Depends on\nA;Alpha;0;C\nC;Gamma;1;\n" }),
  );
  expect(report.counts).toMatchObject({ new: 1, changed: 1, unchanged: 0, absent: 1 });
  expect(report.changes).toEqual([
    {
      change: "changed",
      id: "A",
      title: "Alpha",
      fields: [
        { field: "tier", before: "1", after: "0" },
        { field: "dependsOn", before: "", after: "C" },
      ],
    },
    {
      change: "new",
      id: "C",
      title: "Gamma",
      fields: [
        { field: "name", before: "", after: "Gamma" },
        { field: "tier", before: "", after: "1" },
      ],
    },
  ]);
});

test("the person's mapping counts first, is remembered by the headings, and can take a column away", async () => {
  const desk = await createImportDesk();
  const [path = ""] = writeFiles({ "cmdb.csv": "Nr;Label;Standort;Ort\n1;Eins;HH;Altona\n" });
  const refused = await desk.preview({ kind: "systems", paths: [path] }, callContext());
  expect(refused).toMatchObject({
    failure: { kind: "imports.not-this-kind", columns: ["Nr", "Label", "Standort", "Ort"] },
  });
  const mapping = { "cmdb.csv": { id: "Nr", name: "Label", location: "Ort" } };
  const mapped = await desk.preview({ kind: "systems", paths: [path], mapping }, callContext());
  if (!mapped.ok) throw new Error(mapped.failure.kind);
  await desk.apply({ plan: mapped.value.plan }, callContext());
  expect(allSystems(desk.db)).toMatchObject([{ id: "1", name: "Eins", location: "Altona" }]);
  expect(rememberedMapping(desk.db, headerShape("systems", ["NR", "label", "Standort", "Ort"]))).toEqual({
    id: "Nr",
    name: "Label",
    location: "Ort",
  });
  const later = await desk.previewOk("systems", path);
  expect(later.files[0]?.mapping).toEqual({ id: "Nr", name: "Label", location: "Ort" });
  const without = { "cmdb.csv": { location: "" } };
  const taken = await desk.preview({ kind: "systems", paths: [path], mapping: without }, callContext());
  expect(taken.ok && taken.value.files[0]?.mapping).toEqual({ id: "Nr", name: "Label" });
});

test("a mapping to a column that is not there is refused, not ignored", async () => {
  const desk = await createImportDesk();
  const [path = ""] = writeFiles({ "cmdb.csv": "ID;Name\n1;Eins\n" });
  const mapping = { "cmdb.csv": { location: "Nirgends" } };
  expect(await desk.preview({ kind: "systems", paths: [path], mapping }, callContext())).toMatchObject({
    failure: { kind: "imports.not-this-kind", file: "cmdb.csv" },
  });
});

test("rows with shifted cells are left out, rows with missing ones are taken, blank ones do not count", async () => {
  const desk = await createImportDesk();
  const report = await desk.previewOk(
    "systems",
    ...writeFiles({ "a.csv": "ID;Name;Tier\nA;x;1;;\nB;x;1;more\n\n;;\nC;x\n(3 rows)\nD;x;1\n" }),
  );
  expect(problemLines(report)).toEqual([
    "3 refused column-count 3 | 4",
    "6 notice column-count 3 | 2",
    "6 notice missing-tier C",
    "7 refused column-count 3 | 1",
  ]);
  expect(report.counts).toMatchObject({ rows: 5, new: 3, refused: 2 });
});

test("an unclosed quotation mark costs what follows it, and says so", async () => {
  const desk = await createImportDesk();
  const report = await desk.previewOk("systems", ...writeFiles({ "a.csv": 'ID;Tier\nA;1\nB;"1\nC;1\n' }));
  expect(problemLines(report)).toEqual(["3 refused unclosed-quote "]);
  expect(report.counts).toMatchObject({ rows: 2, new: 1, refused: 1 });
});

test("more problems than a report lists are still counted", async () => {
  const desk = await createImportDesk();
  const rows = Array.from({ length: 5000 }, (_, row) => `S${row};1;NOBODY`);
  const report = await desk.previewOk(
    "systems",
    ...writeFiles({ "a.csv": `ID;Tier;Depends on\n${rows.join("\n")}\n` }),
  );
  expect([report.counts.problems, report.problems.length, report.changes.length]).toEqual([5000, 2000, 500]);
});

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { allContacts } from "#core/store/queries/contacts.ts";
import { allStoredKeys, findRecoveryKeys, sealedRecoveryKey } from "#core/store/queries/recovery-keys.ts";
import { allSystems } from "#core/store/queries/systems.ts";
import { createImportDesk, problemLines } from "../../../support/import-desk.ts";
import { sampleData } from "../../../support/sample-data.ts";

test("systems.csv: five defects, each at its row, 46 systems taken", async () => {
  const report = await (await createImportDesk()).previewOk(null, sampleData.systems);
  expect(report.kind).toBe("systems");
  expect(problemLines(report)).toEqual([
    "9 notice dependency-cycle VIRT-CL1 → AD-DC1 → DNS-1 → VIRT-CL1",
    '21 notice formula-cell Bemerkung | =HYPERLINK("http://wiki.nordwerk.example/erp")',
    "47 notice unknown-dependency CALL-1 | GIBTSNICHT-9",
    "48 refused duplicate-id MON-1 | 44 | systems.csv",
    "48 repaired not-a-number Wiederanlaufzeit (min) | abc",
  ]);
  expect(report.counts).toEqual({
    rows: 47,
    new: 46,
    changed: 0,
    unchanged: 0,
    refused: 1,
    absent: 0,
    problems: 5,
  });
  expect(report.files[0]).toMatchObject({ shape: "csv", encoding: "UTF-8 (BOM)", delimiter: ";" });
});

test("systems.csv: umlauts, the formula as text, the quoted line break and the first MON-1 are kept", async () => {
  const desk = await createImportDesk();
  await desk.take("systems", sampleData.systems);
  const byId = new Map(allSystems(desk.db).map((system) => [system.id, system]));
  expect(byId.size).toBe(46);
  expect(byId.get("CAM-1")?.name).toBe("Videoüberwachung");
  expect(byId.get("WIKI-1")?.remarks).toBe('=HYPERLINK("http://wiki.nordwerk.example/erp")');
  expect(byId.get("ERP-1")?.remarks).toBe("Zeile 1\nZeile 2; mit Semikolon");
  expect(byId.get("MON-1")).toMatchObject({ name: "Monitoring", tier: 1, rtoMinutes: 240 });
  expect(byId.get("CALL-1")?.dependsOn).toEqual(["TEL-1", "CRM-1", "GIBTSNICHT-9"]);
  expect(byId.get("PWR-HH")).toMatchObject({ tier: 0, rtoMinutes: 30, mtpdMinutes: 120, effortMinutes: 15 });
});

test("endpoints.csv: 1,200 devices without a defect", async () => {
  const report = await (await createImportDesk()).previewOk(null, sampleData.endpoints);
  expect([report.kind, report.counts.new, report.counts.problems]).toEqual(["endpoints", 1200, 0]);
});

test("kontakte.csv: Windows-1252 is read right, and every lost letter and odd address is named", async () => {
  const desk = await createImportDesk();
  const report = await desk.take(null, sampleData.contactsCsv);
  expect(report.files[0]).toMatchObject({ encoding: "Windows-1252", delimiter: ";" });
  expect(report.counts).toMatchObject({ rows: 64, new: 64, refused: 0, problems: 17 });
  expect(problemLines(report)).toEqual([
    "4 notice lost-letters Vorname | Çi?dem",
    "4 notice lost-letters Stellvertreter | Çi?dem Petersen",
    "13 notice lost-letters Vorname | ?ukasz",
    "13 notice lost-letters Stellvertreter | ?ukasz Thießen",
    "13 notice odd-email ?ukasz Süß | gebäudetechnik11@nordwerk.example",
    "17 notice odd-email Piet Freese | geschäftsführung15@nordwerk.example",
    "24 notice lost-letters Vorname | Çi?dem",
    "24 notice lost-letters Stellvertreter | Çi?dem Rühmann",
    "33 notice lost-letters Vorname | ?ukasz",
    "33 notice lost-letters Stellvertreter | ?ukasz Wüst",
    "33 notice odd-email ?ukasz Thießen | gebäudetechnik31@nordwerk.example",
    "37 notice odd-email Piet Größl | geschäftsführung35@nordwerk.example",
    "44 notice lost-letters Vorname | Çi?dem",
    "53 notice lost-letters Vorname | ?ukasz",
    "53 notice odd-email ?ukasz Wüst | gebäudetechnik51@nordwerk.example",
    "57 notice odd-email Piet Harms | geschäftsführung55@nordwerk.example",
    "64 notice lost-letters Vorname | Çi?dem",
  ]);
});

test("kontakte.csv: channels stand in the order of calling, the deputy is found, the line break is kept", async () => {
  const desk = await createImportDesk();
  await desk.take("contacts", sampleData.contactsCsv);
  const contacts = allContacts(desk.db);
  const anke = contacts[0];
  expect(anke).toMatchObject({
    name: "Anke Ahrens",
    organisation: "Nordwerk GmbH",
    department: "IT-Leitung",
    role: "Leitung",
    notes: "Nur 8-18 Uhr\ndanach Werkschutz",
    deputyName: "Anke Böhm",
  });
  expect(anke?.channels).toEqual([
    { kind: "mobile", value: "0171 5551000" },
    { kind: "work-phone", value: "+49 40 5550-100" },
    { kind: "home-phone", value: "(040) 555 2000" },
    { kind: "email", value: "it-leitung0@nordwerk.example" },
  ]);
  expect(contacts.find(({ id }) => id === anke?.deputyId)?.name).toBe("Anke Böhm");
  const named = contacts.filter(({ deputyName }) => deputyName !== "");
  expect(named).toHaveLength(40);
  expect(named.every(({ deputyId }) => deputyId !== null)).toBe(true);
});

test("contacts.vcf: the dropped photo and the card without a number, each at its line", async () => {
  const desk = await createImportDesk();
  const report = await desk.take(null, sampleData.contactsVcard);
  expect(report.counts).toMatchObject({ rows: 4, new: 4, problems: 2 });
  expect(problemLines(report)).toEqual([
    "21 notice photo-dropped Renée Süß",
    "33 notice no-number Ohne Telefon",
  ]);
  expect(allContacts(desk.db).map(({ name, organisation }) => [name, organisation])).toEqual([
    ["Jörg Müller", "Rechenzentrum Süd"],
    ["Renée Süß", "Nordwerk GmbH"],
    ["Herstellerhotline Speicher", "Speicherwerk AG"],
    ["Ohne Telefon", ""],
  ]);
});

test("a table and cards can be taken together", async () => {
  const report = await (await createImportDesk()).previewOk(
    null,
    sampleData.contactsCsv,
    sampleData.contactsVcard,
  );
  expect([report.kind, report.counts.new, report.counts.problems]).toEqual(["contacts", 68, 19]);
});

test("keys-recovery-script.csv: the lost key and the block with a wrong digit", async () => {
  const desk = await createImportDesk();
  await desk.take("endpoints", sampleData.endpoints);
  const report = await desk.take(null, sampleData.keysRecoveryScript);
  expect(report.counts).toMatchObject({ rows: 400, new: 399, refused: 1, problems: 2 });
  expect(problemLines(report)).toEqual([
    "19 refused object-array NW-KS-LT0018",
    "35 notice bad-key-block NW-KS-PC0034 | E1B815E8-9F23-45B9-AB97-CE1AC79E6868 | 8",
  ]);
  const [marked] = findRecoveryKeys(desk.db, "E1B815E8", 5).keys;
  expect(marked).toMatchObject({ deviceName: "NW-KS-PC0034", badBlocks: [8], directory: "ActiveDirectory" });
});

test("keys-recovery-script.csv: braces, case and distinguished names make no difference", async () => {
  const desk = await createImportDesk();
  await desk.take("endpoints", sampleData.endpoints);
  await desk.take("keys", sampleData.keysRecoveryScript);
  expect(findRecoveryKeys(desk.db, "3C744801", 5).keys).toMatchObject([
    { keyId: "3C744801-1C3B-4F19-A7B5-6EDC06222E99", deviceName: "NW-KS-LT0001", assetTag: "A100000" },
  ]);
  expect(findRecoveryKeys(desk.db, "4236E452", 5).keys).toMatchObject([
    { deviceName: "NW-KS-LT0002", directory: "ActiveDirectory" },
  ]);
});

test("without endpoints, keys of unknown devices are one line to act on, not four hundred", async () => {
  const report = await (await createImportDesk()).previewOk("keys", sampleData.keysRecoveryScript);
  expect(problemLines(report)).toEqual([
    "- notice unknown-device 399 | NW-KS-LT0001, NW-KS-LT0002, NW-HH-LT0003, NW-HH-PC0004, NW-HH-LT0005 | 2–18, 20–401",
    "19 refused object-array NW-KS-LT0018",
    "35 notice bad-key-block NW-KS-PC0034 | E1B815E8-9F23-45B9-AB97-CE1AC79E6868 | 8",
  ]);
});

test("keys-directory.csv: hosts, dates and the devices that now have several keys", async () => {
  const desk = await createImportDesk();
  await desk.take("endpoints", sampleData.endpoints);
  await desk.take("keys", sampleData.keysRecoveryScript);
  const report = await desk.take(null, sampleData.keysDirectory);
  expect(report.counts).toMatchObject({ rows: 460, new: 460, absent: 399, problems: 1 });
  expect(problemLines(report)).toEqual([
    "- notice several-keys 59 | NW-KS-LT0001, NW-KS-LT0002, NW-HH-LT0003, NW-HH-PC0004, NW-HH-LT0005 | 402–418, 420–461",
  ]);
  expect(findRecoveryKeys(desk.db, "0F35B9BE", 5).keys).toMatchObject([
    { deviceName: "NW-HH-LT0401", storedAt: "2024-08-19T07:10:00Z", directory: "ActiveDirectory" },
  ]);
});

test("keys-graph.csv with devices-graph.csv: names by id, and from the endpoints where the second file has none", async () => {
  const desk = await createImportDesk();
  await desk.take("endpoints", sampleData.endpoints);
  for (const paths of [
    [sampleData.keysGraph, sampleData.devicesGraph],
    [sampleData.devicesGraph, sampleData.keysGraph],
  ]) {
    const report = await desk.previewOk(null, ...paths);
    expect(report.counts).toMatchObject({ rows: 300, new: 300, problems: 0 });
  }
  const alone = await createImportDesk();
  const report = await alone.take(null, sampleData.keysGraph, sampleData.devicesGraph);
  expect(problemLines(report)).toHaveLength(1);
  const nameless = allStoredKeys(alone.db).filter(({ deviceName }) => /^[0-9a-f]{8}-/.test(deviceName));
  expect(nameless).toHaveLength(10);
  expect(new Set(allStoredKeys(alone.db).map(({ volumeType }) => volumeType))).toEqual(
    new Set(["operating-system", "fixed-data"]),
  );
});

test("keys-manage-bde-de.txt: the key is found by pattern in German output, its TPM protector passed over", async () => {
  const desk = await createImportDesk();
  const report = await desk.take(null, sampleData.keysManageBde);
  expect(report.files[0]).toMatchObject({ shape: "manage-bde", encoding: "Windows-1252" });
  expect(problemLines(report)).toEqual([
    "15 notice unknown-device  | F7DCA046-4F82-45CF-8372-8B4BD58189C4 | 1",
  ]);
  const [key] = allStoredKeys(desk.db);
  expect(key).toMatchObject({ keyId: "F7DCA046-4F82-45CF-8372-8B4BD58189C4", directory: "manage-bde" });
  const sealed = sealedRecoveryKey(desk.db, key?.id ?? "");
  expect(desk.recordSeal.open(key?.id ?? "", sealed?.sealed ?? Buffer.of())).toBe(
    "070499-314622-437965-563013-523963-135234-452408-135047",
  );
});

const keyFiles = [
  sampleData.keysRecoveryScript,
  sampleData.keysDirectory,
  sampleData.keysGraph,
  sampleData.keysManageBde,
];

test("no block of any key shows in a report, in a plan, or in the store outside the seal", async () => {
  const desk = await createImportDesk();
  const digits = keyFiles.flatMap((path) => readFileSync(path, "latin1").match(/(?:\d{6}-){7}\d{6}/g) ?? []);
  expect(digits).toHaveLength(400 - 1 + 460 + 300 + 1);
  const shown: string[] = [];
  for (const path of keyFiles) {
    const report = await desk.take("keys", path);
    shown.push(JSON.stringify(report));
  }
  for (const { name } of desk.db
    .prepare<[], { name: string }>("select name from sqlite_schema where type = 'table'")
    .all())
    for (const row of desk.db.prepare(`select * from ${name}`).iterate())
      shown.push(
        JSON.stringify(row, (_, value: { type?: string }) => (value?.type === "Buffer" ? "sealed" : value)),
      );
  const pairsIn = (text: string) =>
    [...text.matchAll(/(?=(\d{6})\D{0,2}(\d{6}))/g)].map(([, first, second]) => `${first}-${second}`);
  const secret = new Set(digits.flatMap(pairsIn));
  expect(pairsIn(shown.join("\n")).filter((pair) => secret.has(pair))).toEqual([]);
});

test("every file taken a second time changes nothing", async () => {
  const desk = await createImportDesk();
  const files = [
    [sampleData.systems],
    [sampleData.endpoints],
    [sampleData.contactsCsv],
    [sampleData.contactsVcard],
    [sampleData.keysRecoveryScript],
    [sampleData.keysDirectory],
    [sampleData.keysGraph, sampleData.devicesGraph],
    [sampleData.keysManageBde],
    [sampleData.runbooks],
  ];
  for (const paths of files) await desk.take(null, ...paths);
  const dump = () =>
    ["system", "dependency", "endpoint", "contact", "channel", "recovery_key", "runbook"].map((table) =>
      desk.db.prepare(`select * from ${table}`).all(),
    );
  const before = dump();
  for (const paths of files) {
    const report = await desk.take(null, ...paths);
    expect([paths[0], report.counts.new, report.counts.changed, report.changes]).toEqual([
      paths[0],
      0,
      0,
      [],
    ]);
    expect(report.counts.unchanged).toBe(report.counts.rows - report.counts.refused);
  }
  expect(dump()).toEqual(before);
});

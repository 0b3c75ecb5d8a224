import { expect, test } from "vitest";
import { allStoredKeys, sealedRecoveryKey } from "#core/store/queries/recovery-keys.ts";
import { createImportDesk, problemLines } from "../../../../support/import-desk.ts";
import { writeFiles } from "../../../../support/write-files.ts";

const idA = "AAAAAAAA-1C3B-4F19-A7B5-6EDC06222E99";
const idB = "BBBBBBBB-1C3B-4F19-A7B5-123456123456";
const keyA = "144342-217261-032076-531212-584364-389103-315898-080740";
const keyB = "408276-583946-302665-620829-639243-450681-207922-379709";
/** keyA with one wrong digit in block 2. */
const keyWrong = keyA.replace("217261", "217262");

const script = (...rows: string[]) => ["Hostname,KeyID,RecoveryKey,Directory", ...rows, ""].join("\r\n");
const endpoints = { "e.csv": "deviceId,DisplayName,AssetTag\n11,NW-1,A1\n22,NW-2,A2\n" };

const deskWithEndpoints = async () => {
  const desk = await createImportDesk();
  await desk.take("endpoints", ...writeFiles(endpoints));
  return desk;
};

const storedDigits = (desk: Awaited<ReturnType<typeof createImportDesk>>, keyId: string) => {
  const id = allStoredKeys(desk.db).find((key) => key.keyId === keyId)?.id ?? "";
  const sealed = sealedRecoveryKey(desk.db, id)?.sealed;
  return sealed ? desk.recordSeal.open(id, sealed) : null;
};

test("the same key twice is taken once, other digits for one key ID are refused", async () => {
  const desk = await deskWithEndpoints();
  const report = await desk.take(
    "keys",
    ...writeFiles({
      "k.csv": script(
        `NW-1,{${idA}},${keyA},Entra`,
        `NW-1,${idA.toLowerCase()},${keyA.replaceAll("-", "")},Entra`,
        `NW-1,${idA},${keyB},Entra`,
      ),
    }),
  );
  expect(problemLines(report)).toEqual([
    `3 notice repeated-key ${idA} | 2 | k.csv`,
    `4 refused conflicting-key ${idA} | 2 | k.csv`,
  ]);
  expect(report.counts).toMatchObject({ rows: 3, new: 1, unchanged: 1, refused: 1 });
  expect(storedDigits(desk, idA)).toBe(keyA);
});

test("of two forms of one key the one whose blocks are right counts, wherever it stands", async () => {
  const desk = await deskWithEndpoints();
  const report = await desk.take(
    "keys",
    ...writeFiles({ "k.csv": script(`NW-1,${idA},${keyWrong},Entra`, `NW-1,${idA},${keyA},Entra`) }),
  );
  expect(problemLines(report)).toEqual([
    `2 refused conflicting-key ${idA} | 3 | k.csv`,
    `2 notice bad-key-block NW-1 | ${idA} | 2`,
  ]);
  expect(storedDigits(desk, idA)).toBe(keyA);
});

test("a key in the vault is never replaced by other digits, unless its own are known to be wrong", async () => {
  const desk = await deskWithEndpoints();
  const take = (key: string) =>
    desk.take("keys", ...writeFiles({ "k.csv": script(`NW-1,${idA},${key},Entra`) }));
  await take(keyWrong);
  const mended = await take(keyA);
  expect(mended.counts).toMatchObject({ changed: 1, refused: 0 });
  expect(mended.changes[0]?.fields).toEqual([{ field: "badBlocks", before: "2", after: "" }]);
  expect(storedDigits(desk, idA)).toBe(keyA);
  for (const other of [keyB, keyWrong]) {
    const refused = await take(other);
    expect(problemLines(refused)).toEqual([`2 refused conflicting-key ${idA}`]);
    expect(refused.counts).toMatchObject({ changed: 0, refused: 1 });
  }
  expect(storedDigits(desk, idA)).toBe(keyA);
});

test("keys of another shape and rows without a key ID are left out and named without a digit", async () => {
  const desk = await deskWithEndpoints();
  const report = await desk.previewOk(
    "keys",
    ...writeFiles({
      "k.csv": script(
        `NW-1,${idA},${keyA.slice(0, 48)},Entra`,
        `NW-1,${keyA},${keyB},Entra`,
        `NW-1,,${keyB},Entra`,
        `NW-2,${idB},System.Object[],Entra`,
      ),
    }),
  );
  expect(problemLines(report)).toEqual([
    `2 refused bad-key-shape NW-1 | ${idA}`,
    "3 refused bad-key-id …",
    "4 refused bad-key-id ",
    "5 refused object-array NW-2",
  ]);
  expect(report.counts).toMatchObject({ rows: 4, new: 0, refused: 4 });
});

test("columns mixed up by hand show no digit in the report", async () => {
  const desk = await deskWithEndpoints();
  const paths = writeFiles({ "k.csv": script(`NW-1,${idA},${keyA},Entra`, `NW-2,${idB},${keyB},${keyB}`) });
  for (const wrong of [
    { device: "RecoveryKey", key: "Hostname" },
    { device: "RecoveryKey", directory: "RecoveryKey", storedAt: "RecoveryKey", key: "RecoveryKey" },
    { keyId: "RecoveryKey", key: "KeyID" },
    { deviceId: "RecoveryKey", volumeType: "RecoveryKey", key: "RecoveryKey", device: "" },
  ]) {
    const run = await desk.preview(
      { kind: "keys", paths, mapping: { "k.csv": wrong } },
      { signal: { aborted: false }, report: () => undefined },
    );
    expect(JSON.stringify(run)).not.toMatch(/\d{6}-\d{6}(?!\d{6})/);
  }
});

test("a file of keys without a header shows none of them when it is refused", async () => {
  const desk = await createImportDesk();
  const paths = writeFiles({ "k.csv": `NW-1,${keyA}\nNW-2,${keyB}\n` });
  const run = await desk.preview(
    { kind: "keys", paths },
    { signal: { aborted: false }, report: () => undefined },
  );
  expect(run).toEqual({
    ok: false,
    failure: { kind: "imports.not-this-kind", file: "k.csv", expected: "keys", columns: ["NW-1", "…"] },
  });
});

test("an export of ConfigMgr has no devices: one line says so", async () => {
  const desk = await deskWithEndpoints();
  const rows = Array.from({ length: 9 }, (_, row) => `${idA.replace("AAAAAAAA", `AAAAAAA${row}`)},${keyA}`);
  const report = await desk.take(null, ...writeFiles({ "cm.csv": `ID,Key\r\n${rows.join("\r\n")}\r\n` }));
  expect(problemLines(report)).toEqual(["- notice unknown-device 9 |  | 2–10"]);
  expect(allStoredKeys(desk.db)[0]?.directory).toBe("ConfigMgr");
});

test("saved text: the digits belong to the key ID named last before them, the device is the endpoint it names", async () => {
  const desk = await deskWithEndpoints();
  const text = [
    "Computer: nw-2.nordwerk.example",
    "TPM:  ID: {5275EF76-0A07-4AB5-BED5-BE90E4A4A723}",
    `ID: {${idA}}`,
    `   Kennwort: ${keyA}`,
    `ID: {${idB}}`,
    "   Kennwort:",
    `      ${keyB}`,
    `      ${keyB}`,
  ].join("\r\n");
  const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
  const report = await desk.take(null, ...writeFiles({ "saved.TXT": bytes }));
  expect(report.kind).toBe("keys");
  expect(problemLines(report)).toEqual([`4 notice several-keys NW-2 | ${idA} | 2`, "8 refused bad-key-id "]);
  expect([storedDigits(desk, idA), storedDigits(desk, idB)]).toEqual([keyA, keyB]);
  expect(allStoredKeys(desk.db).map(({ deviceName }) => deviceName)).toEqual(["NW-2", "NW-2"]);
});

test("a saved key named after its computer belongs to it", async () => {
  const desk = await createImportDesk();
  await desk.take("keys", ...writeFiles({ "NW-KS-PC0042.txt": `Kennung: ${idA}\nSchlüssel: ${keyA}\n` }));
  expect(allStoredKeys(desk.db)[0]?.deviceName).toBe("NW-KS-PC0042");
});

test("dates nobody can read are named, and the key is taken", async () => {
  const desk = await deskWithEndpoints();
  const report = await desk.take(
    "keys",
    ...writeFiles({ "k.csv": `Hostname;KeyID;RecoveryKey;Created\nNW-1;${idA};${keyA};8/19/2024\n` }),
  );
  expect(problemLines(report)).toEqual(["2 repaired bad-date Created | 8/19/2024"]);
  expect(allStoredKeys(desk.db)[0]?.storedAt).toBe("");
});

test("devices of an unknown name are listed one by one while they are few", async () => {
  const desk = await deskWithEndpoints();
  const report = await desk.previewOk(
    "keys",
    ...writeFiles({
      "k.csv": script(`NW-9,${idA},${keyA},Entra`, `nw-1.nordwerk.example,${idB},${keyB},Entra`),
    }),
  );
  expect(problemLines(report)).toEqual([`2 notice unknown-device NW-9 | ${idA} | 1`]);
  expect(report.changes.map(({ title }) => title)).toEqual(["NW-9", "NW-1"]);
});

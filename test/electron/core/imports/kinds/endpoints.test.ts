import { expect, test } from "vitest";
import { allEndpoints } from "#core/store/queries/endpoints.ts";
import { createImportDesk, problemLines } from "../../../../support/import-desk.ts";
import { writeFiles } from "../../../../support/write-files.ts";

test("a device without an id of its own goes by its name, one with neither is left out", async () => {
  const desk = await createImportDesk();
  const report = await desk.take(
    null,
    ...writeFiles({ "a.csv": "Hostname,Inventarnummer,Raum\nNW-1,A1,B1\n,A2,B2\nNW-1,A3,B3\n" }),
  );
  expect(report.kind).toBe("endpoints");
  expect(problemLines(report)).toEqual(["3 refused missing-id ", "4 refused duplicate-id NW-1 | 2 | a.csv"]);
  expect(allEndpoints(desk.db)).toEqual([
    { id: "NW-1", name: "NW-1", assetTag: "A1", serialNumber: "", site: "", department: "", room: "B1" },
  ]);
});

test("UTF-16 with tabs is read like any other export", async () => {
  const text = "deviceId\tDisplayName\tAbteilung\r\n1\tNW-1\tGeschäftsführung\r\n";
  const desk = await createImportDesk();
  const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
  const report = await desk.take(null, ...writeFiles({ "devices.csv": bytes }));
  expect(report.files[0]).toMatchObject({ encoding: "UTF-16 LE", delimiter: "\t" });
  expect(allEndpoints(desk.db)[0]?.department).toBe("Geschäftsführung");
});

test("a renamed device keeps what the new file does not speak of", async () => {
  const desk = await createImportDesk();
  await desk.take("endpoints", ...writeFiles({ "a.csv": "deviceId,DisplayName,Room\n1,NW-1,B1\n" }));
  const report = await desk.take("endpoints", ...writeFiles({ "a.csv": "deviceId,DisplayName\n1,NW-2\n" }));
  expect(report.changes[0]?.fields).toEqual([{ field: "name", before: "NW-1", after: "NW-2" }]);
  expect(allEndpoints(desk.db)[0]).toMatchObject({ name: "NW-2", room: "B1" });
});

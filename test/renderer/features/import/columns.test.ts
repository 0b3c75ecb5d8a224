import { describe, expect, test } from "vitest";
import {
  isNeeded,
  missingFields,
  type ReportFile,
  tableShapeOf,
  unusedColumns,
  wholeMapping,
} from "../../../../renderer/features/import/columns.ts";

const file = (fields: readonly string[]): ReportFile => ({
  name: "a.csv",
  bytes: 1,
  shape: "csv",
  encoding: "UTF-8",
  delimiter: ";",
  columns: [],
  mapping: {},
  fields: [...fields],
});

describe("what a file of the report was read as", () => {
  test("a table among keys that names devices is a list of devices", () => {
    expect(tableShapeOf("keys", file(["keyId", "key", "device"]))).toBe("keys");
    expect(tableShapeOf("keys", file(["deviceId", "deviceName"]))).toBe("key-devices");
  });

  test("a file without fields has no columns to assign", () => {
    expect(tableShapeOf("contacts", file([]))).toBe(null);
  });
});

test("a check reads exactly what is seen: fields without a column are sent as none", () => {
  expect(wholeMapping(["id", "name", "tier"], { id: "Nr.", tier: "Stufe" })).toEqual({
    id: "Nr.",
    name: "",
    tier: "Stufe",
  });
});

describe("a field is needed", () => {
  test("when nothing can be read without it", () => {
    expect(isNeeded("systems", { id: "Nr." }, "id")).toBe(true);
    expect(isNeeded("systems", { id: "Nr." }, "name")).toBe(false);
  });

  test("until another field that can stand in for it has a column", () => {
    expect(isNeeded("contacts", { name: "Name" }, "name")).toBe(true);
    expect(isNeeded("contacts", { name: "Name", lastName: "Nachname" }, "name")).toBe(false);
    expect(isNeeded("endpoints", {}, "id")).toBe(true);
  });
});

test("what is missing is named group by group, and empty text counts as missing", () => {
  expect(missingFields("keys", { keyId: "ID", key: "" })).toEqual([["key"]]);
  expect(missingFields("endpoints", {})).toEqual([["name", "id"]]);
  expect(missingFields("endpoints", { name: "Host" })).toEqual([]);
});

test("columns that nothing takes are named in the order of the file", () => {
  expect(unusedColumns(["Nr.", "Was", "Farbe", "Wo"], { id: "Nr.", location: "Wo", name: "" })).toEqual([
    "Was",
    "Farbe",
  ]);
});

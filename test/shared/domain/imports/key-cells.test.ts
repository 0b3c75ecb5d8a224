import { expect, test } from "vitest";
import { hostKey, hostOf, readMoment, readVolumeType, rowRanges } from "#shared/domain/imports/key-cells.ts";

test.each([
  ["CN=NW-KS-LT0002,OU=Clients,DC=nordwerk,DC=example", "NW-KS-LT0002"],
  [
    "CN=2024-08-19T07:10:00-00:00{0F35B9BE-8172-41D7-B237-35BAA0A63B08},CN=NW-HH-LT0401,OU=Clients,DC=nordwerk,DC=example",
    "NW-HH-LT0401",
  ],
  ["cn=A\\,B,ou=x", "A,B"],
  ["OU=Clients,DC=nordwerk", ""],
  ["NORDWERK\\NW-01$", "NW-01"],
  ["NW-01.nordwerk.example", "NW-01.nordwerk.example"],
  ["", ""],
])("%s names the host %s", (cell, host) => expect(hostOf(cell)).toBe(host));

test("a host is the same in any case and with its domain", () => {
  expect(hostKey("NW-01.nordwerk.example")).toBe(hostKey("nw-01"));
});

test.each([
  ["2024-08-19T07:10:00", "2024-08-19T07:10:00Z"],
  ["2024-08-19T07:10:00-00:00{0F35B9BE-8172-41D7-B237-35BAA0A63B08}", "2024-08-19T07:10:00Z"],
  ["2026-06-26T15:01:00Z", "2026-06-26T15:01:00Z"],
  ["2026-06-26T15:01:00.1234567+02:00", "2026-06-26T15:01:00+02:00"],
  ["20240819071000.0Z", "2024-08-19T07:10:00Z"],
  ["19.8.2024 7:10", "2024-08-19T07:10:00Z"],
  ["19.08.2024", "2024-08-19T00:00:00Z"],
  ["2024-02-30", null],
  ["31.04.2024 08:00", null],
  ["gestern", null],
  ["8/19/2024", null],
])("%s is the moment %s", (cell, moment) => expect(readMoment(cell)).toBe(moment));

test.each([
  ["1", "operating-system"],
  ["fixedDataVolume", "fixed-data"],
  ["3", "removable"],
  ["", "unknown"],
])("volume type %s is %s", (cell, type) => expect(readVolumeType(cell)).toBe(type));

test("rows are written as ranges, and cut when there are many", () => {
  expect(rowRanges([9, 2, 3, 4, 12, 13])).toBe("2–4, 9, 12–13");
  expect(rowRanges([2, 4, 6, 8], 2)).toBe("2, 4 …");
});

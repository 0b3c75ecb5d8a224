import { expect, test } from "vitest";
import {
  headerShape,
  isReadable,
  normaliseHeading,
  recogniseTable,
  suggestMapping,
} from "#shared/domain/imports/mapping.ts";

test.each([
  ["Wiederanlaufzeit (min)", "wiederanlaufzeit"],
  ["Telefon (geschäftlich)", "telefongeschaeftlich"],
  ["E-Mail-Adresse", "emailadresse"],
  ["RTO in hours", "rto"],
  ["  Straße ", "strasse"],
])("heading %s is compared as %s", (heading, compared) => expect(normaliseHeading(heading)).toBe(compared));

test("the German headings of a configuration database are understood", () => {
  const columns = [
    "CI-Nummer",
    "Bezeichnung",
    "Typ",
    "Schutzstufe",
    "Wiederanlaufzeit (min)",
    "MTPD (min)",
    "Aufwand (min)",
    "Standort",
    "Verantwortlich",
    "Abhängig von",
    "Bemerkung",
  ];
  expect(Object.values(suggestMapping("systems", columns))).toEqual(columns);
  expect(recogniseTable(columns)).toBe("systems");
});

test("no column serves two fields", () => {
  const mapping = suggestMapping("systems", ["ID", "Name", "Title", "Standort", "Location"]);
  expect(mapping).toEqual({ id: "ID", name: "Name", location: "Standort" });
});

test.each([
  [["DisplayName", "AssetTag", "SerialNumber", "deviceId", "Site", "Department", "Room"], "endpoints"],
  [["Vorname", "Nachname", "Firma", "Mobiltelefon", "E-Mail-Adresse"], "contacts"],
  [["First Name", "Last Name", "Company", "Business Phone", "Mobile Phone"], "contacts"],
  [["Hostname", "KeyID", "RecoveryKey", "Directory"], "keys"],
  [["Name", "DistinguishedName", "msFVE-RecoveryPassword", "whenCreated"], "keys"],
  [["id", "createdDateTime", "deviceId", "volumeType", "key"], "keys"],
  [["ID", "Key"], "keys"],
  [["ID", "Name", "Tier", "RTO", "Depends on"], "systems"],
  [["Datum", "Betrag"], null],
  [["ID"], null],
])("a table with the columns %j is recognised as %s", (columns, shape) =>
  expect(recogniseTable(columns)).toBe(shape),
);

test("a table of keys without the keys cannot be read", () => {
  expect(isReadable("keys", { keyId: "KeyID" })).toBe(false);
  expect(isReadable("keys", { keyId: "KeyID", key: "" })).toBe(false);
  expect(isReadable("keys", { keyId: "KeyID", key: "RecoveryKey" })).toBe(true);
});

test("tables are remembered by their headings in any spelling, but not as another kind", () => {
  expect(headerShape("systems", ["CI-Nummer", "Name"])).toBe(headerShape("systems", ["ci nummer", "NAME "]));
  expect(headerShape("systems", ["A"])).not.toBe(headerShape("endpoints", ["A"]));
});

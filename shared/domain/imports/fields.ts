import type { ImportKind } from "./problem.ts";

/** A field of a record and the column headings under which exports carry it, German and English, any spelling. */
export interface FieldHeadings {
  readonly field: string;
  readonly headings: readonly string[];
}

const systems: readonly FieldHeadings[] = [
  {
    field: "id",
    headings: [
      "CI-Nummer",
      "CI",
      "CI-ID",
      "ID",
      "System-ID",
      "Systemkennung",
      "Kennung",
      "Kürzel",
      "Key",
      "System",
    ],
  },
  {
    field: "name",
    headings: ["Bezeichnung", "Name", "Systemname", "System name", "Display name", "Title", "Service"],
  },
  { field: "type", headings: ["Typ", "Type", "Art", "CI-Typ", "CI type", "Class", "Klasse", "Kategorie"] },
  {
    field: "tier",
    headings: [
      "Schutzstufe",
      "Tier",
      "Stufe",
      "Priorität",
      "Priority",
      "Prio",
      "Kritikalität",
      "Criticality",
      "Wiederanlaufklasse",
      "Wiederanlaufstufe",
    ],
  },
  {
    field: "rtoMinutes",
    headings: ["Wiederanlaufzeit", "WAZ", "RTO", "Recovery time objective", "Geforderte Wiederanlaufzeit"],
  },
  {
    field: "mtpdMinutes",
    headings: [
      "MTPD",
      "MTA",
      "Maximal tolerierbare Ausfallzeit",
      "Max. tolerierbare Ausfallzeit",
      "Maximum tolerable period of disruption",
      "MAO",
      "MTD",
    ],
  },
  {
    field: "effortMinutes",
    headings: ["Aufwand", "Effort", "Dauer", "Wiederanlaufdauer", "Recovery effort", "Estimated recovery"],
  },
  { field: "location", headings: ["Standort", "Location", "Site", "Ort", "Rechenzentrum", "Data center"] },
  {
    field: "owner",
    headings: ["Verantwortlich", "Verantwortlicher", "Owner", "Eigner", "Team", "Responsible", "Betreuer"],
  },
  {
    field: "dependsOn",
    headings: [
      "Abhängig von",
      "Abhängigkeiten",
      "Abhängigkeit",
      "Depends on",
      "Dependencies",
      "Dependency",
      "Benötigt",
      "Voraussetzungen",
      "Requires",
    ],
  },
  {
    field: "remarks",
    headings: [
      "Bemerkung",
      "Bemerkungen",
      "Remarks",
      "Remark",
      "Notes",
      "Notiz",
      "Notizen",
      "Kommentar",
      "Comment",
    ],
  },
];

const endpoints: readonly FieldHeadings[] = [
  {
    field: "id",
    headings: ["deviceId", "Device ID", "Azure AD Device ID", "Entra Device ID", "Geräte-ID", "GUID", "ID"],
  },
  {
    field: "name",
    headings: [
      "DisplayName",
      "Device name",
      "Gerätename",
      "Hostname",
      "Host",
      "Computername",
      "Computer",
      "Rechnername",
      "Name",
    ],
  },
  {
    field: "assetTag",
    headings: ["AssetTag", "Asset", "Asset number", "Inventarnummer", "Inventar-Nr.", "Inventory number"],
  },
  {
    field: "serialNumber",
    headings: ["SerialNumber", "Serial", "Serial no.", "Seriennummer", "Serien-Nr.", "Service tag"],
  },
  { field: "site", headings: ["Site", "Standort", "Location", "Niederlassung", "Office"] },
  { field: "department", headings: ["Department", "Abteilung", "Bereich", "Kostenstelle"] },
  { field: "room", headings: ["Room", "Raum", "Zimmer", "Raumnummer", "Room number"] },
];

const contacts: readonly FieldHeadings[] = [
  {
    field: "name",
    headings: ["Name", "Anzeigename", "Display name", "Full name", "Vollständiger Name", "Angezeigter Name"],
  },
  { field: "firstName", headings: ["Vorname", "First name", "Given name"] },
  { field: "lastName", headings: ["Nachname", "Last name", "Surname", "Family name", "Familienname"] },
  { field: "organisation", headings: ["Firma", "Company", "Organisation", "Organization", "Unternehmen"] },
  { field: "department", headings: ["Abteilung", "Department", "Bereich"] },
  { field: "role", headings: ["Position", "Job title", "Title", "Rolle", "Role", "Funktion", "Beruf"] },
  {
    field: "mobile",
    headings: [
      "Mobiltelefon",
      "Mobil",
      "Handy",
      "Mobile",
      "Mobile phone",
      "Cell",
      "Cell phone",
      "Mobilnummer",
    ],
  },
  {
    field: "workPhone",
    headings: [
      "Telefon (geschäftlich)",
      "Telefon geschäftlich",
      "Business phone",
      "Work phone",
      "Telefon dienstlich",
      "Diensttelefon",
      "Durchwahl",
      "Office phone",
    ],
  },
  {
    field: "workPhone2",
    headings: ["Telefon (geschäftlich) 2", "Telefon geschäftlich 2", "Business phone 2", "Work phone 2"],
  },
  {
    field: "phone",
    headings: ["Telefon", "Phone", "Telefonnummer", "Phone number", "Haupttelefon", "Primary phone", "Tel"],
  },
  {
    field: "homePhone",
    headings: ["Telefon (privat)", "Telefon privat", "Home phone", "Privattelefon", "Private phone"],
  },
  { field: "homePhone2", headings: ["Telefon (privat) 2", "Telefon privat 2", "Home phone 2"] },
  {
    field: "email",
    headings: ["E-Mail-Adresse", "E-Mail", "Email", "E-mail address", "Mail", "Mailadresse", "E-Mail 1"],
  },
  { field: "email2", headings: ["E-Mail 2: Adresse", "E-Mail-Adresse 2", "E-mail 2 address", "E-Mail 2"] },
  {
    field: "deputy",
    headings: [
      "Stellvertreter",
      "Stellvertretung",
      "Stellvertreterin",
      "Vertreter",
      "Vertretung",
      "Deputy",
      "Backup",
    ],
  },
  {
    field: "notes",
    headings: ["Notizen", "Notes", "Bemerkung", "Bemerkungen", "Remarks", "Kommentar", "Comment"],
  },
];

const keys: readonly FieldHeadings[] = [
  {
    field: "keyId",
    headings: [
      "KeyID",
      "Key ID",
      "Recovery key ID",
      "RecoveryKeyId",
      "Schlüssel-ID",
      "Schlüsselkennung",
      "Name",
      "msFVE-RecoveryGuid",
      "ID",
    ],
  },
  {
    field: "key",
    headings: [
      "RecoveryKey",
      "Recovery key",
      "RecoveryPassword",
      "msFVE-RecoveryPassword",
      "Key",
      "Wiederherstellungsschlüssel",
      "Wiederherstellungskennwort",
    ],
  },
  {
    field: "device",
    headings: [
      "Hostname",
      "Host",
      "DistinguishedName",
      "DN",
      "Computername",
      "Computer",
      "Device name",
      "Gerätename",
      "DisplayName",
    ],
  },
  { field: "deviceId", headings: ["deviceId", "Device ID", "Geräte-ID"] },
  {
    field: "storedAt",
    headings: ["whenCreated", "createdDateTime", "Created", "Erstellt", "Date", "Datum", "Stored at"],
  },
  { field: "volumeType", headings: ["volumeType", "Volume type", "Laufwerkstyp"] },
  { field: "directory", headings: ["Directory", "Verzeichnis", "Source", "Quelle"] },
];

/** Names of devices, to go with keys that know only the device's id. */
const keyDevices: readonly FieldHeadings[] = [
  { field: "deviceId", headings: ["deviceId", "Device ID", "Azure AD Device ID", "Entra Device ID", "ID"] },
  {
    field: "deviceName",
    headings: ["DisplayName", "Device name", "Name", "Hostname", "Gerätename", "Computername"],
  },
];

/** What a table can be read as: the kinds of import that come as tables, and the device names beside keys. */
export type TableShape = Exclude<ImportKind, "runbooks"> | "key-devices";

/** Fields of each table, in the order in which a mapping lists them. */
export const tableFields: Readonly<Record<TableShape, readonly FieldHeadings[]>> = {
  systems,
  endpoints,
  contacts,
  keys,
  "key-devices": keyDevices,
};

/** A table can be read when of each group at least one field has a column. */
export const neededFields: Readonly<Record<TableShape, readonly (readonly string[])[]>> = {
  systems: [["id"]],
  endpoints: [["name", "id"]],
  contacts: [["name", "lastName", "firstName"]],
  keys: [["keyId"], ["key"]],
  "key-devices": [["deviceId"], ["deviceName"]],
};

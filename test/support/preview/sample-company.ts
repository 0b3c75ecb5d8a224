import Papa from "papaparse";
import type { Contact } from "#shared/domain/contacts/contact.ts";
import type { RecoveryKeyEntry } from "#shared/domain/keys/recovery-key.ts";
import type { Endpoint, System } from "#shared/domain/systems/system.ts";
import endpointsCsv from "../../../resources/demo/data/endpoints.csv?raw";
import keysCsv from "../../../resources/demo/data/keys-recovery-script.csv?raw";
import domainController from "../../../resources/demo/data/runbooks/domain-controller-first.md?raw";
import channelFile from "../../../resources/demo/data/runbooks/endpunkt-kanaldatei-291.md?raw";
import restore from "../../../resources/demo/data/runbooks/restore-from-backup.md?raw";
import phoneChain from "../../../resources/demo/data/runbooks/telefonkette.md?raw";
import systemsCsv from "../../../resources/demo/data/systems.csv?raw";

/**
 * The sample company as the screens would get it. Read without the care that the real import takes: this is for looking
 * at screens, and must not be taken for an import.
 */
const rows = (csv: string, delimiter: string): readonly (readonly string[])[] =>
  Papa.parse<string[]>(csv.replace(/^\uFEFF/, ""), { delimiter, skipEmptyLines: true }).data.slice(1);

const numberOrNull = (cell: string | undefined): number | null =>
  cell !== undefined && /^\d+$/.test(cell) ? Number(cell) : null;

export const systems: readonly System[] = rows(systemsCsv, ";")
  .map(
    ([
      id = "",
      name = "",
      type = "",
      tier,
      rto,
      mtpd,
      effort,
      location = "",
      owner = "",
      needs = "",
      remarks = "",
    ]) => ({
      id,
      name,
      type,
      tier: numberOrNull(tier),
      rtoMinutes: numberOrNull(rto),
      mtpdMinutes: numberOrNull(mtpd),
      effortMinutes: numberOrNull(effort),
      location,
      owner,
      dependsOn: needs.split("|").filter(Boolean),
      remarks,
    }),
  )
  .filter((system, index, all) => all.findIndex((each) => each.id === system.id) === index);

export const endpoints: readonly Endpoint[] = rows(endpointsCsv, ",").map(
  ([name = "", assetTag = "", serialNumber = "", id = "", site = "", department = "", room = ""]) => ({
    id,
    name,
    assetTag,
    serialNumber,
    site,
    department,
    room,
  }),
);

const uuid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

type SampleKey = RecoveryKeyEntry & { readonly digits: string };

const exported: readonly SampleKey[] = rows(keysCsv, ",")
  .filter(([, , digits]) => digits !== undefined && /^(\d{6}-){7}\d{6}$/.test(digits))
  .map(([host = "", keyId = "", digits = "", directory = ""], index) => {
    const deviceName = host.replace(/^CN=([^,]+),.*/, "$1");
    return {
      id: uuid(1000 + index),
      keyId: keyId.replace(/[{}]/g, "").toUpperCase(),
      deviceName,
      assetTag: endpoints.find((endpoint) => endpoint.name === deviceName)?.assetTag ?? "",
      storedAt: `2026-0${(index % 9) + 1}-1${index % 9}T08:00:00Z`,
      volumeType: "operating-system",
      directory,
      badBlocks: digits
        .split("-")
        .flatMap((block, place) => (Number(block) % 11 === 0 && Number(block) <= 720_885 ? [] : [place + 1])),
      digits,
    };
  });

/** What a directory keeps when a device gets a new key. */
const older: readonly SampleKey[] = exported
  .filter((key) => key.deviceName === "NW-HH-LT0012")
  .map((key) => ({
    ...key,
    id: uuid(9000),
    keyId: "0A1B2C3D-9883-4C1C-814E-370D1789F870",
    storedAt: "2024-02-11T08:00:00Z",
  }));

/** With the digits, which only `reveal` may give out. */
export const keys: readonly SampleKey[] = [...exported, ...older];

const people: readonly (readonly [name: string, department: string, role: string, deputy: string | null])[] =
  [
    ["Anke Ahrens", "IT-Leitung", "Leitung", "Björn Harms"],
    ["Björn Harms", "Notfallbeauftragte", "Leitung", "Anke Ahrens"],
    ["Çiğdem Özdemir", "Netzwerk", "Leitung", "Jens Lüders"],
    ["Jens Lüders", "Netzwerk", "Technik", null],
    ["Mareike Voß", "Server", "Leitung", "Tomasz Zieliński"],
    ["Tomasz Zieliński", "Server", "Technik", "Mareike Voß"],
    ["Frauke Petersen", "Produktion", "Schichtleitung", null],
    ["Leitstelle Werkschutz", "Werkschutz", "Bereitschaft", null],
    ["Nina Ørsted", "Kommunikation", "Pressestelle", "Anke Ahrens"],
  ];

export const contacts: readonly Contact[] = people.map(([name, department, role, deputy], index) => ({
  id: `contact-${index + 1}`,
  name,
  organisation: "Nordwerk GmbH",
  department,
  role,
  channels:
    index === 3
      ? [{ kind: "email", value: "netzwerk@nordwerk.example" }]
      : [
          { kind: "mobile", value: `0171 555 10${String(index).padStart(2, "0")}` },
          { kind: "work-phone", value: `+49 40 5550-1${String(index).padStart(2, "0")}` },
        ],
  deputyName: deputy ?? "",
  deputyId: deputy === null ? null : `contact-${people.findIndex(([other]) => other === deputy) + 1}`,
  notes: index === 0 ? "Nur 8-18 Uhr\ndanach Werkschutz" : "",
}));

export interface SampleRunbook {
  readonly id: string;
  readonly markdown: string;
}

export const runbooks: readonly SampleRunbook[] = [
  { id: "domain-controller-first", markdown: domainController },
  { id: "endpunkt-kanaldatei-291", markdown: channelFile },
  { id: "restore-from-backup", markdown: restore },
  { id: "telefonkette", markdown: phoneChain },
];

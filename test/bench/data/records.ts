import type { Contact } from "#shared/domain/contacts/contact.ts";
import type { Endpoint, System } from "#shared/domain/systems/system.ts";
import type { Random } from "../random.ts";

/** Records as an organisation of several sites has them: long enough, repetitive, with umlauts. */

const sites = ["Hamburg", "Kassel", "München", "Görlitz", "Lübeck"] as const;
const departments = ["Leitwarte", "Einkauf", "Instandhaltung", "Qualität", "Lager Süd", "Vertrieb"] as const;
const lastNames = [
  "Weiß",
  "Müller",
  "Öztürk",
  "Schneider",
  "Nowak",
  "Jürgens",
  "Sørensen",
  "Krämer",
] as const;
const firstNames = ["Anna", "Boris", "Chen", "Dörte", "Emre", "Fatma", "Gönül", "Henrik"] as const;
const systemTypes = ["application", "database", "network", "storage", "virtualisation"] as const;

const numbered = (prefix: string, number: number): string => `${prefix}${String(number).padStart(6, "0")}`;

export const endpoint = (random: Random, number: number): Endpoint => ({
  id: numbered("EP", number),
  name: numbered(`NW-${random.pick(["HH", "KS", "MU", "GR"])}-LT`, number),
  assetTag: `A${random.digits(7)}`,
  serialNumber: `5CG${random.digits(7)}`,
  site: random.pick(sites),
  department: random.pick(departments),
  room: `${random.pick(["A", "B", "C"])}${random.digits(3)}`,
});

export const contact = (random: Random, number: number): Omit<Contact, "deputyId"> => {
  const name = `${random.pick(firstNames)} ${random.pick(lastNames)} ${number}`;
  return {
    id: numbered("C", number),
    name,
    organisation: "Nordwerk AG",
    department: random.pick(departments),
    role: `Bereitschaft ${random.pick(departments)}`,
    channels: [
      { kind: "mobile", value: `+49 170 ${random.digits(7)}` },
      { kind: "email", value: `person${number}@nordwerk.example` },
    ],
    deputyName: "",
    notes: random.below(4) === 0 ? "Nachts nur über die Pforte erreichbar, Schlüssel beim Wachdienst." : "",
  };
};

export const system = (random: Random, number: number): System => ({
  id: numbered("S", number),
  name: `${random.pick(["Auftragsbuch", "Leitstand", "Mailrelay", "Archiv", "Lagerrechner"])} ${number}`,
  type: random.pick(systemTypes),
  tier: 1 + random.below(4),
  rtoMinutes: 60 * (1 + random.below(24)),
  mtpdMinutes: 60 * (24 + random.below(48)),
  effortMinutes: 15 * (1 + random.below(8)),
  location: random.pick(sites),
  owner: random.pick(lastNames),
  remarks: "",
  // Only on earlier ones: no circles.
  dependsOn: number < 2 ? [] : [numbered("S", 1 + random.below(number - 1))],
});

/** A key of a device, with the digits of eight valid blocks. */
export const recoveryKey = (random: Random, number: number) => ({
  id: `${random.bytes(4).toString("hex")}-0000-4000-8000-${String(number).padStart(12, "0")}`,
  keyId:
    `${random.bytes(4).toString("hex")}-${random.bytes(2).toString("hex")}-4000-8000-${String(number).padStart(12, "0")}`.toUpperCase(),
  deviceName: numbered(`NW-${random.pick(["HH", "KS", "MU", "GR"])}-LT`, number),
  storedAt: `2026-0${1 + random.below(9)}-1${random.below(10)}T08:00:00.000+01:00`,
  volumeType: "operating-system" as const,
  directory: "ActiveDirectory",
  badBlocks: [],
  digits: Array.from({ length: 8 }, () => String(random.below(0x10000) * 11).padStart(6, "0")).join("-"),
});

export const noteText = (random: Random): string =>
  `${random.pick(firstNames)} meldet: ${random.pick(["Server startet", "Platte defekt", "warten auf Ersatz", "verifiziert"])} in ${random.pick(sites)}, Rack ${random.digits(2)}. Rückmeldung bis ${random.digits(2)}:30 an ${random.pick(lastNames)}.`;

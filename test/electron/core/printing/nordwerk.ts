import type { Channel, ChannelKind, Contact } from "#shared/domain/contacts/contact.ts";

const departments =
  "IT-Leitung,Notfallbeauftragte,Netzwerk,Server,Datenbanken,Sicherheit,Arbeitsplatz,Telefonie,Anwendungen,Produktion,Logistik,Gebäudetechnik,Kommunikation,Personal,Datenschutz,Geschäftsführung,Service Desk,Recht,Einkauf,Werkschutz".split(
    ",",
  );
const firstNames =
  "Anke,Björn,Çiğdem,Dörte,Emre,Frauke,Günther,Hüseyin,Ilse,Jörg,Käthe,Łukasz,Mareike,Niels,Özlem,Piet,Renée,Sören,Thilo,Ute".split(
    ",",
  );
const lastNames =
  "Ahrens,Harms,Özdemir,Böhm,Ivens,Petersen,Çelik,Jäger,Rühmann,Dührkop,Küster,Süß,Ewers,Lüders,Thießen,Freese,Müller,Wüst,Grüßl,Nissen".split(
    ",",
  );

const pick = (list: readonly string[], at: number): string => list[at % list.length] ?? "";
const nameAt = (at: number) => `${pick(firstNames, at)} ${pick(lastNames, at + 3 * Math.floor(at / 20))}`;

/** 64 people of an invented company, as its contact export lists them: some without mobile, with notes, with deputies. */
export const nordwerkContacts = (): Contact[] =>
  Array.from({ length: 64 }, (_, at) => {
    const channel = (kind: ChannelKind, value: string): Channel => ({ kind, value });
    const channels = [
      channel("work-phone", `+49 40 5550-${100 + at}`),
      ...(at % 9 === 4 ? [] : [channel("mobile", `0171 ${5_551_000 + at * 13}`)]),
      ...(at % 3 === 0 ? [channel("home-phone", `(040) 555 ${2000 + at * 11}`)] : []),
      channel("email", `${pick(departments, at).toLowerCase().replace(" ", "-")}${at}@nordwerk.example`),
    ];
    return {
      id: `c${at}`,
      name: nameAt(at),
      organisation: "Nordwerk GmbH",
      department: pick(departments, at),
      role: at < 20 ? "Leitung" : "Team",
      channels: at === 41 ? channels.filter(({ kind }) => kind === "email") : channels,
      deputyName: at < 40 ? nameAt(at + 20) : "",
      deputyId: at < 40 ? `c${at + 20}` : null,
      notes: at % 11 === 0 ? "Nur 8-18 Uhr\ndanach Werkschutz" : "",
    };
  });

/** Hotlines outside of the company: no department, no head. */
export const externalContacts = (): Contact[] => [
  {
    id: "x1",
    name: "Herstellerhotline Speicher",
    organisation: "Speicherwerk AG",
    department: "",
    role: "",
    channels: [
      { kind: "phone", value: "+49-800-555-7777" },
      { kind: "mobile", value: "+49-171-555-7778" },
      { kind: "email", value: "notfall@speicherwerk.example" },
    ],
    deputyName: "",
    deputyId: null,
    notes: "Vertragsnummer 4711-291; Reaktionszeit 4 h",
  },
  {
    id: "x2",
    name: "Ohne Telefon",
    organisation: "",
    department: "",
    role: "",
    channels: [{ kind: "email", value: "ohne@nordwerk.example" }],
    deputyName: "Niemand Bekanntes",
    deputyId: null,
    notes: "",
  },
];

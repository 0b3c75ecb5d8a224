import type { contacts as english } from "../en/contacts.ts";
import type { Messages } from "../messages.ts";

export const contacts: Messages<typeof english> = {
  title: "Kontakte",
  note: "Wen anrufen, wenn E-Mail und Chat ausgefallen sind. Die Nummern stehen in der Reihenfolge, in der man es versucht.",
  search: "Name, Abteilung, Rolle oder Nummer",
  detail: "Kontakt",
  name: "Name",
  department: "Abteilung",
  role: "Rolle",
  firstNumber: "Zuerst anrufen",
  deputy: "Stellvertretung",
  notes: "Notizen",
  channels: "So ist die Person zu erreichen",
  channelsNote: "in dieser Reihenfolge",
  channel: {
    mobile: "Mobil",
    "work-phone": "Telefon dienstlich",
    "home-phone": "Telefon privat",
    phone: "Telefon",
    email: "E-Mail",
    other: "Sonstiges",
  },
  noNumber: "keine Nummer",
  noNumberLong:
    "Es gibt keine Nummer: Solange E-Mail und Chat ausgefallen sind, ist diese Person nicht zu erreichen.",
  noDeputy: "Es ist keine Stellvertretung benannt.",
  deputyUnknown: "Unter diesem Namen hat der Tresor keinen Kontakt oder mehrere.",
  deputySelf: "Diese Person ist als ihre eigene Stellvertretung benannt: Es gibt sonst niemanden.",
  standsInFor: "Vertritt",
  noMatch: "Nummern werden in jeder Schreibweise gefunden, mit und ohne Landesvorwahl.",
  empty: {
    title: "In diesem Tresor liegen keine Kontakte",
    why: "Die Kontakte des Alltags liegen in E-Mail- und Chat-Systemen, und die sind am schlimmen Tag ausgefallen. Exportieren Sie die Menschen, die dann gebraucht werden, mit privaten Nummern und Stellvertretung, und importieren Sie sie hier.",
    action: "Kontakte importieren",
  },
};

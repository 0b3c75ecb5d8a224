import { expect, test } from "vitest";
import { readCard } from "#core/imports/vcard/card.ts";
import { splitCards } from "#core/imports/vcard/cards.ts";

const cardOf = (...lines: string[]) => {
  const { cards, brokenAt } = splitCards(["BEGIN:VCARD", ...lines, "END:VCARD", ""].join("\r\n"));
  expect(brokenAt).toEqual([]);
  const [card] = cards;
  if (!card) throw new Error("no card");
  return readCard(card);
};

test("version 2.1: quoted-printable umlauts, soft line breaks and bare types", () => {
  const card = cardOf(
    "VERSION:2.1",
    "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=4D=C3=BC=6C=6C=65=72;=4A=C3=B6=72=67",
    "TEL;WORK;VOICE:+49 89 5550 110",
    "TEL;CELL:0172 5550 221",
    "NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=",
    "=53=74=C3=B6=72=75=6E=67, Zeile=0D=0Azwei=",
    " und drei",
  );
  expect(card).toMatchObject({
    name: "Jörg Müller",
    channels: [
      { kind: "mobile", value: "0172 5550 221" },
      { kind: "work-phone", value: "+49 89 5550 110" },
    ],
    notes: "Störung, Zeile\nzwei und drei",
    brokenLines: [],
  });
});

test("version 2.1: quoted-printable in Latin-1, and without a character set", () => {
  expect(cardOf("VERSION:2.1", "FN;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:J=F6rg").name).toBe("Jörg");
  expect(cardOf("VERSION:2.1", "FN;QUOTED-PRINTABLE:J=F6rg").name).toBe("Jörg");
  expect(cardOf("VERSION:2.1", "FN;QUOTED-PRINTABLE:J=C3=B6rg").name).toBe("Jörg");
});

test("version 3.0: folded lines, escapes and groups", () => {
  const card = cardOf(
    "VERSION:3.0",
    "FN:Renée",
    "  Süß",
    "ORG:Nordwerk GmbH;Sicherheit;Wache",
    "TITLE:Notfallbeauftragte",
    "item1.TEL;TYPE=HOME,VOICE:+49 40 555 9002",
    "EMAIL;TYPE=INTERNET:sicherheit@nordwerk.example",
    "NOTE:Zeile eins\\nZeile zwei\\, mit Komma",
  );
  expect(card).toMatchObject({
    name: "Renée Süß",
    organisation: "Nordwerk GmbH",
    department: "Sicherheit, Wache",
    role: "Notfallbeauftragte",
    channels: [
      { kind: "home-phone", value: "+49 40 555 9002" },
      { kind: "email", value: "sicherheit@nordwerk.example" },
    ],
    notes: "Zeile eins\nZeile zwei, mit Komma",
  });
});

test("version 4.0: telephone addresses, and the number that the card prefers comes first", () => {
  const card = cardOf(
    "VERSION:4.0",
    "FN:Herstellerhotline Speicher",
    "TEL;VALUE=uri;TYPE=cell:tel:+49-171-555-7778",
    'TEL;VALUE=uri;PREF=1;TYPE="voice,work":tel:+49-800-555-7777;ext=12',
    "NOTE:Vertragsnummer 4711-291\\; Reaktionszeit 4 h",
  );
  expect(card.channels).toEqual([
    { kind: "work-phone", value: "+49-800-555-7777 ext. 12" },
    { kind: "mobile", value: "+49-171-555-7778" },
  ]);
  expect(card.notes).toBe("Vertragsnummer 4711-291; Reaktionszeit 4 h");
});

test("a fax number is kept but not as something to call", () => {
  expect(cardOf("VERSION:3.0", "FN:A", "TEL;TYPE=WORK,FAX:+49 40 1").channels).toEqual([
    { kind: "other", value: "Fax +49 40 1" },
  ]);
});

test("a photo is left out, however long and however it is folded", () => {
  const card = cardOf(
    "VERSION:3.0",
    "FN:A",
    "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQ",
    " ==",
    "TEL:+49 40 1",
  );
  expect(card.photoLines).toEqual([4]);
  expect(card.channels).toHaveLength(1);
});

test("a line that cannot be read costs that line, not the card", () => {
  const card = cardOf("VERSION:3.0", "FN:A", "das ist keine Eigenschaft", "TEL:+49 40 1");
  expect(card).toMatchObject({ name: "A", brokenLines: [4], channels: [{ value: "+49 40 1" }] });
});

test("cards without an end and text outside of cards are named by their lines", () => {
  const text = [
    "Kontakte:",
    "mehr davon",
    "BEGIN:VCARD",
    "FN:Abgeschnitten",
    "BEGIN:VCARD",
    "FN:Ganz",
    "END:VCARD",
    "BEGIN:VCARD",
    "FN:Am Ende",
  ].join("\n");
  const { cards, brokenAt } = splitCards(text);
  expect(cards.map(({ line }) => line)).toEqual([5]);
  expect(brokenAt).toEqual([1, 3, 8]);
});

test("a card without FN goes by its name, a card of a company by the company", () => {
  expect(cardOf("VERSION:3.0", "N:Telefon;Ohne;;;").name).toBe("Ohne Telefon");
  expect(cardOf("VERSION:3.0", "ORG:Speicherwerk AG").name).toBe("Speicherwerk AG");
});

import { expect, test } from "vitest";
import { contactId } from "#core/imports/contact-id.ts";
import { allContacts } from "#core/store/queries/contacts.ts";
import { createImportDesk, problemLines } from "../../../../support/import-desk.ts";
import { writeFiles } from "../../../../support/write-files.ts";

test("English headings, a full name and its deputy in another order are understood", async () => {
  const desk = await createImportDesk();
  const report = await desk.take(
    null,
    ...writeFiles({
      "c.csv":
        'First Name,Last Name,Company,Job Title,Business Phone,Mobile Phone,E-mail Address,Deputy\nAnke,Ahrens,NW,Lead,040 5551,0171 5551,a@nw.example,"Harms, Björn"\nBjörn,Harms,NW,Lead,040 5552,,,\n',
    }),
  );
  expect(problemLines(report)).toEqual([]);
  expect(allContacts(desk.db)[0]).toMatchObject({ role: "Lead", deputyId: contactId("Björn Harms", "NW") });
});

test("unknown, ambiguous and own deputies are told apart", async () => {
  const desk = await createImportDesk();
  const report = await desk.previewOk(
    "contacts",
    ...writeFiles({
      "c.csv":
        "Name;Firma;Telefon;Stellvertreter\nA A;NW;040 5551;Wer Anders\nB B;NW;040 5552;C C\nC C;NW;040 5553;\nC C;Extern;040 5554;\nD D;NW;040 5555;d d\n",
    }),
  );
  expect(problemLines(report)).toEqual([
    "2 notice unknown-deputy A A | Wer Anders",
    "3 notice ambiguous-deputy B B | C C | 2",
    "6 notice own-deputy D D",
  ]);
});

test("one person twice is taken once; namesakes of two organisations are two people", async () => {
  const desk = await createImportDesk();
  const report = await desk.take(
    "contacts",
    ...writeFiles({
      "c.csv": "Name;Firma;Telefon\nA A;NW;040 5551\na  a;nw;040 5552\nA A;Extern;040 5553\n;;040 5554\n",
    }),
  );
  expect(problemLines(report)).toEqual(["3 refused duplicate-id a  a | 2 | c.csv", "5 refused missing-id "]);
  expect(allContacts(desk.db)).toHaveLength(2);
});

test("a hotline without a person goes by its organisation", async () => {
  const desk = await createImportDesk();
  await desk.take(
    "contacts",
    ...writeFiles({ "c.csv": "Vorname;Nachname;Firma;Telefon\n;;Speicherwerk AG;0800 5557\n" }),
  );
  expect(allContacts(desk.db)[0]?.name).toBe("Speicherwerk AG");
});

test("contacts without a number, odd numbers and odd addresses are named and kept as written", async () => {
  const desk = await createImportDesk();
  const report = await desk.take(
    "contacts",
    ...writeFiles({ "c.csv": "Name;Telefon;E-Mail\nA A;;a@nw.example\nB B;siehe Intranet;b(at)nw\n" }),
  );
  expect(problemLines(report)).toEqual([
    "2 notice no-number A A",
    "3 notice odd-number B B | siehe Intranet",
    "3 notice odd-email B B | b(at)nw",
  ]);
  expect(allContacts(desk.db)[1]?.channels).toEqual([
    { kind: "phone", value: "siehe Intranet" },
    { kind: "email", value: "b(at)nw" },
  ]);
});

test("a card without a deputy leaves the deputy of the table alone, and the change shows number by number", async () => {
  const desk = await createImportDesk();
  await desk.take(
    "contacts",
    ...writeFiles({ "c.csv": "Name;Firma;Mobil;Stellvertreter\nA A;NW;0171 5551;B B\nB B;NW;0171 5552;\n" }),
  );
  const report = await desk.take(
    "contacts",
    ...writeFiles({
      "a.vcf":
        "BEGIN:VCARD\nVERSION:3.0\nFN:A A\nORG:NW\nTEL;TYPE=CELL:0171 9999\nTEL;TYPE=WORK,PREF:040 9999\nEND:VCARD\n",
    }),
  );
  expect(report.changes[0]?.fields).toEqual([
    { field: "mobile", before: "0171 5551", after: "0171 9999" },
    { field: "workPhone", before: "", after: "040 9999" },
    { field: "callOrder", before: "", after: "040 9999, 0171 9999" },
  ]);
  expect(allContacts(desk.db)[0]).toMatchObject({ deputyName: "B B", deputyId: contactId("B B", "NW") });
});

test("broken cards are named by their lines and the whole ones are taken", async () => {
  const desk = await createImportDesk();
  const report = await desk.take(
    null,
    ...writeFiles({
      "a.vcf": [
        "BEGIN:VCARD",
        "FN:Ganz",
        "TEL:040 5551",
        "kaputt",
        "END:VCARD",
        "Zwischentext",
        "BEGIN:VCARD",
        "FN:Ohne Ende",
      ].join("\r\n"),
    }),
  );
  expect(problemLines(report)).toEqual([
    "4 repaired broken-card 4",
    "6 refused broken-card 6",
    "7 refused broken-card 7",
  ]);
  expect(report.counts).toMatchObject({ rows: 3, new: 1, refused: 2 });
});

test("the id of a contact never changes", () => {
  expect(contactId("Anke Ahrens", "Nordwerk GmbH")).toBe(contactId("ahrens, anke", "NORDWERK  GMBH"));
  expect(contactId("Anke Ahrens", "Nordwerk GmbH")).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab]/);
  expect(contactId("Anke Ahrens", "Nordwerk GmbH")).toBe("ba849031-9307-5f54-8d33-a1afd5e3e7dc");
});

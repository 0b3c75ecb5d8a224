import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findBrowser } from "#core/browser/find-browser.ts";
import { printPdf } from "#core/browser/print-pdf.ts";
import { type ContactTreeOrder, contactTreeDocument } from "#core/printing/contact-tree.ts";
import { type Timestamp, toTimestamp } from "#shared/kernel/time.ts";
import { missingProgram, testUnless } from "../../../support/skip.ts";
import { tempDir } from "../../../support/temp-dir.ts";
import { externalContacts, nordwerkContacts } from "./nordwerk.ts";

const contacts = [...nordwerkContacts(), ...externalContacts()];

const print = (more: Partial<ContactTreeOrder> = {}) =>
  contactTreeDocument({
    contacts,
    language: "de",
    printedAt: toTimestamp(Date.parse("2026-11-23T12:00:00Z"), 60) as Timestamp,
    printedBy: "Käthe Küster",
    vaultName: "Nordwerk",
    incidentTitle: null,
    drill: false,
    ...more,
  });

/** The page's body as a reader sees it, without the style sheet. */
const seen = (html: string) =>
  html
    .slice(html.indexOf("<body>"))
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");

const browser = findBrowser();
const testOnPaper = testUnless(
  browser === null ? "no Chrome, Chromium or Edge is installed" : missingProgram("pdftotext"),
);

/** The text of each printed page. */
const onPaper = async (html: string): Promise<string[]> => {
  const printed = await printPdf(browser?.path ?? "", html);
  if (!printed.ok) throw new Error(printed.failure.reason);
  const file = join(tempDir("tree"), "tree.pdf");
  writeFileSync(file, printed.value);
  const text = spawnSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" }).stdout;
  return text.split("\f").slice(0, -1);
};

const count = (text: string, what: string | RegExp) => text.split(what).length - 1;

test("everybody stands in the tree with every number, and has a box for every outcome", () => {
  const text = seen(print().html);
  for (const { name, channels } of contacts) {
    expect(text).toContain(name);
    for (const { value } of channels) expect(text).toContain(value);
  }
  for (const word of [" Mailbox", " nicht erreicht", "um ____ : ____"])
    expect(count(text, word)).toBeGreaterThanOrEqual(contacts.length);
});

test("numbers stand in calling order", () => {
  expect(seen(print().html)).toMatch(
    /1 Dienst \+49 40 5550-100 2 mobil 0171 5551000 3 privat \(040\) 555 2000 E-Mail it-leitung0@/,
  );
});

test("the deputy stands beside with a number that works without the company's telephones", () => {
  expect(seen(print().html)).toContain("Stellvertretung: Anke Böhm 0171 5551260");
});

test("heads are called first, teams by their head", () => {
  const text = seen(print().html);
  expect(text.indexOf("2 Teams")).toBeGreaterThan(text.indexOf("20 Ute Nissen"));
  expect(text).toContain("IT-Leitung Es ruft an: Anke Ahrens 0171 5551000");
});

test("who cannot be reached is marked in place and named on the first page", () => {
  const text = seen(print().html);
  expect(text).toContain("2 ohne jede Nummer: Björn Jäger, Ohne Telefon");
  expect(text).toMatch(/Björn Jäger Team KEINE NUMMER/);
  expect(text).toMatch(/7 nur über ein Diensttelefon: Anke Çelik, /);
  expect(text).toContain("Stellvertretung: Niemand Bekanntes (nicht unter den Kontakten)");
});

test("names and notes are text, never markup", () => {
  const evil = '<img src=x onerror="alert(1)"></style><script>';
  const [someone] = nordwerkContacts();
  if (someone === undefined) throw new Error("no contact");
  const { html } = print({
    contacts: [{ ...someone, name: evil, notes: evil, role: evil, department: evil, organisation: evil }],
    vaultName: evil,
    printedBy: evil,
    incidentTitle: evil,
  });
  expect(html.match(/<(img|script)\b/gi)).toBeNull();
  expect(html.match(/<\/style>/g)).toHaveLength(1);
});

test("the page needs nothing beside itself and stays below a quarter megabyte", () => {
  const { html } = print();
  expect(html.includes("default-src 'none'")).toBe(true);
  expect(html.match(/url\([^)]{0,20}/g)?.every((address) => address.startsWith('url("data:font/'))).toBe(
    true,
  );
  expect(html.length).toBeLessThan(250_000);
});

test("German and English say the same without leaving a hole", () => {
  for (const language of ["de", "en"] as const)
    expect(seen(print({ language, drill: true, incidentTitle: "Ausfall" }).html)).not.toMatch(
      /print\.|\{\{|undefined/,
    );
  expect(print({ language: "en" }).title).toBe("Call tree");
  expect(print({ incidentTitle: "Ausfall" }).title).toBe("Telefonkette: Ausfall");
});

testOnPaper("on paper nobody's block is split, and every page has its number and date", async () => {
  const pages = await onPaper(print().html);
  expect(pages.length).toBeGreaterThan(5);
  for (const [at, page] of pages.entries()) {
    expect(page).toContain(`Seite ${at + 1} von ${pages.length}`);
    expect(page).toContain("Nordwerk · gedruckt 2026-11-23 13:00 +01:00 von Käthe Küster");
    expect(page).toContain("Gültig bis 2027-02-21");
    expect(page).toMatch(/Exemplar Nr\. _{4}/);
    // One block begins with a box for "erreicht" and ends with the time: a page has as many of one as of the other.
    expect(count(page, /(?<!nicht )erreicht$/m)).toBe(count(page, /um ____ : ____$/m));
    expect(count(page, "Mailbox")).toBe(count(page, /um ____ : ____$/m));
  }
  expect(pages.reduce((sum, page) => sum + count(page, /um ____ : ____$/m), 0)).toBe(contacts.length);
});

testOnPaper("in a drill every page says so, otherwise none does", async () => {
  const drill = await onPaper(print({ drill: true, incidentTitle: "Probe" }).html);
  expect(drill.filter((page) => !page.includes("ÜBUNG"))).toEqual([]);
  const english = await onPaper(print({ language: "en", drill: true }).html);
  expect(english.filter((page) => !page.includes("EXERCISE"))).toEqual([]);
  const real = await onPaper(print().html);
  expect(real.filter((page) => page.includes("ÜBUNG"))).toEqual([]);
});

testOnPaper("very long names do not push the margins over each other", async () => {
  const long = "Wiederherstellungskoordination ".repeat(6).trim();
  const pages = await onPaper(print({ incidentTitle: long, vaultName: long, printedBy: long }).html);
  expect(pages[1]).toMatch(/Seite 2 von \d+/);
  expect(pages[1]).toContain("Personenbezogen: verschlossen aufbewahren");
});

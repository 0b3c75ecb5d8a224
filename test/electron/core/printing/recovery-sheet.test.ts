import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findBrowser } from "#core/browser/find-browser.ts";
import { printPdf } from "#core/browser/print-pdf.ts";
import { type RecoverySheetOrder, recoverySheet } from "#core/printing/recovery-sheet.ts";
import { wordsOfShare } from "#core/vault/slots/share-sheet.ts";
import { drawWords } from "#core/vault/slots/words.ts";
import { toTimestamp } from "#shared/kernel/time.ts";
import { missingProgram, testUnless } from "../../../support/skip.ts";
import { tempDir } from "../../../support/temp-dir.ts";

const vaultId = "0f2c7a5e-2b1d-4f6c-9a37-5d8e1c4b7f60";

const wordsSheet = (more: Partial<RecoverySheetOrder> = {}) =>
  recoverySheet({
    language: "de",
    vaultName: "Nordwerk",
    vaultId,
    label: "Panzerschrank Werk 2",
    printedAt: toTimestamp(Date.parse("2026-11-23T12:00:00Z"), 60),
    printedBy: "Käthe Küster",
    words: drawWords({ randomBytes }),
    share: null,
    ...more,
  });

const shareSheet = (more: Partial<RecoverySheetOrder> = {}) =>
  wordsSheet({
    words: wordsOfShare({ set: "0f2c7a5e", threshold: 3, number: 2, bytes: randomBytes(33) }),
    share: { number: 2, of: 5, threshold: 3, holder: "Dr. Anke Böhm" },
    ...more,
  });

/** The page's body as a reader sees it. */
const seen = (html: string) =>
  html
    .slice(html.indexOf("<body>"))
    .replace(/<svg.*?<\/svg>/gs, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");

const browser = findBrowser();
const testOnPaper = testUnless(
  browser === null
    ? "no Chrome, Chromium or Edge is installed"
    : (missingProgram("pdftoppm") ?? missingProgram("zbarimg") ?? missingProgram("pdftotext")),
);

/** What comes out of a printer at 150 dpi: number of pages, the text, and what a scanner reads from the first page. */
const onPaper = async (html: string) => {
  const printed = await printPdf(browser?.path ?? "", html);
  if (!printed.ok) throw new Error(printed.failure.reason);
  const folder = tempDir("sheet");
  const pdf = join(folder, "sheet.pdf");
  writeFileSync(pdf, printed.value);
  spawnSync("pdftoppm", ["-r", "150", "-gray", "-png", pdf, join(folder, "page")]);
  const pages = readdirSync(folder).filter((name) => name.endsWith(".png"));
  const read = (program: string, ...args: string[]) =>
    spawnSync(program, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).stdout;
  return {
    pages: pages.length,
    text: read("pdftotext", "-layout", pdf, "-"),
    scanned: read("zbarimg", "-q", "--raw", join(folder, pages[0] ?? "")),
  };
};

test("the recovery sheet shows 24 numbered words, and what vault and slot they open", async () => {
  const words = drawWords({ randomBytes });
  const { html, title } = await wordsSheet({ words });
  expect(title).toBe("Wiederherstellungswörter: Nordwerk");
  const text = seen(html);
  for (const [at, word] of words.entries()) expect(text.includes(` ${at + 1} ${word} `)).toBe(true);
  for (const fact of [vaultId, "Panzerschrank Werk 2", "2026-11-23 13:00 +01:00", "docs/store-format.md"])
    expect(text.includes(fact)).toBe(true);
});

test("a holder's sheet names its holder, its number and how many are needed, and no other sheet", async () => {
  const { html, title } = await shareSheet({ language: "en" });
  expect(title).toBe("Sheet 2 of 5: Nordwerk");
  expect(seen(html)).toContain("Any 3 of the 5 sheets");
  expect(seen(html)).toContain("Dr. Anke Böhm");
  expect(seen(html)).not.toContain("Sheet 1");
});

test("the sheet loads nothing, runs nothing and keeps hostile names as text", async () => {
  const { html } = await shareSheet({
    vaultName: "<script>alert(1)</script>",
    label: '"><img src=x onerror=alert(1)>',
    share: { number: 1, of: 2, threshold: 2, holder: "</style><script>" },
  });
  // Compared as booleans: a page is too long to be shown when it fails.
  expect(/<script|<link|<img/i.test(html)).toBe(false);
  expect(html.includes("default-src 'none'")).toBe(true);
});

for (const language of ["de", "en"] as const)
  for (const [what, make] of [
    ["recovery words", wordsSheet],
    ["a holder's sheet", shareSheet],
  ] as const)
    testOnPaper(
      `${what} in ${language}: one page, and a scanner reads every word from it at 150 dpi`,
      async () => {
        const count = make === wordsSheet ? 24 : 32;
        const words =
          count === 24
            ? drawWords({ randomBytes })
            : wordsOfShare({ set: "0f2c7a5e", threshold: 3, number: 2, bytes: randomBytes(33) });
        const { html } = await make({ language, words });
        const paper = await onPaper(html);
        expect(paper.scanned).toBe(`${words.join(" ")}\n`);
        expect(paper.pages).toBe(1);
        expect(paper.text).toContain(language === "de" ? "Seite 1 von 1" : "Page 1 of 1");
        for (const word of words) expect(paper.text.includes(word)).toBe(true);
      },
    );

testOnPaper("the longest names and words still make one page that a scanner reads", async () => {
  // "umbrella" and others of eight letters: the widest column and the densest code.
  const words = Array.from(
    { length: 32 },
    (_, at) => ["umbrella", "mushroom", "warm", "hospital"][at % 4] ?? "",
  );
  const { html } = await shareSheet({
    words,
    vaultName: "Wiederanlauf ".repeat(6),
    label: "Panzerschrank der Geschäftsleitung, Werk Nord ".repeat(2),
    printedBy: "Käthe Küster-Schwarzenberger ".repeat(6),
    share: { number: 16, of: 16, threshold: 16, holder: "Leitung Informationssicherheit ".repeat(6) },
  });
  const paper = await onPaper(html);
  expect(paper.pages).toBe(1);
  expect(paper.scanned).toBe(`${words.join(" ")}\n`);
});

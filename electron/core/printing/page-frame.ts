import { createTranslator, type Language } from "#shared/text/translator.ts";
import { printFonts } from "./fonts.ts";
import { cssString, escapeHtml, type Html } from "./html.ts";
import { pageMargins, pageStyle } from "./page-style.ts";

/** What stands around the body of every printed page. */
export interface PageFrame {
  readonly language: Language;
  readonly title: string;
  /** In a drill every page says so, above the text and large behind it. */
  readonly drill: boolean;
  /** Above the text, right: who may read it. */
  readonly marking: string;
  /** Below the text, left: where it comes from; line breaks count. */
  readonly source: string;
  /** Below the text, under the page number: a field to fill in, or "". */
  readonly copyField: string;
  /** Rules of this document, after those all pages share. */
  readonly style: string;
}

/**
 * One self-contained page of HTML in pieces: fonts inside, no script (a policy forbids it), nothing loaded. On paper every
 * sheet carries title, marking, source, copy field and "page n of m" in its margins (Chromium 131 and later; other browsers
 * print without the margins, the large drill mark appears in all).
 */
export function* pagePieces(frame: PageFrame, body: Iterable<Html>): Generator<string> {
  const drill = createTranslator(frame.language)("general.drill");
  yield `<!doctype html>
<html lang="${frame.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Blackstart">
<title>${escapeHtml(frame.drill ? `${drill}: ${frame.title}` : frame.title)}</title>
<style>
${printFonts}
${pageStyle}
${frame.style}
${marginBoxes(frame, drill)}
</style>
</head>
<body>
`;
  if (frame.drill) yield `<div class="drill-mark" aria-hidden="true">${escapeHtml(drill)}</div>\n`;
  for (const piece of body) yield `${piece.text}\n`;
  yield "</body>\n</html>\n";
}

/** Widths are given: left to itself Chromium sets long lines over each other. */
const marginBoxes = (frame: PageFrame, drill: string): string => {
  const above = "vertical-align:bottom;padding-bottom:3mm;";
  const below = "vertical-align:top;padding-top:3mm;";
  const box = (name: string, width: number, content: string, style: string) =>
    `@${name}{content:${content};width:${width}%;${boxStyle}${style}}`;
  return `@page{size:A4 portrait;margin:${pageMargins};
${box("top-left", 40, cssString(shortened(frame.title, 50)), `${above}font-weight:600;text-align:left`)}
${box("top-center", 20, cssString(frame.drill ? drill : ""), drillStyle)}
${box("top-right", 40, cssString(frame.marking), `${above}text-align:right`)}
${box("bottom-left", 68, cssString(frame.source), `${below}text-align:left`)}
${box("bottom-right", 32, `${pageNumber(frame.language)} ${cssString(`\n${frame.copyField}`)}`, `${below}text-align:right`)}
}`;
};

/** Cuts what would not fit; the whole of it stands in the text. */
export const shortened = (text: string, letters: number): string =>
  text.length <= letters ? text : `${text.slice(0, letters - 1)}…`;

const boxStyle = `font:400 8pt/1.2 "IBM Plex Sans","Helvetica Neue",Arial,sans-serif;color:#000;white-space:pre-line;`;
const drillStyle = "font-size:14pt;font-weight:600;letter-spacing:.1em;vertical-align:middle;border:0";

/** "Seite 2 von 7" with the browser's counters in the places of the numbers. */
const pageNumber = (language: Language): string => {
  const [page, pages] = ["#page#", "#pages#"];
  return createTranslator(language)("print.pageOf", { page, pages })
    .split(/(#pages?#)/)
    .map((part) => (part === page ? "counter(page)" : part === pages ? "counter(pages)" : cssString(part)))
    .join(" ");
};

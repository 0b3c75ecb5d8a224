import { refuse } from "#shared/kernel/result.ts";
import { findBrowser } from "../browser/find-browser.ts";
import { printPdf } from "../browser/print-pdf.ts";
import type { ToPdf } from "./printouts.ts";

/** Prints with the installed browser: for hosts that have no engine of their own. */
export const printInBrowser: ToPdf = async (html) => {
  const browser = findBrowser();
  return browser === null
    ? refuse({ kind: "printouts.no-printer", reason: "no-browser" })
    : await printPdf(browser.path, html);
};

import { refuse } from "#shared/kernel/result.ts";
import { findBrowser } from "../browser/find-browser.ts";
import { printPdf } from "../browser/print-pdf.ts";
import type { ToPdf } from "./printouts.ts";

export interface BrowserPrinter {
  readonly toPdf: ToPdf;
  /** Ends what is being printed; settles when its processes and folders are gone. */
  stop(): Promise<void>;
}

/** Prints with the installed browser: for hosts that have no engine of their own. */
export const createBrowserPrinter = (): BrowserPrinter => {
  const stopped = new AbortController();
  const printing = new Set<Promise<unknown>>();
  return {
    toPdf: async (html) => {
      const browser = findBrowser();
      if (browser === null) return refuse({ kind: "printouts.no-printer", reason: "no-browser" });
      const printed = printPdf(browser.path, html, { signal: stopped.signal });
      printing.add(printed);
      try {
        return await printed;
      } finally {
        printing.delete(printed);
      }
    },
    stop: async () => {
      stopped.abort();
      await Promise.allSettled(printing);
    },
  };
};

/** For one document of a program that ends by itself. */
export const printInBrowser: ToPdf = (html) => createBrowserPrinter().toPdf(html);

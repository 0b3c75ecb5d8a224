import { resolve } from "node:path";
import { printInBrowser } from "#core/host-services/print-in-browser.ts";
import { createPrintouts } from "#core/host-services/printouts.ts";
import type { CoreClient } from "#shared/contract/contract.ts";
import type { CliConsole, ExitCode } from "../console.ts";
import { type VaultOptions, withVault } from "../with-vault.ts";

interface PrintOptions extends VaultOptions {
  readonly to: string;
}

/** Prints the contact tree to a file: HTML by the core, PDF by the installed browser. */
export const printContactTree = async (console: CliConsole, client: CoreClient, to: string) =>
  /\.pdf$/i.test(to)
    ? await pdfPrinter(client).pdf({ document: "contact-tree", language: console.language, to }, noContext)
    : await client.printing.contactTreeToFile({ language: console.language, to });

const noContext = { signal: { aborted: false }, report: () => {} };

/** A PDF needs an installed browser; without one the answer says so. */
const pdfPrinter = (client: CoreClient) =>
  createPrintouts({
    supervisor: {
      call: async (_area, _name, input) =>
        await client.printing.contactTree(input as { language: "de" | "en" }),
    },
    toPdf: printInBrowser,
  });

/** `print VAULT contact-tree --to FILE.html|FILE.pdf`. */
export const print = (
  console: CliConsole,
  mainFolder: string,
  vault: string,
  document: string,
  options: PrintOptions,
): Promise<ExitCode> | ExitCode => {
  const { t } = console;
  if (document !== "contact-tree") return console.misuse(t("cli.printWhat", { document }));
  const to = resolve(options.to);
  if (!/\.(html?|pdf)$/i.test(to)) return console.misuse(t("cli.printEnding", { path: options.to }));
  return withVault(console, mainFolder, vault, options, async ({ client }) => {
    const printed = await printContactTree(console, client, to);
    if (!printed.ok) return console.fail(printed.failure);
    return console.answer(printed.value, [t("cli.printed", printed.value)]);
  });
};

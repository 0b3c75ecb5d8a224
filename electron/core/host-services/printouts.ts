import type { HostHandlers } from "#shared/contract/contract.ts";
import { ok, type Result } from "#shared/kernel/result.ts";
import { writeFile } from "../exports/medium.ts";
import type { CoreSupervisor } from "../process/supervisor.ts";

/** Self-contained HTML -> the bytes of a PDF. */
export type ToPdf = (
  html: string,
) => Promise<Result<Uint8Array, { readonly kind: "printouts.no-printer"; readonly reason: string }>>;

export interface PrintoutsDeps {
  readonly supervisor: Pick<CoreSupervisor, "call">;
  readonly toPdf: ToPdf;
}

type Refusal = Extract<Awaited<ReturnType<HostHandlers["printouts"]["pdf"]>>, { ok: false }>;

/** `printouts.pdf` for any host that can turn HTML into a PDF: asks the core for the document, prints, writes it verified. */
export const createPrintouts = ({ supervisor, toPdf }: PrintoutsDeps): HostHandlers["printouts"] => ({
  pdf: async ({ language, to }) => {
    const document = await supervisor.call("printing", "contactTree", { language });
    // Whatever the core may refuse here is declared for `printouts.pdf` too; the router checks it.
    if (!document.ok) return document as Refusal;
    const pdf = await toPdf((document.value as { readonly html: string }).html);
    if (!pdf.ok) return pdf;
    const written = await writeFile(to, [pdf.value]);
    if (!written.ok) return written;
    return ok({ path: to, bytes: written.value.bytes, pages: pagesOf(pdf.value) });
  },
});

/** Number of pages, from the page objects of a PDF whose structure is not compressed; null when none are readable. */
const pagesOf = (pdf: Uint8Array): number | null => {
  const found = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
    .toString("latin1")
    .match(/\/Type\s*\/Page\b(?!s)/g);
  return found === null ? null : found.length;
};

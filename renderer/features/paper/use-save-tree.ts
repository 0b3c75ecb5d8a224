import { useCallback, useState } from "react";
import type { AnyFailure } from "#shared/contract/failures.ts";
import type { Language } from "#shared/text/translator.ts";
import { useCommand } from "../../client/use-command.ts";
import { pathIn } from "./target.ts";

export type Format = "html" | "pdf";

export interface SaveRequest {
  readonly format: Format;
  readonly folder: string;
  /** Without its ending. */
  readonly name: string;
  readonly language: Language;
}

export interface Saved {
  readonly path: string;
  readonly bytes: number;
  /** Null when it cannot be told. */
  readonly pages: number | null;
}

export interface SaveTree {
  readonly start: (request: SaveRequest) => Promise<void>;
  readonly busy: boolean;
  readonly format: Format | null;
  /** Of the newest request. */
  readonly request: SaveRequest | null;
  readonly saved: Saved | null;
  readonly failure: AnyFailure | undefined;
  readonly clear: () => void;
}

/** Writes the contact tree into a file: as HTML by the core, as PDF by the host. */
export const useSaveTree = (): SaveTree => {
  const html = useCommand("printing", "contactTreeToFile");
  const pdf = useCommand("printouts", "pdf");
  const [request, setRequest] = useState<SaveRequest | null>(null);
  const [saved, setSaved] = useState<Saved | null>(null);
  const { run: runHtml, clear: clearHtml } = html;
  const { run: runPdf, clear: clearPdf } = pdf;

  const clear = useCallback(() => {
    clearHtml();
    clearPdf();
    setSaved(null);
  }, [clearHtml, clearPdf]);
  const start = useCallback(
    async (wanted: SaveRequest) => {
      clear();
      setRequest(wanted);
      const { language } = wanted;
      const to = pathIn(wanted.folder, `${wanted.name}.${wanted.format}`);
      if (wanted.format === "pdf") {
        const answer = await runPdf({ document: "contact-tree", language, to });
        if (answer.ok) setSaved(answer.value);
      } else {
        const answer = await runHtml({ language, to });
        if (answer.ok) setSaved({ ...answer.value, pages: null });
      }
    },
    [clear, runHtml, runPdf],
  );
  return {
    start,
    busy: html.busy || pdf.busy,
    format: request?.format ?? null,
    request,
    saved,
    failure: html.failure ?? pdf.failure,
    clear,
  };
};

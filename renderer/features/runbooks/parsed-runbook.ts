import { useMemo } from "react";
import { parseRunbook } from "#shared/domain/runbooks/parse.ts";
import type { Runbook } from "#shared/domain/runbooks/runbook.ts";

/** The runbook of a Markdown text; null while there is none. Imports refuse what cannot be parsed, so it always can. */
export const useParsedRunbook = (
  source: { readonly id: string; readonly markdown: string } | undefined,
): Runbook | null =>
  useMemo(() => {
    if (source === undefined) return null;
    const parsed = parseRunbook(source.markdown, { fallbackId: source.id, fallbackTitle: source.id });
    if (!parsed.ok) throw new Error(parsed.failure.kind);
    return parsed.value;
  }, [source]);

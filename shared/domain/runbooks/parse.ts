import { ok, type Result, refuse } from "../../kernel/result.ts";
import { toBlocks } from "./blocks.ts";
import type { Block } from "./content.ts";
import { saysMore } from "./directives.ts";
import { readFrontMatter, splitFrontMatter } from "./front-matter.ts";
import { toInlines } from "./inlines.ts";
import { type RunbookTooDeep, type RunbookTooLarge, runbookLimits, utf8Length } from "./limits.ts";
import { type FlowNode, parseMarkdown } from "./markdown.ts";
import { outline } from "./outline.ts";
import { maskPaths } from "./paths.ts";
import { buildPhases } from "./phases.ts";
import { inlineText, shortText } from "./plain-text.ts";
import { newNotes, type Reading, report } from "./reading.ts";
import type { Runbook } from "./runbook.ts";

/** What a runbook is called when its file does not say; as a rule the file's name. */
export interface Fallback {
  readonly fallbackId: string;
  readonly fallbackTitle: string;
}

/**
 * Markdown -> runbook. Never drops a word: what it does not understand is shown as written, and `problems` names it.
 * fails: over 1 MiB, or nested so deep that it is no runbook; both are found before anything is parsed.
 * cost: linear, about 3 s for a MiB; 5 ms for what people write.
 */
export const parseRunbook = (
  markdown: string,
  { fallbackId, fallbackTitle }: Fallback,
): Result<Runbook, RunbookTooLarge | RunbookTooDeep> => {
  const bytes = utf8Length(markdown);
  if (bytes > runbookLimits.bytes)
    return refuse({ kind: "runbooks.too-large", bytes, limit: runbookLimits.bytes });
  const { yaml, body } = splitFrontMatter(markdown.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n"));
  const parsed = parseMarkdown(maskPaths(body));
  if (!parsed.ok) return parsed;

  const front = readFrontMatter(yaml);
  const reading: Reading = { source: body, notes: newNotes(), line: 1, facts: null };
  const { title, nodes } = takeTitle(parsed.value, front.title, reading);
  const sections = outline(nodes, body);
  const opening: readonly Block[] =
    front.asWritten === "" ? [] : [{ type: "as-written", text: front.asWritten }];
  const intro = [...opening, ...sections.flatMap(({ loose }) => toBlocks(loose, reading))];
  const { phases, anchors } = buildPhases(sections, reading);
  reportWhole(
    reading,
    anchors,
    phases.every(({ items }) => items.length === 0),
  );

  const { asWritten, problems, ...fields } = front;
  const { notes } = reading;
  return ok({
    ...fields,
    id: front.id || fallbackId,
    title: front.title || title || fallbackTitle,
    intro,
    phases,
    anchors,
    problems: [...problems, ...notes.problems].sort((a, b) => (a.row ?? 0) - (b.row ?? 0)),
    references: notes.references,
  });
};

/** The first `#` heading names the runbook; it stays where it is when it says something that the title does not. */
const takeTitle = (
  nodes: readonly FlowNode[],
  title: string,
  reading: Reading,
): { readonly title: string; readonly nodes: readonly FlowNode[] } => {
  const at = nodes.findIndex((node) => node.type === "heading" && node.depth <= 2);
  const heading = nodes[at];
  if (heading?.type !== "heading" || heading.depth !== 1) return { title, nodes };
  const inlines = toInlines(heading.children, { ...reading, notes: newNotes() });
  const name = shortText(inlines);
  const others = nodes.filter((node) => node !== heading);
  if (!saysMore(inlineText(inlines), [title || name])) return { title: title || name, nodes: others };
  const kept: FlowNode = { ...heading, depth: 4 };
  return { title: title || name, nodes: nodes.map((node) => (node === heading ? kept : node)) };
};

/** What can only be said of the whole file. */
const reportWhole = (reading: Reading, anchors: ReadonlyMap<string, string>, withoutSteps: boolean): void => {
  const { html, jumps } = reading.notes;
  if (html !== null) report(reading, html.line, "html-as-text", { count: html.count });
  const missing = new Map(
    jumps.filter(({ target }) => !anchors.has(target)).map((jump) => [jump.target, jump]),
  );
  for (const { target, line } of missing.values()) report(reading, line, "unknown-step", { target });
  if (withoutSteps)
    reading.notes.problems.push({ row: null, column: null, severity: "notice", code: "no-steps", facts: {} });
};

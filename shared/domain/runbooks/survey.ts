import { ok, type Result, refuse } from "../../kernel/result.ts";
import { newScan, paragraphEffort, readLine, type Scan, withoutTabs } from "./block-scan.ts";
import { isHeading, listMarker } from "./block-start.ts";
import { type RunbookTooDeep, runbookLimits } from "./limits.ts";

/** A part of the text that means the same when it is parsed alone. */
export interface Chunk {
  readonly text: string;
  /** Where it begins in the whole text, in UTF-16 units. */
  readonly offset: number;
  /** Number of its first line, from 1. */
  readonly line: number;
}

/** Units a chunk has at least, unless parsing it costs more than `costlyChunk`. */
const leastChunk = 4_096;
const costlyChunk = 20_000;

/**
 * Looks over Markdown before a parser may touch it: refuses what is nested so deep, or so intertwined, that parsing would
 * overflow the stack or take minutes, and cuts the rest where top-level blocks end. Chunks keep the cost of parsing linear: the
 * parser copies its whole list of events at every end of a list or quote.
 * text: line ends are `\n`. cost: one pass, no recursion.
 */
export const survey = (text: string, least = leastChunk): Result<readonly Chunk[], RunbookTooDeep> => {
  const scan = newScan();
  const chunks: Chunk[] = [];
  let from = { offset: 0, line: 1 };
  let spent = 0;
  for (let offset = 0, number = 1; offset < text.length; number += 1) {
    const newline = text.indexOf("\n", offset);
    const end = newline === -1 ? text.length : newline;
    const line = withoutTabs(text.slice(offset, end));
    if ((offset - from.offset >= least || effortOf(scan) > costlyChunk) && isBoundary(scan, line)) {
      chunks.push({ ...from, text: text.slice(from.offset, offset) });
      from = { offset, line: number };
      spent += effortOf(scan);
      scan.effort = { lines: 0, ends: 0, squares: 0 };
    }
    readLine(scan, line);
    const passed = limitPassed(scan, spent, number);
    if (passed !== null) return refuse({ kind: "runbooks.too-deep", line: number, ...passed });
    offset = end + 1;
  }
  chunks.push({ ...from, text: text.slice(from.offset) });
  return ok(chunks);
};

const effortOf = (scan: Scan): number =>
  scan.effort.ends * scan.effort.lines + scan.effort.squares + paragraphEffort(scan);

const limitPassed = (
  scan: Scan,
  spent: number,
  line: number,
): { readonly what: RunbookTooDeep["what"]; readonly limit: number } | null => {
  const { lines, nesting, containers, openings, effort } = runbookLimits;
  const colons = scan.containers.filter(({ kind }) => kind === "colons").length;
  if (scan.containers.length > nesting) return { what: "nesting", limit: nesting };
  if (colons > containers) return { what: "nesting", limit: containers };
  if (scan.openings > openings) return { what: "nesting", limit: openings };
  if (line > lines) return { what: "effort", limit: lines };
  return spent + effortOf(scan) > effort ? { what: "effort", limit: effort } : null;
};

/**
 * Whether everything above a line is complete, so that the line can begin a new chunk: it stands at the margin and ends what is
 * open, or nothing is open. In doubt it is not. A list may be cut between two entries: they are then two lists.
 */
const isBoundary = ({ containers, leaf, afterBlank }: Scan, line: string): boolean => {
  const [outermost] = containers;
  if (!/^\S/.test(line) || outermost?.kind === "colons") return false;
  if (containers.some((container) => container.kind === "entry" && !container.sure)) return false;
  if (outermost === undefined) return leaf.kind === "none" || (leaf.kind === "paragraph" && isHeading(line));
  return listMarker(line) === null ? afterBlank || isHeading(line) : outermost.kind === "entry";
};

import {
  cellCount,
  closesColons,
  closesFence,
  footnoteWidth,
  isHeading,
  isHtml,
  isLeafDirective,
  isRule,
  isTableDelimiter,
  isUnderline,
  lastingHtmlEnd,
  listMarker,
  openingColons,
  openingFence,
} from "./block-start.ts";
import { runbookLimits } from "./limits.ts";

type Container =
  | { readonly kind: "quote" | "footnote" }
  /** sure: false when the parser may take it for text, because of what stands before it. */
  | { readonly kind: "entry"; readonly width: number; readonly sure: boolean }
  /** indent: columns before the opening line; its content loses as many. */
  | { readonly kind: "colons"; readonly count: number; readonly indent: number };

/** What the line before left open inside the innermost container. */
type Leaf =
  | { readonly kind: "none" | "paragraph" | "table" | "html" | "indented-code" }
  | { readonly kind: "code"; readonly fence: string }
  | { readonly kind: "lasting-html"; readonly end: RegExp };

/** The block structure of Markdown as far as it was read, line by line. */
export interface Scan {
  containers: readonly Container[];
  leaf: Leaf;
  /** The line before was blank. */
  afterBlank: boolean;
  /** Of the paragraph under way. */
  paragraphLines: number;
  /** Columns, should its first line be the head of a table. */
  cells: number;
  /** The paragraph has a line like the second one of a table: what comes after it might follow a table. */
  maybeTable: boolean;
  /** Signs that the parser tries to pair with every other in the paragraph. */
  marks: number;
  /** Runs of backticks: for each the parser looks through the rest of the paragraph. */
  ticks: number;
  /** UTF-16 units. */
  paragraphUnits: number;
  /** Signs that may open bold, italic and the like. */
  openings: number;
  effort: {
    lines: number;
    /** Containers and underlined headings that ended: at each the parser copies its list of events. */
    ends: number;
    /** Work that grows with the square of one paragraph. */
    squares: number;
  };
}

export const newScan = (): Scan => ({
  containers: [],
  leaf: { kind: "none" },
  afterBlank: false,
  paragraphLines: 0,
  cells: 0,
  maybeTable: false,
  marks: 0,
  ticks: 0,
  paragraphUnits: 0,
  openings: 0,
  effort: { lines: 0, ends: 0, squares: 0 },
});

/** Tabs reach to the next multiple of four columns. */
export const withoutTabs = (line: string): string => {
  if (!line.includes("\t")) return line;
  let columns = "";
  for (const [index, part] of line.split("\t").entries())
    columns += (index === 0 ? "" : " ".repeat(4 - (columns.length % 4))) + part;
  return columns;
};

/**
 * Takes one line into account as CommonMark does: containers that go on, new ones, then the leaf.
 * line: without tabs. May take text for a container, never a container for text.
 */
export const readLine = (scan: Scan, line: string): void => {
  scan.effort.lines += 1;
  const { matched, at, closes } = containersGoingOn(scan.containers, line);
  const whole = matched === scan.containers.length;
  const rest = line.slice(at);
  const blank = rest.trim() === "";
  if (!closes && whole && (scan.leaf.kind === "code" || scan.leaf.kind === "lasting-html")) {
    scan.afterBlank = false;
    if (endsInside(scan.leaf, rest)) startLeaf(scan, { kind: "none" });
    return;
  }
  scan.afterBlank = blank;
  // The parser takes blank lines for part of indented code, and a list that does not begin at 1 then for text.
  if (blank && !closes && whole && scan.leaf.kind === "indented-code") return;
  if (closes || blank) {
    leaveTo(scan, matched);
    startLeaf(scan, { kind: "none" });
  } else if (!whole || scan.leaf.kind !== "html") readContainers(scan, line, at, matched);
};

interface GoingOn {
  /** How many containers go on in this line. */
  readonly matched: number;
  /** Where their content begins. */
  readonly at: number;
  /** The line closes the container after these. */
  readonly closes: boolean;
}

const containersGoingOn = (containers: readonly Container[], line: string): GoingOn => {
  let at = 0;
  for (const [matched, container] of containers.entries()) {
    const indent = indentOf(line, at);
    const start = at + indent;
    if (container.kind === "colons") {
      const closes = indent < 4 && closesColons(line.slice(start), container.count);
      if (closes) return { matched, at, closes };
      at += Math.min(indent, container.indent);
    } else if (container.kind === "quote") {
      if (indent > 3 || line.charAt(start) !== ">") return { matched, at, closes: false };
      at = start + (line.charAt(start + 1) === " " ? 2 : 1);
    } else {
      // The parser lets a footnote in a footnote go on without an indent of its own.
      const within = container.kind === "footnote" && containers[matched - 1]?.kind === "footnote";
      const width = container.kind === "entry" ? container.width : within && indent === 0 ? 0 : 4;
      if (start < line.length && indent < width) return { matched, at, closes: false };
      at += Math.min(indent, width);
    }
  }
  return { matched: containers.length, at, closes: false };
};

const indentOf = (line: string, at: number): number => {
  let end = at;
  while (line.charAt(end) === " ") end += 1;
  return end - at;
};

const endsInside = (leaf: Leaf & { readonly kind: "code" | "lasting-html" }, rest: string): boolean => {
  if (leaf.kind === "lasting-html") return leaf.end.test(rest);
  const indent = indentOf(rest, 0);
  return indent < 4 && closesFence(rest.slice(indent), leaf.fence);
};

/** Opens the containers that begin in this line, then reads what is left of it. */
const readContainers = (scan: Scan, line: string, start: number, matched: number): void => {
  let at = start;
  let whole = matched === scan.containers.length;
  const after = whole ? whatGoesBefore(scan) : "nothing";
  for (;;) {
    const indent = indentOf(line, at);
    const next = indent > 3 ? null : newContainer(line.slice(at + indent), indent, after);
    if (next === null) {
      readLeaf(scan, line.slice(at + indent), indent, whole ? null : matched);
      return;
    }
    if (!whole) {
      leaveTo(scan, matched);
      if (next.container.kind === "entry") scan.effort.ends -= 1;
      whole = true;
    }
    startLeaf(scan, { kind: "none" });
    scan.containers = [...scan.containers, next.container];
    at += indent + next.width;
    if (line.slice(at).trim() === "" || scan.containers.length > runbookLimits.nesting) return;
  }
};

/** Right after text a list has to begin at 1. Tables and indented code are no text, but the parser's mind about them is its own. */
const whatGoesBefore = ({ leaf, maybeTable }: Scan): "text" | "perhaps-text" | "nothing" => {
  if (leaf.kind === "indented-code" || (leaf.kind === "paragraph" && maybeTable)) return "perhaps-text";
  return leaf.kind === "paragraph" ? "text" : "nothing";
};

const newContainer = (
  text: string,
  indent: number,
  after: ReturnType<typeof whatGoesBefore>,
): { readonly container: Container; readonly width: number } | null => {
  if (text.startsWith(">")) return { container: { kind: "quote" }, width: text.startsWith("> ") ? 2 : 1 };
  const count = openingColons(text);
  if (count > 0) return { container: { kind: "colons", count, indent }, width: text.length };
  const footnote = footnoteWidth(text);
  if (footnote > 0) return { container: { kind: "footnote" }, width: footnote };
  const marker = listMarker(text);
  if (marker === null || (after === "text" && !marker.interrupts)) return null;
  const sure = after === "nothing" || marker.interrupts;
  return { container: { kind: "entry", width: indent + marker.width, sure }, width: marker.width };
};

/** unmatched: number of containers that go on, when some do not; null when all do. */
const readLeaf = (scan: Scan, text: string, indent: number, unmatched: number | null): void => {
  const inParagraph = scan.leaf.kind === "paragraph";
  const begun = indent > 3 ? null : beginning(text, inParagraph);
  const cannotBeLazy = scan.containers.slice(unmatched ?? 0).some(({ kind }) => kind === "colons");
  if (unmatched !== null && inParagraph && begun === null && !cannotBeLazy) {
    // A lazy line: the parser looks back over the whole paragraph.
    scan.effort.squares += scan.paragraphLines;
    readText(scan, text);
    return;
  }
  if (unmatched !== null) {
    leaveTo(scan, unmatched);
    startLeaf(scan, { kind: "none" });
  }
  const ending = indent > 3 || scan.leaf.kind !== "paragraph" ? null : paragraphEnding(scan, text);
  const next = ending ?? begun;
  if (next !== null) startLeaf(scan, next);
  else if (indent > 3 && scan.leaf.kind !== "paragraph") startLeaf(scan, { kind: "indented-code" });
  else readText(scan, text);
};

/** What a line makes of the paragraph above it, or null. */
const paragraphEnding = (scan: Scan, text: string): Leaf | null => {
  if (scan.paragraphLines === 1 && isTableDelimiter(text, scan.cells)) return { kind: "table" };
  if (!isUnderline(text)) return null;
  scan.effort.ends += 1;
  return { kind: "none" };
};

/** What a line opens, `none` for a block of one line; null when it is text. */
const beginning = (text: string, afterParagraph: boolean): Leaf | null => {
  const fence = openingFence(text);
  if (fence !== null) return { kind: "code", fence };
  const end = lastingHtmlEnd(text);
  if (end !== null) return end.test(text) ? { kind: "none" } : { kind: "lasting-html", end };
  if (isHtml(text, afterParagraph)) return { kind: "html" };
  return isHeading(text) || isRule(text) || isLeafDirective(text) ? { kind: "none" } : null;
};

const readText = (scan: Scan, text: string): void => {
  if (scan.leaf.kind === "table") endParagraph(scan);
  else if (scan.leaf.kind !== "paragraph") {
    startLeaf(scan, { kind: "paragraph" });
    scan.cells = cellCount(text);
  }
  scan.paragraphLines += 1;
  scan.maybeTable ||= isTableDelimiter(text);
  scan.marks += text.match(/[*_~[\]{]|<[!?]/g)?.length ?? 0;
  scan.ticks += text.match(/`+/g)?.length ?? 0;
  scan.paragraphUnits += text.length;
  for (const [run] of text.matchAll(/(?:(?<![\p{L}\p{N}_])_|[*~])[*_~]*(?=\S)/gu))
    scan.openings += run.length;
};

const startLeaf = (scan: Scan, leaf: Leaf): void => {
  endParagraph(scan);
  scan.leaf = leaf;
};

const endParagraph = (scan: Scan): void => {
  scan.effort.squares += paragraphEffort(scan);
  scan.marks = 0;
  scan.ticks = 0;
  scan.paragraphUnits = 0;
  scan.openings = 0;
  scan.maybeTable = false;
  scan.paragraphLines = 0;
};

/** Each mark is tried against every other; each line is spliced into the list of all. */
export const paragraphEffort = ({ marks, paragraphLines, ticks, paragraphUnits }: Scan): number =>
  marks ** 2 + paragraphLines ** 2 / 4 + (ticks * paragraphUnits) / 5;

const leaveTo = (scan: Scan, depth: number): void => {
  scan.effort.ends += scan.containers.length - depth;
  scan.containers = scan.containers.slice(0, depth);
};

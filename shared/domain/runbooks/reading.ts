import type { ProblemCode } from "../imports/problem.ts";
import type { Placed } from "./markdown.ts";
import { unmask } from "./paths.ts";
import type { Reference, RunbookProblem } from "./runbook.ts";

/** What the text of one item says about itself, gathered while it is converted. */
export interface Facts {
  /** Names given by `:step{#…}`; the first is the item's own. */
  readonly stepIds: string[];
  readonly minutes: number[];
  readonly systems: string[];
  readonly runs: string[];
  needsKey: boolean;
}

export const newFacts = (): Facts => ({ stepIds: [], minutes: [], systems: [], runs: [], needsKey: false });

/** A link to `#target`. */
export interface Jump {
  readonly target: string;
  readonly line: number;
}

/** What is noticed anywhere in the file. */
export interface Notes {
  readonly problems: RunbookProblem[];
  readonly references: Reference[];
  readonly jumps: Jump[];
  readonly links: Set<string>;
  html: { readonly line: number; readonly count: number } | null;
}

export const newNotes = (): Notes => ({
  problems: [],
  references: [],
  jumps: [],
  links: new Set(),
  html: null,
});

/** What a conversion needs to know: the source, where it is, and where to put what it finds. */
export interface Reading {
  readonly source: string;
  readonly notes: Notes;
  /** Line of the block under way. */
  readonly line: number;
  /** null outside of items. */
  readonly facts: Facts | null;
}

export const lineOf = (node: Placed, reading: Reading): number => node.position?.start.line ?? reading.line;

/** The source of a node, letter by letter. */
export const written = (node: Placed, { source }: Reading): string =>
  node.position === undefined ? "" : source.slice(node.position.start.offset, node.position.end.offset);

export const report = (
  { notes }: Reading,
  line: number,
  code: ProblemCode,
  facts: RunbookProblem["facts"],
  severity: RunbookProblem["severity"] = "notice",
): void => {
  notes.problems.push({ row: line, column: null, severity, code, facts });
};

/** For text that is read a second time: what it says about itself was noted the first time. */
export const onceMore = (reading: Reading): Reading => ({ ...reading, notes: newNotes(), facts: newFacts() });

/** Raw HTML is counted and reported once. */
export const noteHtml = ({ notes }: Reading, line: number): void => {
  notes.html = { line: Math.min(notes.html?.line ?? line, line), count: (notes.html?.count ?? 0) + 1 };
};

const networkAddress = /\b(?:https?|ftp):\/\/[^\s<>"'`)\]]+|\\\\[\p{L}\p{N}][^\s\\<>"'`]*\\[^\s<>"'`]*/giu;

/** Reports addresses in plain text or code that will not open on the bad day. */
export const noteAddresses = (text: string, line: number, reading: Reading): void => {
  for (const [address] of unmask(text).matchAll(networkAddress))
    noteLink(address.replace(/[.,;:!?)]+$/, ""), line, reading);
};

/** Reports a link once, at its first place, when it leads out of the machine. Addresses of mail and telephone are contacts. */
export const noteLink = (target: string, line: number, reading: Reading): void => {
  const leadsOut = /^(?!mailto:|tel:)[a-z][a-z\d+.-]*:|^\\\\|^\/\//i.test(target);
  if (!leadsOut || reading.notes.links.has(target)) return;
  reading.notes.links.add(target);
  report(reading, line, "network-link", { link: target });
};

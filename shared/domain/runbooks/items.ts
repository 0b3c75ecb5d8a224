import { openingSurplus, toBlocks } from "./blocks.ts";
import { type OpenBranch, readBranches } from "./branches.ts";
import type { Block, Inline } from "./content.ts";
import { longestId } from "./directives.ts";
import { toInlines } from "./inlines.ts";
import type { FlowNode, PhrasingNode } from "./markdown.ts";
import type { Draft } from "./outline.ts";
import { plainText, shortText } from "./plain-text.ts";
import { type Facts, lineOf, newFacts, onceMore, type Reading, report } from "./reading.ts";
import type { Step } from "./runbook.ts";

/** An item whose text is converted, still without id and number. */
export interface ReadItem {
  readonly draft: Draft;
  readonly kind: Draft["kind"];
  readonly facts: Facts;
  /** Names that the author gave, the item's own first. */
  readonly names: readonly string[];
  readonly branches: readonly OpenBranch[];
  readonly people: number;
  /** What an id can be derived from. */
  readonly says: string;
  readonly shown: Pick<Step, "line" | "group" | "before" | "title" | "titleText" | "content">;
}

const usualPeople = 2;
const mostPeople = 10;

/** Converts the text of one item. A decision without a single branch is a step: nobody could answer it otherwise. */
export const readItem = (draft: Draft, within: Reading): ReadItem => {
  const facts = newFacts();
  const reading: Reading = { ...within, facts, line: lineOf(draft.node, within) };
  const { gate } = draft;
  const surplus = gate === null ? [] : openingSurplus(gate, reading);
  const { title, rest } = readTitle(draft.title, reading);
  const { branches, content } = readContent(draft, reading);
  const shown = [...rest, ...surplus, ...toBlocks(content, reading)];
  const before = toBlocks(draft.before, reading);
  const titleText = shortText(title);
  const id = gate?.attributes?.id?.trim() ?? "";
  return {
    draft,
    kind: draft.kind === "decision" && branches.length === 0 ? "step" : draft.kind,
    facts,
    names: [...(draft.kind === "decision" ? [...facts.stepIds, id] : [id, ...facts.stepIds])].filter(
      (name) => name !== "" && name.length <= longestId,
    ),
    branches,
    people: draft.kind === "hold" ? peopleOf(draft, reading) : 0,
    says: titleText || plainText(shown).slice(0, 1_000),
    shown: {
      line: reading.line,
      group: shortText(toInlines(draft.group, onceMore(reading))),
      before,
      title,
      titleText,
      content: shown,
    },
  };
};

/** Badges at the end of a title are the item's facts and need not stand in it. After a hard break the text is content. */
const readTitle = (
  nodes: readonly PhrasingNode[],
  reading: Reading,
): { readonly title: readonly Inline[]; readonly rest: readonly Block[] } => {
  const inlines = toInlines(nodes, reading);
  const end = inlines.findIndex(({ type }) => type === "break");
  const title = end === -1 ? [...inlines] : inlines.slice(0, end);
  const rest = end === -1 ? [] : inlines.slice(end + 1);
  for (let last = title.at(-1); last !== undefined && isTrailing(last); last = title.at(-1)) title.pop();
  return { title, rest: rest.length === 0 ? [] : [{ type: "paragraph", children: rest }] };
};

const isTrailing = (inline: Inline): boolean =>
  inline.type === "timer" ||
  inline.type === "system" ||
  inline.type === "run" ||
  (inline.type === "text" && inline.text.trim() === "");

const readContent = (
  { kind, gate, content }: Draft,
  reading: Reading,
): { readonly branches: readonly OpenBranch[]; readonly content: readonly FlowNode[] } => {
  if (kind !== "decision" || gate === null) return { branches: [], content };
  const inGate = new Set<FlowNode>(gate.children);
  const read = readBranches(
    content.filter((node) => inGate.has(node)),
    reading,
  );
  const first = content.findIndex((node) => inGate.has(node));
  return {
    branches: read.branches,
    content: [
      ...content.slice(0, Math.max(first, 0)),
      ...read.content,
      ...content.slice(Math.max(first, 0)).filter((node) => !inGate.has(node)),
    ],
  };
};

const peopleOf = ({ gate }: Draft, reading: Reading): number => {
  const value = gate?.attributes?.people?.trim() ?? "";
  if (value === "") return usualPeople;
  const people = Number(value);
  if (Number.isInteger(people) && people >= 1 && people <= mostPeople) return people;
  report(reading, reading.line, "not-a-number", { column: "people", value });
  return usualPeople;
};

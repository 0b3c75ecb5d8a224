import { healContainers } from "./healing.ts";
import type { FlowNode, NodeOf, PhrasingNode } from "./markdown.ts";

export type Gate = NodeOf<"containerDirective">;

/** An item before its text is converted. */
export interface Draft {
  readonly kind: "step" | "decision" | "verify" | "hold";
  /** Where the item begins. */
  readonly node: FlowNode;
  /** Number as written in an ordered list. */
  readonly own: number | null;
  /** A step of its own for paper; what is not takes the number of the step before with a letter. */
  readonly numbered: boolean;
  readonly group: readonly PhrasingNode[];
  readonly before: FlowNode[];
  readonly title: readonly PhrasingNode[];
  readonly content: FlowNode[];
  /** The container that makes it a gate: its name, its attributes. */
  readonly gate: Gate | null;
  /** Holds that guard this item: who jumps to it comes to the first of them. */
  readonly guards: readonly Draft[];
}

export interface Section {
  /** null for what stands before the first phase. */
  readonly heading: NodeOf<"heading"> | null;
  readonly drafts: readonly Draft[];
  /** Blocks before the first item of the whole runbook: its intro. */
  readonly loose: readonly FlowNode[];
}

/**
 * Top-level nodes -> phases with their items, in the order of the run. Every node ends up in exactly one place.
 * source: to tell a container that was closed from one that was not.
 */
export const outline = (nodes: readonly FlowNode[], source: string): readonly Section[] =>
  splitAtHeadings(healContainers(nodes, source), 2).map(sectionOf);

interface Part {
  readonly heading: NodeOf<"heading"> | null;
  readonly nodes: readonly FlowNode[];
}

const splitAtHeadings = (nodes: readonly FlowNode[], depth: number): readonly Part[] => {
  const parts: { heading: NodeOf<"heading"> | null; nodes: FlowNode[] }[] = [{ heading: null, nodes: [] }];
  for (const node of nodes)
    if (node.type === "heading" && node.depth <= depth) parts.push({ heading: node, nodes: [] });
    else parts.at(-1)?.nodes.push(node);
  return parts;
};

/** A phase without any item, but with text, is one step: nobody may pass it by. Before the first phase such text is the intro. */
const sectionOf = ({ heading, nodes }: Part): Section => {
  const begin = heading === null ? firstOfItems(nodes) : 0;
  const section: SectionUnderWay = { drafts: [], waiting: [] };
  for (const part of splitAtHeadings(nodes.slice(begin), 3)) readPart(section, part);
  const { drafts, waiting } = section;
  const loose = nodes.slice(0, begin);
  const last = drafts.at(-1);
  last?.content.push(...waiting);
  if (last !== undefined || waiting.length === 0) return { heading, drafts, loose };
  if (heading === null) return { heading, drafts, loose: nodes };
  return { heading, drafts: [step(heading, heading.children, waiting, null, [])], loose };
};

/** Where the first item begins, with what leads up to it; the number of nodes when there is none. */
const firstOfItems = (nodes: readonly FlowNode[]): number => {
  const index = nodes.findIndex(
    (node, position) =>
      isOrderedList(node) ||
      isGate(node) ||
      (node.type === "heading" && node.depth === 3) ||
      isWarning(node) ||
      announces(node, nodes[position + 1]) ||
      nestedGates(node, []).length > 0,
  );
  return index === -1 ? nodes.length : index;
};

interface SectionUnderWay {
  readonly drafts: Draft[];
  /** Blocks for the item that comes next. */
  waiting: FlowNode[];
}

/** A `###` with an ordered list below it holds the steps of that list; without one it is a step itself. */
const readPart = (section: SectionUnderWay, { heading, nodes }: Part): void => {
  if (heading === null || nodes.some(isOrderedList)) {
    if (heading !== null) section.waiting.push(heading);
    readFlow(section, nodes, heading?.children ?? [], section.drafts.length);
  } else addAll(section, stepWithGates(heading, heading.children, nodes, null, []));
};

/** first: number of items in the section before this part. */
const readFlow = (
  section: SectionUnderWay,
  nodes: readonly FlowNode[],
  group: readonly PhrasingNode[],
  first: number,
): void => {
  for (const [index, node] of nodes.entries()) {
    const last = section.drafts.length > first ? section.drafts.at(-1) : undefined;
    if (isOrderedList(node)) {
      const start = node.start ?? 1;
      for (const [position, entry] of node.children.entries())
        addAll(section, entryDrafts(entry, start + position, group));
    } else if (isGate(node)) addAll(section, gateDrafts(node, group));
    else if (last === undefined || section.waiting.length > 0 || leadsOn(node, nodes[index + 1]))
      section.waiting.push(node);
    else last.content.push(node);
    addAll(section, isGate(node) || isOrderedList(node) ? [] : nestedGates(node, group));
  }
};

const addAll = (section: SectionUnderWay, drafts: readonly Draft[]): void => {
  drafts[0]?.before.unshift(...section.waiting);
  if (drafts.length > 0) section.waiting = [];
  section.drafts.push(...drafts);
};

const isOrderedList = (node: FlowNode): node is NodeOf<"list"> =>
  node.type === "list" && node.ordered === true;

/** Belongs to what follows. */
const leadsOn = (node: FlowNode, next: FlowNode | undefined): boolean =>
  node.type === "heading" || isWarning(node) || announces(node, next);

const isWarning = (node: FlowNode): boolean => node.type === "containerDirective" && node.name === "warning";

/** A sentence that ends in a colon right before a list of steps. */
const announces = (node: FlowNode, next: FlowNode | undefined): boolean => {
  const end = node.type === "paragraph" ? node.children.at(-1) : undefined;
  return (
    next !== undefined && isOrderedList(next) && end?.type === "text" && end.value.trimEnd().endsWith(":")
  );
};

export const isGate = (node: FlowNode): node is Gate =>
  node.type === "containerDirective" && ["verify", "decision", "hold"].includes(node.name);

const entryDrafts = (
  entry: NodeOf<"list">["children"][number],
  own: number,
  group: readonly PhrasingNode[],
): readonly Draft[] => {
  const [first, ...rest] = entry.children;
  return first?.type === "paragraph"
    ? stepWithGates(entry, first.children, rest, own, group)
    : stepWithGates(entry, [], entry.children, own, group);
};

const step = (
  node: FlowNode,
  title: readonly PhrasingNode[],
  content: readonly FlowNode[],
  own: number | null,
  group: readonly PhrasingNode[],
): Draft => ({
  kind: "step",
  node,
  own,
  numbered: true,
  group,
  before: [],
  title,
  content: [...content],
  gate: null,
  guards: [],
});

/** A step and the gates that stand in it: holds before it, for they guard it; the others after it. A lone decision is the step. */
const stepWithGates = (
  node: FlowNode,
  title: readonly PhrasingNode[],
  children: readonly FlowNode[],
  own: number | null,
  group: readonly PhrasingNode[],
): readonly Draft[] => {
  const content = children.filter((child) => !isGate(child));
  const gates = children.flatMap((child) =>
    isGate(child) ? gateDrafts(child, group) : nestedGates(child, group),
  );
  const holds = gates.filter(({ kind }) => kind === "hold");
  const others = gates.filter(({ kind }) => kind !== "hold");
  const [only] = gates;
  if (only !== undefined && title.length === 0 && content.length === 0)
    return [{ ...only, own, numbered: true }, ...gates.slice(1)];
  const base = { ...step(node, title, content, own, group), guards: holds };
  const [decision] = others;
  if (decision?.kind !== "decision" || others.length > 1) return [...holds, base, ...others];
  const { gate } = decision;
  return [...holds, { ...base, kind: "decision", gate, content: [...content, ...(gate?.children ?? [])] }];
};

const gateDrafts = (gate: Gate, group: readonly PhrasingNode[]): readonly Draft[] => {
  const [first, ...rest] = gate.children;
  const titled = first?.type === "paragraph";
  const draft: Draft = {
    ...step(gate, titled ? first.children : [], titled ? rest : gate.children, null, group),
    kind: gate.name === "decision" || gate.name === "hold" ? gate.name : "verify",
    numbered: false,
    gate,
  };
  return [
    draft,
    ...gate.children.flatMap((child) =>
      isGate(child) ? gateDrafts(child, group) : nestedGates(child, group),
    ),
  ];
};

/** Gates deeper inside lists, quotes and other containers: they are shown in their place and have to be answered all the same. */
const nestedGates = (node: FlowNode, group: readonly PhrasingNode[]): readonly Draft[] => {
  if (!("children" in node)) return [];
  return (node.children as readonly FlowNode[]).flatMap((child) =>
    isGate(child) ? gateDrafts(child, group) : nestedGates(child, group),
  );
};

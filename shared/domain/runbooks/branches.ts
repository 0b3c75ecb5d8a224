import type { Inline } from "./content.ts";
import { toInlines } from "./inlines.ts";
import type { EntryNode, FlowNode, NodeOf, PhrasingNode } from "./markdown.ts";
import { shortText } from "./plain-text.ts";
import { lineOf, type Reading } from "./reading.ts";
import type { Branch } from "./runbook.ts";

/** A branch before it is known which step its target is. */
export type OpenBranch = Pick<Branch, "label" | "labelText" | "target">;

/**
 * The branches of a decision: list entries with a link to `#step`, or, where there are none, such links in its paragraphs.
 * Returns the other nodes as well, in order; with what an entry says beyond its first paragraph, no word is lost.
 */
export const readBranches = (
  nodes: readonly FlowNode[],
  reading: Reading,
): { readonly branches: readonly OpenBranch[]; readonly content: readonly FlowNode[] } => {
  const fromLists = nodes.flatMap((node) => (node.type === "list" ? node.children : [])).filter(isBranch);
  if (fromLists.length === 0) {
    const links = nodes.flatMap((node) => (node.type === "paragraph" ? node.children.filter(isJump) : []));
    return { branches: links.map((link) => branchOf([link], link, reading)), content: nodes };
  }
  const branches = fromLists.flatMap((entry) => {
    const [first] = entry.children;
    const link = first?.type === "paragraph" ? first.children.find(isJump) : undefined;
    return first?.type === "paragraph" && link ? [branchOf(first.children, link, reading)] : [];
  });
  return {
    branches,
    content: nodes.flatMap((node) => (node.type === "list" ? withoutBranches(node) : [node])),
  };
};

type JumpNode = Extract<PhrasingNode, { readonly type: "link" }>;

const isJump = (node: PhrasingNode): node is JumpNode => node.type === "link" && node.url.startsWith("#");

const isBranch = ({ children: [first] }: EntryNode): boolean =>
  first?.type === "paragraph" && first.children.some(isJump);

/** The label says everything the entry says; the link itself is its text. */
const branchOf = (nodes: readonly PhrasingNode[], link: JumpNode, reading: Reading): OpenBranch => {
  const line = lineOf(link, reading);
  const target = link.url.slice(1);
  const label = nodes.flatMap((node): readonly Inline[] =>
    node === link
      ? [
          ...toInlines(link.children, reading),
          ...(link.title ? [{ type: "text", text: ` (${link.title})` } as const] : []),
        ]
      : toInlines([node], reading),
  );
  reading.notes.jumps.push({ target, line });
  return { label, labelText: shortText(label), target };
};

const withoutBranches = (list: NodeOf<"list">): readonly FlowNode[] => {
  const others = list.children.filter((entry) => !isBranch(entry));
  const further = list.children.filter(isBranch).flatMap(({ children }) => children.slice(1));
  return [...(others.length > 0 ? [{ ...list, children: others }] : []), ...further];
};

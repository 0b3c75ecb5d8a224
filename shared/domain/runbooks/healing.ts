import type { FlowNode, NodeOf } from "./markdown.ts";

type Container = NodeOf<"containerDirective">;

/**
 * A `:::` container that nobody closed swallows the rest of the file. It ends at the next phase instead: what follows from there
 * moves back to the level of the container.
 */
export const healContainers = (nodes: readonly FlowNode[], source: string): readonly FlowNode[] =>
  nodes.flatMap((node) => (node.type === "containerDirective" ? healed(node, source) : [node]));

const healed = (node: Container, source: string): readonly FlowNode[] => {
  const children = healContainers(node.children, source);
  const phase = isClosed(node, source)
    ? -1
    : children.findIndex((child) => child.type === "heading" && child.depth <= 2);
  const own = phase === -1 ? children : children.slice(0, phase);
  return [{ ...node, children: own as Container["children"] }, ...children.slice(own.length)];
};

const isClosed = ({ position }: Container, source: string): boolean => {
  const text = source.slice(position?.start.offset, position?.end.offset);
  return /^[ >]*:{3,}\s*$/.test(text.slice(text.trimEnd().lastIndexOf("\n") + 1));
};

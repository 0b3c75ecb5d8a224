import remarkDirective from "remark-directive";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { ok, type Result } from "../../kernel/result.ts";
import type { RunbookTooDeep } from "./limits.ts";
import { type Chunk, survey } from "./survey.ts";

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).freeze();

export type FlowNode = ReturnType<typeof processor.parse>["children"][number];
export type NodeOf<T extends FlowNode["type"]> = Extract<FlowNode, { readonly type: T }>;
export type PhrasingNode = NodeOf<"paragraph">["children"][number];
export type EntryNode = NodeOf<"list">["children"][number];
export type DirectiveNode = NodeOf<"textDirective" | "leafDirective" | "containerDirective">;
/** Anything with a place in the source. */
export type Placed = Pick<FlowNode, "position">;

/**
 * Markdown -> its top-level nodes, positions counted in the whole text. Plain CommonMark, GFM and directives; no front matter.
 * text: line ends are `\n`. least: see `survey`. cost: about 3 s for a MiB, linear.
 */
export const parseMarkdown = (text: string, least?: number): Result<readonly FlowNode[], RunbookTooDeep> => {
  const surveyed = survey(withoutTabbedNames(text), least);
  return surveyed.ok ? ok(surveyed.value.flatMap(parseChunk)) : surveyed;
};

/** The parser takes a tab for a letter of a container's name (`:::warning<tab>`); a blank in its place keeps every position. */
const withoutTabbedNames = (text: string): string =>
  text
    .split("\n")
    .map((line) => (line.includes(":::") ? line.replaceAll("\t", " ") : line))
    .join("\n");

const parseChunk = ({ text, offset, line }: Chunk): readonly FlowNode[] => {
  const { children } = processor.parse(text);
  if (offset === 0) return children;
  const open: { readonly position?: FlowNode["position"]; readonly children?: readonly FlowNode[] }[] = [
    ...children,
  ];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const point of [node.position?.start, node.position?.end]) {
      if (point === undefined) continue;
      point.line += line - 1;
      point.offset = (point.offset ?? 0) + offset;
    }
    open.push(...(node.children ?? []));
  }
  return children;
};

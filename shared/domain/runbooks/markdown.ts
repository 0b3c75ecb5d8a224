import remarkDirective from "remark-directive";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { type RunbookTooDeep, runbookLimits } from "./limits.ts";
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
 * text: line ends are `\n`. least: see `survey`. cost: linear, about 3 s for a MiB.
 */
export const parseMarkdown = (text: string, least?: number): Result<readonly FlowNode[], RunbookTooDeep> => {
  const surveyed = survey(withoutTabbedNames(text), least);
  if (!surveyed.ok) return surveyed;
  const nodes: FlowNode[] = [];
  for (const chunk of surveyed.value) {
    const { children } = processor.parse(chunk.text);
    const tooDeep = placeAndMeasure(children, chunk);
    if (tooDeep !== null)
      return refuse({
        kind: "runbooks.too-deep",
        line: tooDeep,
        what: "nesting",
        limit: runbookLimits.nesting,
      });
    nodes.push(...children);
  }
  return ok(nodes);
};

/** The parser takes a tab for a letter of a container's name (`:::warning<tab>`); a blank in its place keeps every position. */
const withoutTabbedNames = (text: string): string =>
  text
    .split("\n")
    .map((line) => (line.includes(":::") ? line.replaceAll("\t", " ") : line))
    .join("\n");

interface Visit {
  readonly node: {
    readonly type: string;
    readonly position?: FlowNode["position"];
    readonly children?: readonly FlowNode[];
  };
  readonly depth: number;
}

const containers = new Set(["blockquote", "listItem", "containerDirective", "footnoteDefinition"]);

/**
 * Moves the positions to the chunk's place in the whole text and measures how deep containers stand inside each other: the survey
 * foresees that from the signs alone and may be deceived. Returns the line where the limit is passed, or null. No recursion.
 */
const placeAndMeasure = (nodes: readonly FlowNode[], { offset, line }: Chunk): number | null => {
  const open: Visit[] = nodes.map((node) => ({ node, depth: 0 }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node } = next;
    for (const point of [node.position?.start, node.position?.end]) {
      if (point === undefined) continue;
      point.line += line - 1;
      point.offset = (point.offset ?? 0) + offset;
    }
    const depth = next.depth + (containers.has(node.type) ? 1 : 0);
    if (depth > runbookLimits.nesting) return node.position?.start.line ?? line;
    for (const child of node.children ?? []) open.push({ node: child, depth });
  }
  return null;
};

import type { Inline } from "./content.ts";
import { carriesMore, readDirective } from "./directives.ts";
import type { NodeOf, PhrasingNode } from "./markdown.ts";
import { unmask } from "./paths.ts";
import { lineOf, noteAddresses, noteHtml, noteLink, type Reading, report, written } from "./reading.ts";

/** Bold in italic in bold …: deeper than anyone writes, shallow enough for every screen. */
const deepest = 32;

/** Nodes of running text -> what is shown. What cannot be shown in another way is shown as written. */
export const toInlines = (nodes: readonly PhrasingNode[], reading: Reading, depth = 0): readonly Inline[] =>
  nodes.flatMap((node) => toInline(node, reading, depth));

const toInline = (node: PhrasingNode, reading: Reading, depth: number): readonly Inline[] => {
  const line = lineOf(node, reading);
  switch (node.type) {
    case "text":
      noteAddresses(node.value, line, reading);
      return [{ type: "text", text: unmask(node.value) }];
    case "inlineCode":
      noteAddresses(node.value, line, reading);
      return [{ type: "code", text: unmask(node.value) }];
    case "break":
      return [{ type: "break" }];
    case "html":
      noteHtml(reading, line);
      return [{ type: "as-written", text: unmask(node.value) }];
    case "image":
      return [imageOf(node, line, reading)];
    case "imageReference":
      report(reading, line, "image-left-out", { image: written(node, reading) });
      return asWritten(node, reading);
    case "textDirective":
      return directiveInlines(node, reading);
    case "link":
    case "strong":
    case "emphasis":
    case "delete":
      return depth < deepest ? [withChildren(node, line, reading, depth)] : asWritten(node, reading);
    default:
      return asWritten(node, reading);
  }
};

const asWritten = (node: PhrasingNode, reading: Reading): readonly Inline[] => [
  { type: "as-written", text: written(node, reading) },
];

type NodeWithText = Extract<PhrasingNode, { readonly type: "link" | "strong" | "emphasis" | "delete" }>;

const withChildren = (node: NodeWithText, line: number, reading: Reading, depth: number): Inline => {
  const children = toInlines(node.children, reading, depth + 1);
  if (node.type !== "link") return { type: node.type === "delete" ? "strike" : node.type, children };
  const target = unmask(node.url);
  if (target.startsWith("#")) reading.notes.jumps.push({ target: target.slice(1), line });
  else noteLink(target, line, reading);
  return { type: "link", children, target, title: unmask(node.title ?? "") };
};

const imageOf = (node: NodeOf<"image">, line: number, reading: Reading): Inline => {
  const target = unmask(node.url);
  report(reading, line, "image-left-out", { image: target });
  noteLink(target, line, reading);
  return { type: "image", text: unmask(node.alt ?? ""), target, title: unmask(node.title ?? "") };
};

/** A step's name is not shown: it is the item's id. Every other directive is a badge or stands there as written. */
export const directiveInlines = (
  node: NodeOf<"textDirective" | "leafDirective">,
  reading: Reading,
): readonly Inline[] => {
  const directive = readDirective(node, reading);
  const text: Inline = { type: "as-written", text: written(node, reading) };
  if (directive === null) return [text];
  const badge = directive.says === "badge" ? [directive.badge] : [];
  return carriesMore(node, reading) ? [...badge, text] : badge;
};

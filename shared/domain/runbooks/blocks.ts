import { type Block, type CalloutKind, calloutKinds, type ListEntry, type TableCell } from "./content.ts";
import { saysMore } from "./directives.ts";
import { directiveInlines, toInlines } from "./inlines.ts";
import type { EntryNode, FlowNode, NodeOf } from "./markdown.ts";
import { unmask } from "./paths.ts";
import { inlineText } from "./plain-text.ts";
import { lineOf, noteAddresses, noteHtml, onceMore, type Reading, report, written } from "./reading.ts";

/** Nodes of a document -> what is shown, in the same order. Recursion is bounded: the survey bounds nesting. */
export const toBlocks = (nodes: readonly FlowNode[], reading: Reading): readonly Block[] =>
  nodes.flatMap((node) => toBlock(node, { ...reading, line: lineOf(node, reading) }));

const toBlock = (node: FlowNode, reading: Reading): readonly Block[] => {
  switch (node.type) {
    case "paragraph": {
      const children = toInlines(node.children, reading);
      return children.some((inline) => inline.type !== "text" || inline.text.trim() !== "")
        ? [{ type: "paragraph", children }]
        : [];
    }
    case "heading":
      return [{ type: "heading", level: node.depth, children: toInlines(node.children, reading) }];
    case "thematicBreak":
      return [{ type: "rule" }];
    case "blockquote":
      return [{ type: "quote", children: toBlocks(node.children, reading) }];
    case "list":
      return [listOf(node, reading)];
    case "code":
      noteAddresses(node.value, reading.line, reading);
      return [
        {
          type: "code",
          info: unmask([node.lang, node.meta].filter(Boolean).join(" ")),
          text: unmask(node.value),
        },
      ];
    case "html":
      noteHtml(reading, reading.line);
      return [{ type: "as-written", text: unmask(node.value) }];
    case "table":
      return [tableOf(node, reading)];
    case "leafDirective": {
      const inlines = directiveInlines(node, reading);
      const key: readonly Block[] = node.name === "key" ? [{ type: "key" }] : [];
      return inlines.length === 0 ? key : [...key, { type: "paragraph", children: inlines }];
    }
    case "containerDirective":
      return containerOf(node, reading);
    default:
      noteAddresses(written(node, reading), reading.line, reading);
      return [{ type: "as-written", text: written(node, reading) }];
  }
};

const listOf = (node: NodeOf<"list">, reading: Reading): Block => ({
  type: "list",
  ordered: node.ordered === true,
  start: node.start ?? 1,
  loose: node.spread === true || node.children.some(({ spread }) => spread),
  entries: node.children.map((entry) => entryOf(entry, reading)),
});

const entryOf = (node: EntryNode, reading: Reading): ListEntry => ({
  checked: node.checked ?? null,
  children: toBlocks(node.children, reading),
});

const tableOf = (node: NodeOf<"table">, reading: Reading): Block => {
  const [header = [], ...rows] = node.children.map((row) =>
    row.children.map(
      (cell): TableCell => toInlines(cell.children, { ...reading, line: lineOf(row, reading) }),
    ),
  );
  return { type: "table", align: node.align ?? [], header, rows };
};

export const isCalloutKind = (name: string): name is CalloutKind =>
  calloutKinds.some((kind) => kind === name);

/** A container keeps what it holds. One that nobody knows is shown with its first line as written. */
const containerOf = (node: NodeOf<"containerDirective">, reading: Reading): readonly Block[] => {
  if (isCalloutKind(node.name)) {
    const children = toBlocks(node.children, reading);
    return [...openingSurplus(node, reading), { type: "callout", kind: node.name, children }];
  }
  report(reading, reading.line, "unknown-directive", { name: node.name });
  const children = node.children.filter((child) => !isLabel(child));
  return [{ type: "as-written", text: openingLine(node, reading) }, ...toBlocks(children, reading)];
};

/** The first line of a known container, when it says more than its name, its label and the attributes that are understood. */
export const openingSurplus = (node: NodeOf<"containerDirective">, reading: Reading): readonly Block[] => {
  const line = openingLine(node, reading);
  const label = node.children.find(isLabel);
  const labelText =
    label?.type === "paragraph" ? inlineText(toInlines(label.children, onceMore(reading))) : "";
  const attributes = ["id", "people"].flatMap((name) => {
    const value = node.attributes?.[name];
    return value ? [name, value] : [];
  });
  return saysMore(line, [node.name, labelText, ...attributes]) ? [{ type: "as-written", text: line }] : [];
};

const openingLine = (node: FlowNode, reading: Reading): string =>
  written(node, reading).split("\n", 1).join("");

const isLabel = (node: FlowNode): boolean => node.type === "paragraph" && node.data?.directiveLabel === true;

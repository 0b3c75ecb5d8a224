import type { Block, Inline, Link, ListEntry } from "./content.ts";

/**
 * Everything that blocks show, as text for search and for reading aloud: one line per paragraph, entry and table row.
 * Badges give what does not depend on a language: `15 min`, the id of a system or a runbook.
 */
export const plainText = (blocks: readonly Block[]): string =>
  blocks
    .map(blockText)
    .filter((text) => text !== "")
    .join("\n");

/** The same for a run of inlines, on one line. */
export const inlineText = (inlines: readonly Inline[]): string => join(inlines, inlinePart);

/** For headings and lists of steps: like `inlineText`, without the targets of links. */
export const shortText = (inlines: readonly Inline[]): string => join(inlines, shortPart);

/**
 * What a link or an image has to show besides its text: target and title, as far as the text does not say them already.
 * Links that lead to a step of the same runbook have none.
 */
export const linkTail = (link: Link | (Inline & { readonly type: "image" })): readonly string[] => {
  const said = link.type === "image" ? link.text : shortText(link.children);
  const target = link.target.startsWith("#") ? "" : link.target;
  const repeats = [target, target.replace(/^(?:https?:\/\/|mailto:)/, "")].includes(said);
  return [repeats ? "" : target, link.title].filter((part) => part !== "");
};

const blockText = (block: Block): string => {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return inlineText(block.children);
    case "list":
      return block.entries
        .map((entry, index) => `${entryMark(block, entry, index)}${plainText(entry.children)}`)
        .join("\n");
    case "table":
      return [block.header, ...block.rows].map((row) => row.map(inlineText).join(" | ")).join("\n");
    case "quote":
    case "callout":
      return plainText(block.children);
    case "code":
      return block.info === "" ? block.text : `${block.info}\n${block.text}`;
    case "as-written":
      return block.text;
    case "rule":
    case "key":
      return "";
  }
};

const entryMark = (list: Block & { readonly type: "list" }, entry: ListEntry, index: number): string => {
  const box = entry.checked === null ? "" : entry.checked ? "[x] " : "[ ] ";
  return `${list.ordered ? `${list.start + index}.` : "-"} ${box}`;
};

const join = (inlines: readonly Inline[], part: (inline: Inline) => string): string =>
  inlines.map(part).join("").replace(/\s+/g, " ").trim();

const inlinePart = (inline: Inline): string => {
  if (inline.type !== "link" && inline.type !== "image") return leaf(inline, inlinePart);
  const text = inline.type === "image" ? inline.text : inline.children.map(inlinePart).join("");
  const tail = linkTail(inline);
  return tail.length === 0 ? text : `${text} (${tail.join(", ")})`;
};

const shortPart = (inline: Inline): string =>
  inline.type === "link" ? inline.children.map(shortPart).join("") : leaf(inline, shortPart);

const leaf = (inline: Exclude<Inline, Link>, part: (inline: Inline) => string): string => {
  switch (inline.type) {
    case "text":
    case "code":
    case "as-written":
    case "image":
      return inline.text;
    case "strong":
    case "emphasis":
    case "strike":
      return inline.children.map(part).join("");
    case "break":
      return " ";
    case "timer":
      return `${inline.minutes} min`;
    case "system":
      return inline.id;
    case "run":
      return inline.runbook;
  }
};

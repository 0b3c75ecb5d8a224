import type { Inline } from "./content.ts";
import type { DirectiveNode } from "./markdown.ts";
import { lineOf, type Reading, report, written } from "./reading.ts";

/** What a directive says, or null when nobody knows it: then it is shown as written. */
export type Directive =
  | { readonly says: "step"; readonly id: string }
  | { readonly says: "key" }
  | { readonly says: "badge"; readonly badge: Inline & { readonly type: "timer" | "system" | "run" } };

const mostMinutes = 100_000;
export const longestId = 200;

/** The one attribute that each takes. */
const attributeOf: ReadonlyMap<string, string> = new Map([
  ["step", "id"],
  ["timer", "minutes"],
  ["system", "id"],
  ["run", "runbook"],
]);

const attributeValue = (node: DirectiveNode): string =>
  node.attributes?.[attributeOf.get(node.name) ?? ""]?.trim() ?? "";

/**
 * Reads an inline or leaf directive and gives its facts to the item it stands in.
 * Reports what it does not understand, unless it is a bare `:name`: these are as a rule no directives at all (`10:30`).
 */
export const readDirective = (node: DirectiveNode, reading: Reading): Directive | null => {
  const directive = known(node, reading);
  const bare = node.type === "textDirective" && !/[[{]/.test(written(node, reading));
  if (directive !== null || bare) return directive;
  const value = attributeValue(node);
  if (node.name === "timer" && value !== "")
    report(reading, lineOf(node, reading), "not-a-number", { column: "minutes", value });
  else report(reading, lineOf(node, reading), "unknown-directive", { name: node.name });
  return null;
};

const known = (node: DirectiveNode, reading: Reading): Directive | null => {
  const { facts, notes } = reading;
  if (node.name === "key" && node.type === "leafDirective") {
    if (facts) facts.needsKey = true;
    return { says: "key" };
  }
  const value = attributeValue(node);
  if (value === "" || value.length > longestId) return null;
  const line = lineOf(node, reading);
  switch (node.name) {
    case "step":
      facts?.stepIds.push(value);
      return facts === null ? null : { says: "step", id: value };
    case "timer": {
      const minutes = Number(value.replace(",", "."));
      if (!(minutes > 0 && minutes <= mostMinutes)) return null;
      facts?.minutes.push(minutes);
      return { says: "badge", badge: { type: "timer", minutes } };
    }
    case "system":
      facts?.systems.push(value);
      notes.references.push({ to: "system", id: value, line });
      return { says: "badge", badge: { type: "system", id: value } };
    case "run":
      facts?.runs.push(value);
      notes.references.push({ to: "runbook", id: value, line });
      return { says: "badge", badge: { type: "run", runbook: value } };
    default:
      return null;
  }
};

/** True when a directive that was understood carries further words: a label, other attributes. These are shown as written too. */
export const carriesMore = (node: DirectiveNode, reading: Reading): boolean => {
  return saysMore(written(node, reading), [
    node.name,
    attributeOf.get(node.name) ?? "",
    attributeValue(node),
  ]);
};

/** True when the text has a word that the others do not have, each counted as often as it stands there. */
export const saysMore = (text: string, others: readonly string[]): boolean => {
  const left = new Map<string, number>();
  for (const word of wordsOf(others.join(" "))) left.set(word, (left.get(word) ?? 0) + 1);
  return wordsOf(text).some((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count === 0;
  });
};

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
